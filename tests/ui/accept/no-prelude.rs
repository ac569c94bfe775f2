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
    #[status(with = ApiError::same, one_of(401, 404))]
    #[header("WWW-Authenticate" = "Bearer", on(401))]
    #[header("X-Status", with = ApiError::same, on(404))]
    #[extension("status_again", with = ApiError::same)]
    Late(#[extension("instance", with = ApiError::uri)] u16),
}

impl ApiError {
    fn same(status: &u16) -> u16 {
        *status
    }

    fn uri(_: &u16) -> &'static str {
        "/late"
    }
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
    ::std::assert_eq!(::status_codes::ApiError::status(&ApiError::Late(401)), 401);
}
