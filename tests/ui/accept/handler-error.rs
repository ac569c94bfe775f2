use std::error::Error;

use axum::Router;
use axum::routing::get;
use status_codes::{AnyError, ApiError, HandlerError, OrStatus};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("gone")]
#[status(410)]
struct Gone;

async fn handler() -> Result<String, HandlerError> {
    let path: &str = None.or_status_with(404, "no such page")?;
    let text = std::fs::read_to_string(path)?;
    let number: u8 = text.trim().parse().or_status(500)?;
    load(number)?;
    report(number)?;
    boxed(number)?;
    any(number)?;
    Ok(number.to_string())
}

async fn named() -> Result<&'static str, HandlerError<Gone>> {
    Ok(report(0).map(|()| "fine")?)
}

fn load(_: u8) -> Result<(), Gone> {
    Err(Gone)
}

fn report(_: u8) -> anyhow::Result<()> {
    load(0)?;
    load(0).map_err(AnyError::new)?;
    Ok(())
}

fn boxed(_: u8) -> Result<(), Box<dyn Error + Send + Sync>> {
    Err(Gone)?
}

fn any(_: u8) -> Result<(), AnyError> {
    let failed: Result<(), HandlerError> = Err(Gone.into());
    Ok(failed?)
}

fn main() {
    let _: Router = Router::new().route("/", get(handler)).route("/named", get(named));
    assert_eq!(any(0).unwrap_err().status(), 410);
    assert_eq!(HandlerError::<Gone>::from(report(0).unwrap_err()).error().status(), 410);
    assert_eq!(HandlerError::<AnyError>::from(report(0).unwrap_err()).error().status(), 500);
}
