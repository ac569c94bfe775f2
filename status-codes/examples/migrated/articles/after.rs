//! After: the header that belongs to a status is written once, and the two bodies are two types.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::http::header::AUTHORIZATION;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use status_codes::{ApiError, BodyError, Buffer, ErrorBody, ErrorLayer, PublicText};

use super::database::{self, DatabaseError};

// errors

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(body = Errors, expose)]
#[header("WWW-Authenticate" = "Token", on(401))]
enum Error {
    #[error("authentication required")]
    #[status(401)]
    SignedOut,
    #[error("the token has expired")]
    #[status(401)]
    TokenExpired,
    #[error("only the author may do that")]
    #[status(403)]
    Forbidden,
    #[error("not found")]
    #[status(404)]
    NotFound,
    #[error("the form is not valid")]
    #[status(422, body = ErrorsByField)]
    Invalid(#[extension(flatten)] BTreeMap<&'static str, Vec<String>>),
    #[error("{0}")]
    #[status(409, detail = "already exists")]
    Conflict(#[source] DatabaseError),
    #[error("an error occurred with the database")]
    #[status(500)]
    Database(#[source] DatabaseError),
}

#[derive(Serialize)]
struct Document<T> {
    errors: T,
}

#[derive(Serialize)]
struct Body<'e> {
    body: [PublicText<'e>; 1],
}

struct Errors;

impl<E: ApiError + ?Sized> ErrorBody<E> for Errors {
    const CONTENT_TYPE: &'static str = "application/json";

    fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
        to.json(&Document { errors: Body { body: [to.message(error)] } })
    }
}

struct ErrorsByField;

impl<E: ApiError + ?Sized> ErrorBody<E> for ErrorsByField {
    const CONTENT_TYPE: &'static str = "application/json";

    fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
        to.json(&Document { errors: to.members(error) })
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
        .layer(ErrorLayer::new().body::<Errors>())
}
