use std::time::Duration;

use status_codes::ApiError;

/// The errors of an upload.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(type_base = "https://api.example.com/problems/")]
#[header("WWW-Authenticate" = "Bearer", on(401))]
pub enum UploadError {
    #[error("sign in first")]
    #[status(401)]
    SignedOut,

    #[error("the file has {size} bytes, and the limit is {limit}")]
    #[status(413)]
    TooLarge {
        #[extension]
        size: u64,
        #[extension]
        limit: u64,
    },

    #[error("too many uploads")]
    #[status(429, code = "slow-down", title = "Slow down")]
    TooMany {
        #[header("Retry-After")]
        wait: Duration,
    },

    #[error("cannot store the file: {0}")]
    #[status(503, detail = "try again later", log = "error")]
    Storage(#[source] std::io::Error),
}

fn main() {
    let error = UploadError::TooLarge { size: 9, limit: 5 };
    let response = status_codes::adapter::render(&error, &mut |_, _| true);
    assert_eq!(
        response.body.into_owned(),
        br#"{"type":"https://api.example.com/problems/too-large","title":"Content Too Large","status":413,"detail":"the file has 9 bytes, and the limit is 5","size":9,"limit":5}"#
    );
}
