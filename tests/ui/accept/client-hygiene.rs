#![no_implicit_prelude]
#![allow(non_camel_case_types, dead_code)]

mod re_export {
    pub mod inner {
        pub use ::status_codes as codes;
    }
}

struct String;
struct Vec;
struct Option;
struct Some;
struct None;
struct usize;
trait Read {}
trait Decode {}

#[derive(::std::fmt::Debug, re_export::inner::codes::ApiError)]
#[api_error(crate = crate::re_export::inner::codes, client(Name, derive(::std::clone::Clone)))]
enum ApiError {
    #[status(404, detail = "order {__source}")]
    Source {
        #[extension("source")]
        __source: u64,
        #[extension("row")]
        __row: &'static str,
        #[header("ETag")]
        __inner: &'static str,
    },
    #[status(404)]
    Ok(#[extension("a")] &'static str),
    #[status(transparent)]
    Inner(Inner),
}

#[derive(::std::fmt::Debug, re_export::inner::codes::ApiError)]
#[api_error(crate = crate::re_export::inner::codes, client(InnerName, derive(::std::clone::Clone)))]
enum Inner {
    #[status(404)]
    r#type {
        #[extension("kind")]
        r#type: u8,
    },
    #[status(409)]
    None,
    #[status(410)]
    Some,
}

impl ::std::fmt::Display for ApiError {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str("it failed")
    }
}

impl ::std::error::Error for ApiError {}

impl ::std::fmt::Display for Inner {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str("it failed")
    }
}

impl ::std::error::Error for Inner {}

macro_rules! errors {
    ($name:ident, $client:ident, $ty:ty) => {
        #[derive(::std::fmt::Debug, ::status_codes::ApiError)]
        #[api_error(client = $client)]
        pub enum $name {
            #[status(404)]
            A {
                #[extension]
                value: $ty,
            },
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str("it failed")
            }
        }

        impl ::std::error::Error for $name {}
    };
}

errors!(Made, MadeName, &'static str);

pub(crate) fn main() {
    let parts = (::http::StatusCode::NOT_FOUND, ::http::HeaderMap::new());
    let failed = ::status_codes::client::ErrorResponse::from_parts(parts.0, parts.1, "");
    ::std::assert!(::std::matches!(failed.decode::<Name>(), Name::Unknown));
    ::std::assert!(::std::matches!(failed.decode::<MadeName>(), MadeName::Unknown));
    let _ = Name::Inner(InnerName::r#type { r#type: 1 });
    let _ = Name::Ok(::std::string::String::new());
    let _ = MadeName::A { value: ::std::string::String::new() };
}
