//! The request, as the event describes it.

use alloc::string::{String, ToString as _};

use rocket::Request;
use rocket::http::Method;

use crate::response::RequestLine;

/// The method of the request. Rocket turns HEAD into GET.
pub(super) struct OriginalMethod(pub(super) Method);

impl RequestLine for Request<'_> {
    fn method(&self) -> &str {
        self.local_cache(|| OriginalMethod(self.method())).0.as_str()
    }

    fn route(&self) -> String {
        match self.route() {
            Some(route) => route.uri.to_string(),
            None => self.uri().path().to_string(),
        }
    }
}
