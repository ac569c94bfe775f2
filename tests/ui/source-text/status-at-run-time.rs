use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum Error {
    #[error("upstream: {source}")]
    A {
        #[status]
        status: u16,
        source: std::io::Error,
    },
}

fn main() {}
