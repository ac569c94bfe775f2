use std::fmt::{Debug, Display};

use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum Error<'a, T: Debug + Display, const N: usize>
where
    T: Clone,
{
    #[error("{0} {1}")]
    #[status(404, detail = "{1:>3} of {0}")]
    Borrowed(&'a str, T),
    #[error("array")]
    #[status(409)]
    Array {
        #[extension(skip)]
        bytes: [u8; N],
        #[extension]
        values: Vec<T>,
    },
    #[error("wait")]
    #[status(429)]
    Wait(#[header("Retry-After")] Option<T>),
}

pub(crate) fn main() {
    let error: Error<'_, u8, 2> = Error::Borrowed("ten", 7);
    assert_eq!(error.status(), 404);
}
