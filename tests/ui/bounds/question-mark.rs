use status_codes::{AnyError, ApiError, HandlerError};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("gone")]
#[status(410)]
struct Gone;

fn unknown() -> Result<u8, HandlerError> {
    Ok("x".parse()?)
}

fn text() -> Result<u8, HandlerError> {
    Err("it failed")?
}

fn report() -> Result<u8, AnyError> {
    Err(anyhow::anyhow!("it failed"))?
}

fn known() -> Result<u8, AnyError> {
    Err(Gone)?
}

fn main() {}
