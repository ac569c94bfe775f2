//! The statuses that a value can have at run time.

use status_codes::{ApiError, StatusCode};

const OWN: u16 = 470;

#[derive(Debug, thiserror::Error, ApiError)]
#[header("WWW-Authenticate" = "Bearer", on(401))]
enum Upstream {
    #[error("field")]
    #[status(one_of(400, NOT_FOUND, 401, self::OWN, status_codes::vendor::nginx::CLIENT_CLOSED_REQUEST))]
    Field(#[status] u16),
    #[error("function")]
    #[status(with = Self::status_of, one_of(400, 503), log = "warn")]
    Function(u8),
}

impl Upstream {
    fn status_of(code: &u8) -> StatusCode {
        if *code == 0 { StatusCode::SERVICE_UNAVAILABLE } else { StatusCode::BAD_REQUEST }
    }
}

fn main() {
    let numbers = |error: Upstream| -> Vec<u16> {
        error.spec().expect("a row").one_of().iter().map(|status| status.as_u16()).collect()
    };
    assert_eq!(numbers(Upstream::Field(404)), [400, 404, 401, 470, 499]);
    assert_eq!(numbers(Upstream::Function(1)), [400, 503]);
    assert_eq!(Upstream::Function(0).status(), 503);
    // It is a description: another status is sent all the same.
    assert_eq!(Upstream::Field(418).status(), 418);
}
