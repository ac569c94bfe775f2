use std::fmt::Debug;

use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error<T: Debug> {
    #[status(404)]
    Leaf(T),
    #[status(transparent)]
    Again(Box<Error<T>>),
}

pub(crate) fn main() {
    assert_eq!(Error::Again(Box::new(Error::Leaf(1))).status(), 404);
    assert_eq!(Error::<u8>::specs().iter().count(), 1);
}
