use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[api_error(client)]
enum NoName {
    #[status(404)]
    A,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[api_error(client = "Problem")]
enum Text {
    #[status(404)]
    A,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[api_error(client = type)]
enum Keyword {
    #[status(404)]
    A,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[api_error(client = other::Problem)]
enum Path {
    #[status(404)]
    A,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[api_error(client())]
enum Nothing {
    #[status(404)]
    A,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[api_error(client(OtherProblem, Clone))]
enum Other {
    #[status(404)]
    A,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[api_error(client(Derived, derive(Clone, Debug, "Eq")))]
enum Derives {
    #[status(404)]
    A,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[api_error(client = One, client = Two)]
enum Twice {
    #[status(404)]
    A,
}

fn main() {}
