//! `on` reads a status as a variant does.

use status_codes::{ApiError, StatusCode, vendor};

const CLOSED: u16 = 423;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[header("X-Number" = "yes", on(404))]
#[header("X-Name" = "yes", on(NOT_FOUND))]
#[header("X-Path" = "yes", on(self::CLOSED, StatusCode::NOT_FOUND, 410))]
#[header("X-Vendor" = "yes", on(vendor::nginx::CLIENT_CLOSED_REQUEST, 499))]
#[header("X-Own" = "yes", on(Self::OWN))]
#[header("WWW-Authenticate" = "Bearer", on(StatusCode::UNAUTHORIZED))]
#[header("Content-Location" = "/", on(StatusCode::NO_CONTENT))]
enum Error {
    #[status(404)]
    NotFound,
    #[status(self::CLOSED)]
    Closed,
    #[status(410)]
    Gone,
    #[status(499, allow(unregistered))]
    Left,
    #[status(with = Self::status_of, one_of(402, 404))]
    Late(u16),
    // The challenge is for a constant, and rustc sees that it is for this status.
    #[status(401)]
    SignedOut,
    #[status(401)]
    #[header("WWW-Authenticate" = "Basic")]
    ItsOwn,
    #[status(401)]
    MayBeItsOwn(#[header("WWW-Authenticate")] Option<&'static str>),
}

impl Error {
    const OWN: StatusCode = StatusCode::PAYMENT_REQUIRED;

    fn status_of(status: &u16) -> u16 {
        *status
    }
}

/// A type whose errors are all elsewhere.
#[derive(Debug, thiserror::Error, ApiError)]
#[error(transparent)]
#[header("X-Path" = "yes", on(self::CLOSED))]
enum Outer {
    #[status(transparent)]
    Inner(Error),
}

fn headers(error: &dyn ApiError) -> Vec<String> {
    let response = status_codes::adapter::http::response::<bytes::Bytes>(error);
    let mut headers = Vec::new();
    for (name, value) in response.headers() {
        if name != "content-type" && name != "content-length" {
            headers.push(format!("{name}: {}", value.to_str().expect("ASCII")));
        }
    }
    headers.sort();
    headers
}

fn main() {
    assert_eq!(headers(&Error::NotFound), ["x-name: yes", "x-number: yes", "x-path: yes"]);
    assert_eq!(headers(&Error::Closed), ["x-path: yes"]);
    assert_eq!(headers(&Error::Gone), ["x-path: yes"]);
    assert_eq!(headers(&Error::Left), ["x-vendor: yes"]);
    assert_eq!(headers(&Error::Late(402)), ["x-own: yes"]);
    assert_eq!(headers(&Error::Late(404)), ["x-name: yes", "x-number: yes", "x-path: yes"]);
    assert_eq!(headers(&Error::Late(499)), ["x-vendor: yes"]);
    assert_eq!(headers(&Error::SignedOut), ["www-authenticate: Bearer"]);
    assert_eq!(headers(&Error::ItsOwn), ["www-authenticate: Basic"]);
    assert_eq!(headers(&Error::MayBeItsOwn(Some("Digest"))), ["www-authenticate: Digest"]);
    assert_eq!(headers(&Error::MayBeItsOwn(None)), ["www-authenticate: Bearer"]);
    assert_eq!(headers(&Outer::Inner(Error::Closed)), ["x-path: yes"]);
    assert_eq!(headers(&Outer::Inner(Error::Gone)), ["x-path: yes"]);
}
