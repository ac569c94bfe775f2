//! `ApiResponse`.

use super::meta::meta_of;
use crate::error::{ApiError, HandlerError};
use crate::openapi::Responses;

pub use poem_openapi::ApiResponse;
pub use poem_openapi::registry::{MetaResponses, Registry};

impl<E: ApiError> ApiResponse for HandlerError<E> {
    fn meta() -> MetaResponses {
        meta_of(|| Responses::of::<E>().open().by_status())
    }

    fn register(_: &mut Registry) {}
}

#[doc(hidden)]
#[macro_export]
macro_rules! __poem_openapi5_unless_trait_only {
    ([$($generics:tt)*] [$($error:tt)*] [$($bounds:tt)*]) => {
        impl $($generics)* $crate::__private::poem_openapi5::ApiResponse for $($error)* $($bounds)* {
            fn meta() -> $crate::__private::poem_openapi5::MetaResponses {
                $crate::__private::poem_openapi5::meta::<Self>()
            }

            fn register(_: &mut $crate::__private::poem_openapi5::Registry) {}
        }

        impl $($generics)* $crate::__private::poem_openapi5::ApiResponse for $crate::__private::Box<$($error)*>
        $($bounds)*
        {
            fn meta() -> $crate::__private::poem_openapi5::MetaResponses {
                $crate::__private::poem_openapi5::meta::<$($error)*>()
            }

            fn register(_: &mut $crate::__private::poem_openapi5::Registry) {}
        }
    };
}
