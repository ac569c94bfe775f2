use std::time::{Duration, SystemTime};

use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[header("WWW-Authenticate" = "Bearer", on(401))]
#[header("X-Service" = "orders")]
enum Error {
    #[status(401)]
    FromTheEnum,
    #[status(401)]
    #[header("WWW-Authenticate" = "Basic realm=\"orders\"")]
    ItsOwn,
    #[status(401)]
    MayBeItsOwn {
        #[header("WWW-Authenticate")]
        challenge: Option<String>,
    },
    #[status(405)]
    List(#[header("Allow")] Vec<&'static str>),
    #[status(429)]
    Wait(#[header("Retry-After")] Duration),
    #[status(503)]
    Until(#[header("Retry-After")] SystemTime),
    #[status(426)]
    #[header("Upgrade" = "websocket")]
    Upgrade,
    #[status(308)]
    Moved(#[header("Location")] String),
}

fn main() {}
