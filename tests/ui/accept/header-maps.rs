use std::collections::{BTreeMap, HashMap};
use std::fmt::Debug;
use std::sync::Arc;

use status_codes::adapter::ToHeaders;
use status_codes::{ApiError, HeaderSink, ToHeader};

/// A map of our own.
#[derive(Debug)]
struct Limit(u8);

impl ToHeaders for Limit {
    fn to_headers(&self, to: &mut dyn HeaderSink) {
        self.0.to_header("X-Limit", to);
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[header("X-Enum" = "1")]
enum Error<'a, T: Debug, V: Debug> {
    #[status(429)]
    Lists {
        #[header("Retry-After")]
        wait: u8,
        #[header(flatten)]
        list: Vec<(&'a str, u8)>,
        #[header(flatten)]
        array: [(String, &'static str); 1],
        #[header(flatten)]
        slice: &'a [(String, Vec<u8>)],
    },
    #[status(503)]
    Maps(#[header(flatten)] Option<BTreeMap<String, u16>>, #[header(flatten)] Arc<HashMap<String, String>>),
    #[status(503)]
    Http(#[header(flatten)] http::HeaderMap),
    #[status(503)]
    Own(#[header(flatten)] Limit),
    #[status(502)]
    Generic(#[header(flatten)] T, #[header(flatten)] Vec<(String, V)>),
    /// It needs no body.
    #[status(304)]
    NotModified(#[header(flatten)] http::HeaderMap),
}

pub(crate) fn main() {
    let error: Error<'_, Limit, u8> = Error::Generic(Limit(1), vec![("X-A".to_owned(), 1)]);
    let mut lines = Vec::new();
    status_codes::adapter::render(&error, &mut |name, value| {
        lines.push(format!("{name}: {}", value.escape_ascii()));
        true
    });
    assert_eq!(lines, ["X-Enum: 1", "X-Limit: 1", "X-A: 1"]);
}
