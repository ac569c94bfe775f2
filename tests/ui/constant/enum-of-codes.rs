use status_codes::ApiError;

#[derive(Clone, Copy)]
enum Code {
    X,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(Code::X)]
    A,
    #[status(one_of(404, Code::X))]
    B(#[status] u16),
}

fn main() {}
