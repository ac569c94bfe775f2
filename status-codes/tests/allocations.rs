//! What is allocated between an error and its response, against the same response made by hand.

// With it, every error is kept for the log.
#![cfg(all(feature = "axum", feature = "actix-web", feature = "derive", not(feature = "tracing")))]
#![allow(missing_docs, reason = "a test")]

use allocation_counter::measure;
use axum::body::Body;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::HeaderValue;
use http::header::CONTENT_TYPE;
use status_codes::ApiError;

const DOCUMENT: &str = r#"{"title":"Conflict","status":409,"code":"known","detail":"all of it is \"known\""}"#;

#[derive(Debug, thiserror::Error, ApiError)]
enum Error {
    #[error("all of it is \"known\"")]
    #[status(409)]
    Known,
    #[error("order {id} not found")]
    #[status(404)]
    NotFound {
        #[extension]
        id: u64,
        #[extension]
        name: &'static str,
    },
    #[error(transparent)]
    #[status(transparent)]
    Inner(Box<Error>),
}

/// How many allocations there are; the first time is for what is made once.
fn allocations(mut act: impl FnMut()) -> u64 {
    act();
    measure(act).count_total
}

fn by_hand(body: Bytes) -> Response {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = http::StatusCode::CONFLICT;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    response
}

#[test]
fn a_known_body_is_borrowed() {
    let response = status_codes::adapter::render(&Error::Known, &mut |_, _| true);
    assert!(matches!(response.body, std::borrow::Cow::Borrowed(body) if body == DOCUMENT.as_bytes()));
    let inner = Error::Inner(Box::new(Error::Known));
    assert!(matches!(status_codes::adapter::render(&inner, &mut |_, _| true).body, std::borrow::Cow::Borrowed(_)));
}

#[test]
fn axum_allocates_for_a_known_body_what_it_allocates_by_hand() {
    let ours = allocations(|| drop(Error::Known.into_response()));
    let by_hand = allocations(|| drop(by_hand(Bytes::from_static(DOCUMENT.as_bytes()))));
    assert_eq!(ours, by_hand);
}

#[test]
fn axum_allocates_once_for_a_body_that_is_written() {
    let ours = allocations(|| drop(Error::NotFound { id: 7, name: "a \"name\"" }.into_response()));
    let by_hand = allocations(|| drop(by_hand(Bytes::from_static(DOCUMENT.as_bytes()))));
    assert_eq!(ours - by_hand, 1);
}

#[test]
fn actix_web_allocates_for_a_known_body_what_it_allocates_by_hand() {
    use actix_web::http::StatusCode;
    use actix_web::http::header::{CONTENT_TYPE, HeaderValue};
    use actix_web::{HttpResponse, ResponseError as _};
    let ours = allocations(|| drop(Error::Known.error_response()));
    let by_hand = allocations(|| {
        let mut response =
            HttpResponse::with_body(StatusCode::CONFLICT, actix_web::body::BoxBody::new(DOCUMENT.as_bytes()));
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        drop(response);
    });
    assert_eq!(ours, by_hand);
}

#[test]
fn a_large_body_leaves_no_memory_behind() {
    let large = || drop(status_codes::adapter::render(&Large, &mut |_, _| true));
    large();
    assert!(measure(large).bytes_current <= 0);
}

#[derive(Debug)]
struct Large;

impl std::fmt::Display for Large {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        (0..100_000).try_for_each(|_| f.write_str("much "))
    }
}

impl std::error::Error for Large {}

impl ApiError for Large {
    fn status(&self) -> status_codes::StatusCode {
        status_codes::StatusCode::BAD_REQUEST
    }
}
