use status_codes::ApiError;

#[derive(Debug, derive_more::Display, derive_more::Error, ApiError)]
enum Error {
    #[display("bad body: {_0}")]
    #[status(400)]
    Json(serde_json::Error),
    #[display("cannot open: {cause}")]
    #[status(404)]
    Open {
        #[error(source)]
        cause: Cause,
    },
}

#[derive(Debug, thiserror::Error)]
#[error("secret")]
struct Cause;

fn main() {}
