use status_codes::ApiError;

const GONE: &str = "go\u{200b}ne";

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404, code = self::GONE)]
    A,
}

fn main() {}
