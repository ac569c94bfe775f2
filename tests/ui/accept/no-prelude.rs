#![no_implicit_prelude]

#[derive(::std::fmt::Debug, ::status_codes::ApiError)]
enum ApiError {
    #[status(404, detail = "order {id}")]
    NotFound {
        #[extension]
        id: u64,
    },
    #[status(429)]
    Slow(#[header("Retry-After")] u64),
}

impl ::std::fmt::Display for ApiError {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str("it failed")
    }
}

impl ::std::error::Error for ApiError {}

pub(crate) fn main() {
    let error: &dyn ::status_codes::ApiError = &ApiError::NotFound { id: 1 };
    ::std::assert_eq!(error.status(), 404);
    let _ = ApiError::Slow(1);
}
