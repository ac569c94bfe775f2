use status_codes::{ApiError, StatusCode, vendor};

const QUOTA: u16 = 429;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[header("WWW-Authenticate" = "Basic", on(401))]
enum Error {
    #[status(self::QUOTA)]
    Number,
    #[status(StatusCode::GONE)]
    OfTheTable,
    #[status(axum::http::StatusCode::CONFLICT)]
    OfTheHttpCrate,
    #[status(vendor::nginx::CLIENT_CLOSED_REQUEST)]
    OfAVendor,
    #[status(Self::OWN)]
    Own,
    // The challenge is that of the enum.
    #[status(StatusCode::UNAUTHORIZED)]
    SignedOut,
    #[status(StatusCode::NO_CONTENT)]
    Nothing {
        source: std::io::Error,
    },
    #[status(StatusCode::UPGRADE_REQUIRED)]
    #[header("Upgrade" = "websocket")]
    Upgrade,
    #[status(StatusCode::IM_A_TEAPOT, allow(reserved))]
    Teapot,
}

impl Error {
    const OWN: u16 = 470;
}

pub(crate) fn main() {
    let statuses = [Error::Number, Error::OfTheTable, Error::OfTheHttpCrate, Error::OfAVendor, Error::Own];
    assert_eq!(statuses.map(|error| error.status().as_u16()), [429, 410, 409, 499, 470]);
    let response = status_codes::adapter::http::response::<bytes::Bytes>(&Error::SignedOut);
    assert_eq!(response.headers()["www-authenticate"], "Basic");
}
