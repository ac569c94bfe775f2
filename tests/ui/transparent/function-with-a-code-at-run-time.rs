use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("inner")]
#[status(404)]
struct Inner;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[status(transparent(with = self::inner), code(with = self::code))]
struct Error(Inner);

fn inner(inner: &Inner) -> &dyn ApiError {
    inner
}

fn code(_: &Inner) -> u8 {
    1
}

fn main() {}
