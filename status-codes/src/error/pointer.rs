//! Pointers to errors: each is transparent, so it has only a status and an inner error of its own.

use super::api_error::{ApiError, facets};
#[cfg(feature = "openapi")]
use crate::description::Described;
use crate::spec::{Json, Specs};
use crate::status::StatusCode;

/// The methods of an error that stands for the one at this place. The others follow `inner` by default.
macro_rules! points_to {
    (|$this:ident| $inner:expr) => {
        fn status(&self) -> StatusCode {
            facets::status(self)
        }

        fn inner(&self) -> Option<&dyn ApiError> {
            let $this = self;
            Some(&$inner)
        }

        fn json(&self) -> Json {
            facets::inner_json(self)
        }
    };
}

/// What an error has by its type.
macro_rules! points_to_type {
    ($ty:ty) => {
        fn specs() -> Specs {
            <$ty>::specs()
        }

        fn is_own() -> bool {
            <$ty>::is_own()
        }

        #[cfg(feature = "openapi")]
        fn described() -> Described {
            <$ty>::described()
        }
    };
}

impl<T: ApiError> ApiError for &T {
    points_to!(|this| **this);

    points_to_type!(T);
}

#[cfg(feature = "alloc")]
mod owned {
    use alloc::boxed::Box;
    use alloc::sync::Arc;
    use core::error::Error;

    #[cfg(feature = "openapi")]
    use super::Described;
    use super::{ApiError, Json, Specs, StatusCode, facets};

    impl<T: ApiError> ApiError for Box<T> {
        points_to!(|this| **this);

        points_to_type!(T);
    }

    impl<T: ApiError> ApiError for Arc<T> {
        points_to!(|this| **this);

        points_to_type!(T);
    }

    /// The standard library implements `Error` for a box only if its content is sized.
    macro_rules! boxed {
        ($($object:ty)*) => {
            $(
                impl Error for Box<$object> {
                    fn source(&self) -> Option<&(dyn Error + 'static)> {
                        (**self).source()
                    }
                }

                impl ApiError for Box<$object> {
                    points_to!(|this| **this);
                }

                impl ApiError for Arc<$object> {
                    points_to!(|this| **this);
                }
            )*
        };
    }

    boxed!(dyn ApiError + '_ dyn ApiError + Send + '_ dyn ApiError + Send + Sync + '_);
}
