#![forbid(unreachable_code, unreachable_patterns)]

use status_codes::ApiError;

#[allow(non_camel_case_types, dead_code)]
struct usize;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[header("Upgrade" = "websocket", on(426))]
enum Error {
    #[status(429)]
    Wait(#[header("Retry-After")] u64),
    #[status(404)]
    Member {
        #[extension]
        id: u64,
    },
    #[status(426)]
    Upgrade,
    #[status(422, detail = "{0:?}")]
    Debug(Vec<u8>),
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Every {
    #[status(429)]
    Wait(#[header("Retry-After")] u64),
    #[status(503, detail = "{0}")]
    Later(#[header("Retry-After")] u64),
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[status(transparent)]
struct Wrapper(Error);

fn main() {
    assert_eq!(Error::Wait(1).status(), 429);
    assert_eq!(Error::Upgrade.status(), 426);
    assert_eq!(Every::Later(1).status(), 503);
    assert_eq!(Wrapper(Error::Member { id: 1 }).status(), 404);
    assert_eq!(Error::Debug(vec![]).status(), 422);
}
