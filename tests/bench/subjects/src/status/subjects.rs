//! The enums, each with the attributes of its crate.

use super::of;
use super::variants::variants;
use crate::measurement::Measurement;

pub(super) fn measurements() -> Vec<Measurement> {
    #[cfg_attr(not(feature = "peers"), allow(unused_mut, reason = "there is nothing to add"))]
    let mut all = vec![
        of("status-codes", derived::all, status_codes::ApiError::status),
        of("match-status-codes", match_ours::all, match_ours::Error::status),
        of("match-http", match_http::all, match_http::Error::status),
    ];
    #[cfg(feature = "peers")]
    all.extend([
        of("api-error", api_error::all, ::api_error::ApiError::status_code),
        of("enum-status-code", enum_status_code::all, ::enum_status_code::AsStatusCode::as_status_code),
        of("actix-web-error", actix_web_error::all, actix_web::ResponseError::status_code),
    ]);
    all
}

/// A module with an enum. `$item` is the enum, and `$rest` is everything else that the subject needs.
macro_rules! values {
    ($($name:ident [$($value:tt)?];)*) => {
        /// A value of each variant.
        pub(in crate::status) fn all() -> Vec<Error> {
            vec![$(Error::$name $($value)?),*]
        }
    };
}

/// The derive, used together with thiserror.
pub(super) mod derived {
    macro_rules! subject {
        ($($name:ident [$($fields:tt)?] [$($value:tt)?] $number:tt $constant:ident $message:tt;)*) => {
            #[derive(Debug, thiserror::Error, status_codes::ApiError)]
            pub(in crate::status) enum Error {
                $(
                    #[error($message)]
                    #[status($number)]
                    $name $($fields)?,
                )*
            }

            values! { $($name [$($value)?];)* }
        };
    }

    super::variants!(subject);
}

/// A hand-written `match` with our codes.
mod match_ours {
    use status_codes::StatusCode;

    macro_rules! subject {
        ($($name:ident [$($fields:tt)?] [$($value:tt)?] $number:tt $constant:ident $message:tt;)*) => {
            #[derive(Debug, thiserror::Error)]
            pub(in crate::status) enum Error {
                $(#[error($message)] $name $($fields)?,)*
            }

            impl Error {
                pub(super) fn status(&self) -> StatusCode {
                    match self {
                        $(Self::$name { .. } => StatusCode::$constant,)*
                    }
                }
            }

            values! { $($name [$($value)?];)* }
        };
    }

    super::variants!(subject);
}

/// A hand-written `match` with the codes of `http`.
mod match_http {
    use http::StatusCode;

    macro_rules! subject {
        ($($name:ident [$($fields:tt)?] [$($value:tt)?] $number:tt $constant:ident $message:tt;)*) => {
            #[derive(Debug, thiserror::Error)]
            pub(in crate::status) enum Error {
                $(#[error($message)] $name $($fields)?,)*
            }

            impl Error {
                pub(super) fn status(&self) -> StatusCode {
                    match self {
                        $(Self::$name { .. } => StatusCode::$constant,)*
                    }
                }
            }

            values! { $($name [$($value)?];)* }
        };
    }

    super::variants!(subject);
}

#[cfg(feature = "peers")]
mod api_error {
    use api_error::ApiError;

    macro_rules! subject {
        ($($name:ident [$($fields:tt)?] [$($value:tt)?] $number:tt $constant:ident $message:tt;)*) => {
            #[derive(Debug, thiserror::Error, ApiError)]
            pub(in crate::status) enum Error {
                $(
                    #[error($message)]
                    #[api_error(status_code = $number, message(inherit))]
                    $name $($fields)?,
                )*
            }

            values! { $($name [$($value)?];)* }
        };
    }

    super::variants!(subject);
}

/// Its macro removes the attributes of other derives from the variants, so thiserror comes first.
#[cfg(feature = "peers")]
mod enum_status_code {
    use enum_status_code::status_code;
    use http::StatusCode;

    /// A variant with fields needs its pattern, which is made from its fields.
    macro_rules! subject {
        (@ [$($done:tt)*] [$($values:tt)*]) => {
            #[derive(Debug, thiserror::Error)]
            #[status_code]
            pub(in crate::status) enum Error { $($done)* }

            values! { $($values)* }
        };
        (@ [$($done:tt)*] [$($values:tt)*] $name:ident [] [] $number:tt $constant:ident $message:tt; $($rest:tt)*) => {
            subject! { @
                [$($done)* #[error($message)] #[code(StatusCode::$constant)] $name,]
                [$($values)* $name [];]
                $($rest)*
            }
        };
        (@ [$($done:tt)*] [$($values:tt)*] $name:ident [($($fields:tt)*)] [$value:tt] $number:tt $constant:ident $message:tt; $($rest:tt)*) => {
            subject! { @
                [$($done)* #[error($message)] #[pattern((..))] #[code(StatusCode::$constant)] $name($($fields)*),]
                [$($values)* $name [$value];]
                $($rest)*
            }
        };
        (@ [$($done:tt)*] [$($values:tt)*] $name:ident [{ $($fields:tt)* }] [$value:tt] $number:tt $constant:ident $message:tt; $($rest:tt)*) => {
            subject! { @
                [$($done)* #[error($message)] #[pattern({ .. })] #[code(StatusCode::$constant)] $name { $($fields)* },]
                [$($values)* $name [$value];]
                $($rest)*
            }
        };
        ($name:ident $($rest:tt)*) => { subject! { @ [] [] $name $($rest)* } };
    }

    super::variants!(subject);
}

#[cfg(feature = "peers")]
mod actix_web_error {
    macro_rules! subject {
        ($($name:ident [$($fields:tt)?] [$($value:tt)?] $number:tt $constant:ident $message:tt;)*) => {
            #[derive(Debug, thiserror::Error, actix_web_error::Json)]
            pub(in crate::status) enum Error {
                $(
                    #[error($message)]
                    #[status($number)]
                    $name $($fields)?,
                )*
            }

            values! { $($name [$($value)?];)* }
        };
    }

    super::variants!(subject);
}
