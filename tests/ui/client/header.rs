use status_codes::ApiError;

use status_codes::{HeaderSink, ToHeader};

#[derive(Debug)]
struct Etag;

impl ToHeader for Etag {
    fn to_header(&self, name: &str, to: &mut dyn HeaderSink) {
        to.header(name, b"\"7\"");
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[api_error(client = Problem)]
enum Error {
    #[status(304)]
    A {
        #[header("ETag")]
        etag: Etag,
    },
}

fn main() {}
