//! Before: one enum, and one `IntoResponse` with a case for each kind of answer.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::http::header::{AUTHORIZATION, WWW_AUTHENTICATE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::{Deserialize, Serialize};

use super::database::{self, DatabaseError};

// errors

type Fields = BTreeMap<&'static str, Vec<String>>;

#[derive(Debug, thiserror::Error)]
enum Error {
    #[error("authentication required")]
    SignedOut,
    #[error("the token has expired")]
    TokenExpired,
    #[error("only the author may do that")]
    Forbidden,
    #[error("not found")]
    NotFound,
    #[error("the form is not valid")]
    Invalid(Fields),
    #[error("{0}")]
    Conflict(DatabaseError),
    #[error("an error occurred with the database")]
    Database(#[source] DatabaseError),
}

impl Error {
    fn status(&self) -> StatusCode {
        match self {
            Self::SignedOut | Self::TokenExpired => StatusCode::UNAUTHORIZED,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Conflict(_) => StatusCode::CONFLICT,
            Self::Database(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

#[derive(Serialize)]
struct Errors {
    errors: Fields,
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let (status, text) = (self.status(), self.to_string());
        let errors = match self {
            Self::Invalid(fields) => fields,
            Self::SignedOut => {
                let errors = BTreeMap::from([("body", vec![text])]);
                return (status, [(WWW_AUTHENTICATE, "Token")], Json(Errors { errors })).into_response();
            }
            Self::Database(error) => {
                tracing::error!("{error}");
                BTreeMap::from([("body", vec![text])])
            }
            _ => BTreeMap::from([("body", vec![text])]),
        };
        (status, Json(Errors { errors })).into_response()
    }
}

impl From<DatabaseError> for Error {
    fn from(error: DatabaseError) -> Self {
        match error.constraint() {
            Some("users_email_key") => {
                Self::Invalid(BTreeMap::from([("email", vec!["has already been taken".to_owned()])]))
            }
            Some(_) => Self::Conflict(error),
            None => Self::Database(error),
        }
    }
}

// end of errors

#[derive(Deserialize)]
struct User {
    name: String,
    email: String,
}

async fn register(Json(user): Json<User>) -> Result<StatusCode, Error> {
    database::insert_user(&user.name, &user.email)?;
    Ok(StatusCode::CREATED)
}

async fn article(Path(slug): Path<String>) -> Result<&'static str, Error> {
    database::article(&slug).ok_or(Error::NotFound)
}

async fn delete(headers: HeaderMap, Path(slug): Path<String>) -> Result<StatusCode, Error> {
    database::article(&slug).ok_or(Error::NotFound)?;
    match headers.get(AUTHORIZATION).map(|token| token == "Token of last year") {
        None => Err(Error::SignedOut),
        Some(true) => Err(Error::TokenExpired),
        Some(false) => Err(Error::Forbidden),
    }
}

async fn tags() -> Result<Json<Vec<String>>, Error> {
    Ok(Json(database::tags()?))
}

pub(crate) fn router() -> Router {
    Router::new()
        .route("/users", post(register))
        .route("/articles/{slug}", get(article).delete(delete))
        .route("/tags", get(tags))
}
