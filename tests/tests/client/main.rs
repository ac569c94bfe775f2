//! Errors that a client has received: whatever comes, nothing is lost, and nothing leaks.

#![allow(missing_docs, reason = "tests")]

mod advice;
mod bad_input;
mod chosen;
mod decoded;
mod enveloped;
mod flattened;
mod known;
mod orders;
mod secrets;
mod values;

use http::header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use status_codes::client::ErrorResponse;

/// A response with these headers.
fn response(status: u16, headers: &[(&str, &str)], body: impl Into<bytes::Bytes>) -> ErrorResponse {
    let status = http::StatusCode::from_u16(status).expect("a status");
    let headers = headers.iter().map(|(name, value)| {
        (name.parse::<HeaderName>().expect("a name"), HeaderValue::from_str(value).expect("a value"))
    });
    ErrorResponse::from_parts(status, headers.collect(), body)
}

/// A problem document.
fn problem(status: u16, body: &str) -> ErrorResponse {
    response(status, &[("content-type", "application/problem+json")], body.to_owned())
}

/// What the pipeline of the server sends for an error, as a client receives it.
fn received(error: &dyn status_codes::ApiError) -> ErrorResponse {
    let mut headers = HeaderMap::new();
    let mut add = |name: &str, value: &[u8]| {
        headers.append(name.parse::<HeaderName>().expect("a name"), HeaderValue::from_bytes(value).expect("a value"));
        true
    };
    let sent = status_codes::adapter::render(error, &mut add);
    if let Some(content_type) = sent.content_type {
        headers.insert(CONTENT_TYPE, HeaderValue::from_str(&content_type).expect("a value"));
    }
    ErrorResponse::from_parts(sent.status.into(), headers, sent.body.into_owned())
}
