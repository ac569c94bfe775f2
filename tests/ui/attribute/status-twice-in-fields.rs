use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    A {
        #[status]
        one: u16,
        #[status]
        two: u16,
    },
}

fn main() {}
