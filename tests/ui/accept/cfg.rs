//! Variants, fields and attributes that are configured away.

use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[cfg(any())]
    #[status(999)]
    Gone(NoSuchType),
    #[cfg(not(any()))]
    #[status(404)]
    Here,
    #[cfg_attr(all(), status(409))]
    #[cfg_attr(any(), status(410))]
    Either {
        #[cfg(any())]
        gone: NoSuchType,
        #[cfg_attr(all(), extension)]
        id: u64,
    },
}

pub(crate) fn main() {
    assert_eq!([Error::Here, Error::Either { id: 1 }].map(|error| error.status().as_u16()), [404, 409]);
    assert_eq!(Error::specs().iter().count(), 2);
}
