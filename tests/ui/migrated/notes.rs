use status_codes::ApiError;

/// The statuses are those of the service before it moved.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(expose)]
enum NoteError {
    #[error("sign in first")]
    #[status(401)]
    SignedOut,
    #[error("note {0} does not exist")]
    #[status(404)]
    NotFound(u64),
    #[error("notes cannot be replaced")]
    #[status(405)]
    ReadOnly,
    #[error("something went wrong: {0:#}")]
    #[status(500)]
    Other(#[source] anyhow::Error),
}

fn main() {}
