use status_codes::ApiError;

const GONE: u16 = 410;
const SIGNED_OUT: u16 = 401;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[status(one_of(401, 410))]
#[header("WWW-Authenticate" = "Bearer", on(self::GONE))]
struct Refused(#[status] u16);

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(one_of(405, self::GONE))]
    #[header("Allow" = "GET", on(self::GONE))]
    Other(#[status] u16),
    #[status(one_of(401, 410))]
    #[header("WWW-Authenticate" = "Bearer", on(self::SIGNED_OUT))]
    Same(#[status] u16),
}

fn main() {}
