mod re_export {
    pub mod inner {
        pub use status_codes as codes;
    }
}

use re_export::inner::codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[api_error(crate = crate::re_export::inner::codes)]
enum Error<T: std::fmt::Debug> {
    #[status(404)]
    NotFound {
        #[extension]
        id: T,
    },
    #[status(429)]
    Slow(#[header("Retry-After")] u64),
}

fn main() {
    assert_eq!(Error::NotFound { id: 1 }.status(), 404);
    assert_eq!(Error::<u8>::Slow(1).status(), 429);
}
