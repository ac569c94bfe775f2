use status_codes::ApiError;

#[derive(Debug, thiserror::Error)]
#[error("duplicate key value violates users_name_key")]
struct DatabaseError;

/// The statuses and headers are those of the service before it moved.
#[derive(Debug, thiserror::Error, ApiError)]
enum Error {
    #[error("authentication required")]
    #[status(401)]
    #[header("WWW-Authenticate" = "Token")]
    SignedOut,
    #[error("the token has expired")]
    #[status(401)]
    TokenExpired,
    #[error("{0}")]
    #[status(409)]
    Conflict(DatabaseError),
    #[error("an error occurred with the database")]
    #[status(500)]
    Database(#[source] DatabaseError),
}

fn main() {}
