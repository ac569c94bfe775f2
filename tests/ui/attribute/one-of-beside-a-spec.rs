use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(spec = self::ROW, one_of(400, 404))]
    A,
}

const ROW: status_codes::spec::ErrorSpec =
    status_codes::spec::ErrorSpec::new("").with_status(status_codes::StatusCode::NOT_FOUND);

fn main() {}
