use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[api_error(type_base = "https://example.com/")]
enum Error {
    #[status(spec = self::ROW)]
    A {
        #[extension]
        code: u8,
    },
}

const ROW: status_codes::spec::ErrorSpec =
    status_codes::spec::ErrorSpec::new("").with_status(status_codes::StatusCode::NOT_FOUND);

fn main() {}
