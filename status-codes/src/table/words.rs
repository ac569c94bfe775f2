//! The words of the table, as enums.

use core::fmt;

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)*
        }

        impl $name {
            /// The word in `codes.toml`.
            ///
            /// ```
            #[doc = concat!("use status_codes::info::", stringify!($name), ";\n")]
            $(#[doc = concat!("assert_eq!(", stringify!($name::$variant), ".as_str(), ", stringify!($word), ");")])*
            /// ```
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                }
            }
        }

        /// The word in `codes.toml`.
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }
    };
}

include!(concat!(env!("OUT_DIR"), "/words.rs"));

impl Content {
    /// Whether a response may have any content.
    ///
    /// ```
    /// use status_codes::info::Content;
    ///
    /// assert!(Content::Optional.allowed() && !Content::Empty.allowed());
    /// ```
    pub const fn allowed(self) -> bool {
        matches!(self, Self::Optional | Self::Expected)
    }
}
