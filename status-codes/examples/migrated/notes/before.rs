//! Before: the catch-all that most services with axum and anyhow begin with.

use std::io::ErrorKind;

use anyhow::Context as _;
use axum::Router;
use axum::extract::Path;
use axum::http::header::AUTHORIZATION;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use super::files;

// errors

/// What the client is told about.
#[derive(Debug, thiserror::Error)]
enum NoteError {
    #[error("sign in first")]
    SignedOut,
    #[error("note {0} does not exist")]
    NotFound(u64),
    #[error("notes cannot be replaced")]
    ReadOnly,
}

/// Everything that `?` takes.
struct AppError(anyhow::Error);

impl<E: Into<anyhow::Error>> From<E> for AppError {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        let status = match self.0.downcast_ref() {
            Some(NoteError::SignedOut) => StatusCode::UNAUTHORIZED,
            Some(NoteError::NotFound(_)) => StatusCode::NOT_FOUND,
            Some(NoteError::ReadOnly) => StatusCode::METHOD_NOT_ALLOWED,
            None => {
                tracing::error!("{:#}", self.0);
                let text = format!("something went wrong: {:#}", self.0);
                return (StatusCode::INTERNAL_SERVER_ERROR, text).into_response();
            }
        };
        (status, self.0.to_string()).into_response()
    }
}

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
    let id = id.parse()?;
    Ok(load(id)?)
}

async fn replace() -> AppError {
    NoteError::ReadOnly.into()
}

pub(crate) fn router() -> Router {
    Router::new().route("/notes/{id}", get(show).put(replace))
}
