//! The constants, and what a response needs to know about a code without the metadata.

use super::words::{Content, Processed, Retry};
use crate::status::StatusCode;

/// A word of the table, or none.
macro_rules! word {
    () => {
        None
    };
    ($kind:ident $word:ident) => {
        Some($kind::$word)
    };
}

/// Turns the rows of the table into constants and look-ups.
macro_rules! codes {
    ($(
        $(#[$doc:meta])* $name:ident = $number:literal $phrase:literal [$($alias:ident),*] $content:ident
        [$($retry:ident $($processed:ident)?)?] [$($forbidden:literal),*] [$($named:literal),*] [$($enforced:literal),*];
    )*) => {
        /// The registered codes.
        #[allow(clippy::doc_markdown, reason = "the prose of the table names products and protocols")]
        impl StatusCode {
            $(
                $(#[$doc])*
                pub const $name: Self = Self::checked($number);
                $(
                    #[doc = concat!("An older name of [`", stringify!($name), "`](Self::", stringify!($name), ").")]
                    pub const $alias: Self = Self::$name;
                )*
            )*

            /// Every registered code, in the order of the numbers.
            ///
            /// ```
            /// use status_codes::StatusCode;
            ///
            /// assert!(StatusCode::ALL.contains(&StatusCode::IM_A_TEAPOT));
            /// assert!(StatusCode::ALL.is_sorted());
            /// ```
            pub const ALL: &'static [Self] = &[$(Self::$name),*];
        }

        pub(super) const fn phrase(number: u16) -> Option<&'static str> {
            match number {
                $($number => Some($phrase),)*
                _ => None,
            }
        }

        pub(super) const fn content(number: u16) -> Content {
            match number {
                $($number => Content::$content,)*
                // RFC 9110 §15.2: every informational response ends with its headers.
                100..=199 => Content::Forbidden,
                _ => Content::Optional,
            }
        }

        pub(super) const fn retry(number: u16) -> (Option<Retry>, Option<Processed>) {
            match number {
                $($($number => (Some(Retry::$retry), word!($(Processed $processed)?)),)?)*
                _ => (None, None),
            }
        }

        pub(super) const fn fields(number: u16) -> Fields {
            match number {
                $($number => Fields { forbidden: &[$($forbidden),*], named: &[$($named),*], enforced: &[$($enforced),*] },)*
                _ => Fields { forbidden: &[], named: &[], enforced: &[] },
            }
        }
    };
}

include!(concat!(env!("OUT_DIR"), "/codes.rs"));

/// The header names in the row of a code.
#[cfg_attr(not(feature = "alloc"), allow(dead_code, reason = "responses need a buffer"))]
#[derive(Clone, Copy)]
pub(crate) struct Fields {
    /// Must not appear.
    pub(crate) forbidden: &'static [&'static str],
    /// The row has a rule for them.
    pub(crate) named: &'static [&'static str],
    /// The row enforces them.
    pub(crate) enforced: &'static [&'static str],
}
