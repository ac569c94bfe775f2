use std::fmt::Debug;

use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error<T: Debug> {
    #[status(Statuses::<T>::GONE)]
    A(T),
}

fn main() {}
