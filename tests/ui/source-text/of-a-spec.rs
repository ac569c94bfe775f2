use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[error("cannot read: {0}")]
    #[status(spec = self::ROW)]
    A(#[source] std::io::Error),
    #[error(transparent)]
    #[status(spec = self::ROW)]
    B(std::io::Error),
}

const ROW: status_codes::spec::ErrorSpec =
    status_codes::spec::ErrorSpec::new("").with_status(status_codes::StatusCode::NOT_FOUND);

fn main() {}
