//! After: `HandlerError` is the catch-all, and an error in a report keeps its status.

use std::io::ErrorKind;

use anyhow::Context as _;
use axum::Router;
use axum::extract::Path;
use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;
use axum::routing::get;
use status_codes::{ApiError, ErrorLayer, HandlerError, OrStatus as _, PlainText};

use super::files;

// errors

/// What the client is told about.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(body = PlainText)]
enum NoteError {
    #[error("sign in first")]
    #[status(401)]
    #[header("WWW-Authenticate" = "Bearer")]
    SignedOut,
    #[error("note {0} does not exist")]
    #[status(404)]
    NotFound(u64),
    #[error("notes cannot be replaced")]
    #[status(405)]
    #[header("Allow" = "GET, HEAD")]
    ReadOnly,
}

/// Everything that `?` takes.
type AppError = HandlerError<NoteError>;

// end of errors

fn load(id: u64) -> anyhow::Result<String> {
    match files::read(id) {
        Err(error) if error.kind() == ErrorKind::NotFound => Err(NoteError::NotFound(id).into()),
        read => read.with_context(|| format!("cannot read {}", files::path(id))),
    }
}

async fn show(headers: HeaderMap, Path(id): Path<String>) -> Result<String, AppError> {
    if !headers.contains_key(AUTHORIZATION) {
        return Err(NoteError::SignedOut.into());
    }
    let id = id.parse().or_status_with(400, "the id is a number")?;
    Ok(load(id)?)
}

async fn replace() -> AppError {
    NoteError::ReadOnly.into()
}

pub(crate) fn router() -> Router {
    let layer = ErrorLayer::new().body::<PlainText>().own_errors_only();
    Router::new().route("/notes/{id}", get(show).put(replace)).layer(layer)
}
