use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(410, detail = "it is gone", detail(with = text))]
    Gone,
}

fn text(_: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
    Ok(())
}

fn main() {}
