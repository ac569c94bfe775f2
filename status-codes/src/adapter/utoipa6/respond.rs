//! `IntoResponses`.

use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::string::String;

use utoipa::openapi::{RefOr, Response};

use super::convert::response;
use crate::error::{ApiError, HandlerError};
use crate::openapi;

pub use utoipa::IntoResponses;

/// Responses, keyed by status.
pub type Responses = BTreeMap<String, RefOr<Response>>;

/// The responses of the errors of a type.
pub fn responses<E: ApiError>() -> Responses {
    openapi::Responses::of::<E>().into()
}

impl From<openapi::Responses> for Responses {
    fn from(described: openapi::Responses) -> Self {
        described.by_status().iter().map(|(status, json)| (status.clone(), response(json).into())).collect()
    }
}

impl<E: ApiError> IntoResponses for HandlerError<E> {
    fn responses() -> Responses {
        openapi::Responses::of::<E>().open().into()
    }
}

/// For errors whose type nobody knows.
macro_rules! unknown {
    ($($object:ty),*) => {
        $(
            impl IntoResponses for Box<$object> {
                fn responses() -> Responses {
                    responses::<Self>()
                }
            }
        )*
    };
}

unknown!(dyn ApiError, dyn ApiError + Send, dyn ApiError + Send + Sync);

#[doc(hidden)]
#[macro_export]
macro_rules! __utoipa6_unless_trait_only {
    ([$($generics:tt)*] [$($error:tt)*] [$($bounds:tt)*]) => {
        $crate::__utoipa6_unless_trait_only!(@ [$($generics)*] [$($error)*] [$($error)*] [$($bounds)*]);
        $crate::__utoipa6_unless_trait_only!(@ [$($generics)*] [$($error)*] [$crate::__private::Box<$($error)*>] [$($bounds)*]);
        $crate::__utoipa6_unless_trait_only!(@ [$($generics)*] [$($error)*] [&$($error)*] [$($bounds)*]);
    };
    (@ [$($generics:tt)*] [$($error:tt)*] [$($ty:tt)*] [$($bounds:tt)*]) => {
        impl $($generics)* $crate::__private::utoipa6::IntoResponses for $($ty)* $($bounds)* {
            fn responses() -> $crate::__private::utoipa6::Responses {
                $crate::__private::utoipa6::responses::<$($error)*>()
            }
        }
    };
}
