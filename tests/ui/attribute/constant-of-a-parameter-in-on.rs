use std::fmt::Debug;

use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[header("X-Kind" = "order", on(T::GONE))]
#[error("it failed")]
enum Error<T: Debug> {
    #[status(404)]
    A(T),
}

fn main() {}
