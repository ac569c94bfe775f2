use status_codes::ApiError;

// One mistake is one error, however many integrations are on.
#[derive(Debug, ApiError)]
#[status(409)]
struct NotAnError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("gone")]
enum WrongStatus {
    #[status(499)]
    A,
}

fn main() {
    fn documents<T: utoipa::IntoResponses>() {}
    documents::<WrongStatus>();
}
