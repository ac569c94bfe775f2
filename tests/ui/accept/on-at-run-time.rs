//! Headers of a variant or a struct that are only for some of the statuses which its value can have.

use status_codes::{ApiError, StatusCode};

const LOCKED: u16 = 423;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[status(with = Self::status_of)]
#[header("X-Kind" = "enum")]
#[header("X-Late", with = Self::late)]
enum Upstream {
    #[status(one_of(401, 403, self::LOCKED, status_codes::vendor::nginx::CLIENT_CLOSED_REQUEST, 426))]
    #[header("WWW-Authenticate" = "Bearer", on(UNAUTHORIZED, StatusCode::FORBIDDEN))]
    #[header("WWW-Authenticate" = "Basic", on(401))]
    #[header("X-Own", with = Self::own, on(Self::OWN, 403))]
    #[header("X-Kind" = "variant", on(403))]
    #[header("Upgrade" = "h2c", on(426))]
    Field(#[status] u16),
    #[status(with = Self::twice)]
    #[header("X-Half" = "yes", on(402))]
    Function(u16),
    // The status is that of the enum.
    #[header("X-Half" = "yes", on(402))]
    Default(u16),
}

impl Upstream {
    const OWN: StatusCode = StatusCode::LOCKED;

    fn own(status: &u16) -> Option<u16> {
        Some(*status).filter(|status| *status != 403)
    }

    fn twice(half: &u16) -> u16 {
        half * 2
    }

    fn status_of(&self) -> u16 {
        match self {
            Self::Field(status) | Self::Function(status) | Self::Default(status) => *status,
        }
    }

    fn late(&self) -> &'static str {
        "late"
    }
}

/// With parameters.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[header("Retry-After" = "5", on(503, 429))]
#[header("X-Length", with = Self::len, on(503))]
struct Said<'a, T: std::fmt::Debug> {
    #[status]
    status: StatusCode,
    value: &'a [T],
}

impl<T: std::fmt::Debug> Said<'_, T> {
    fn len(_: &StatusCode, value: &[T]) -> usize {
        value.len()
    }
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
    let field = |status| headers(&Upstream::Field(status));
    assert_eq!(field(401), ["www-authenticate: Basic", "www-authenticate: Bearer", "x-kind: enum", "x-late: late"]);
    assert_eq!(field(403), ["www-authenticate: Bearer", "x-kind: variant", "x-late: late"]);
    assert_eq!(field(423), ["x-kind: enum", "x-late: late", "x-own: 423"]);
    assert_eq!(field(499), ["x-kind: enum", "x-late: late"]);
    assert!(field(426).contains(&"upgrade: h2c".to_owned()));
    assert_eq!(headers(&Upstream::Function(201)), ["x-half: yes", "x-kind: enum", "x-late: late"]);
    assert_eq!(headers(&Upstream::Default(402)), ["x-half: yes", "x-kind: enum", "x-late: late"]);
    assert_eq!(headers(&Upstream::Default(404)), ["x-kind: enum", "x-late: late"]);
    let names: Vec<&str> = Upstream::Function(1).spec().expect("a row").headers().iter().map(|own| own.name()).collect();
    assert_eq!(names, ["X-Half", "X-Kind", "X-Late"]);
    assert!(Upstream::Function(1).spec().expect("a row").headers()[0].value().is_none());

    let said = |status| headers(&Said { status, value: &[1, 2] });
    assert_eq!(said(StatusCode::SERVICE_UNAVAILABLE), ["retry-after: 5", "x-length: 2"]);
    assert_eq!(said(StatusCode::TOO_MANY_REQUESTS), ["retry-after: 5"]);
    assert_eq!(said(StatusCode::NOT_FOUND), [""; 0]);
}
