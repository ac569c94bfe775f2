use status_codes::ApiError;

#[derive(Debug, ApiError)]
enum Error {
    #[status(404)]
    A {
        #[extension]
        id: u64,
    },
}

fn main() {}
