use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[api_error(allow(reserved))]
enum Error {
    #[status(418)]
    Teapot,
    #[status(499, allow(unregistered))]
    Vendor,
    #[status(200, allow(success))]
    Success,
    #[status(299, allow(success, unregistered))]
    Both,
    #[status(401, allow(missing_header))]
    NoChallenge,
    #[status(407, allow(sender, missing_header))]
    Proxy,
    // One that is not needed is not an error.
    #[status(404, allow(success))]
    NotNeeded,
}

fn main() {
    assert_eq!(Error::Vendor.status(), 499);
}
