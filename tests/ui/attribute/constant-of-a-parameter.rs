use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error<T: std::fmt::Debug> {
    #[status(T::STATUS)]
    A(T),
}

fn main() {}
