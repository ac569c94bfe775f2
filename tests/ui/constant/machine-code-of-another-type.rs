use status_codes::ApiError;

const RATIO: f64 = 0.5;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404, code = self::RATIO)]
    Ratio,
}

fn main() {}
