use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404, code())]
    A(u8),
    #[status(404, code(with))]
    B(u8),
    #[status(404, code("x"))]
    C(u8),
}

fn main() {}
