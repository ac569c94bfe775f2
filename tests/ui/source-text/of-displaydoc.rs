use status_codes::ApiError;

#[derive(Debug, displaydoc::Display, thiserror::Error, ApiError)]
enum Error {
    /// bad body: {0}
    #[status(400)]
    Json(#[source] serde_json::Error),
}

fn main() {}
