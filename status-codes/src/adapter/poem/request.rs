//! The request, kept for the event without an allocation.

use alloc::string::String;

use poem::http::{HeaderValue, Method, Uri};
use poem::{PathPattern, Request, Response};

use crate::adapter::path::Path;
use crate::response::{ErrorLayer, Identity, RequestLine};

/// The request, as the event describes it.
pub(super) struct Line {
    method: Method,
    path: Path<Uri>,
    identity: Identity,
}

impl Line {
    pub(super) fn of(request: &Request, layer: &ErrorLayer) -> Self {
        Self {
            method: request.method().clone(),
            path: Path::of(request.uri(), Uri::path),
            identity: layer.identity(|name| request.headers().get(name).map(HeaderValue::as_bytes)),
        }
    }

    pub(super) fn identity(&self) -> &Identity {
        &self.identity
    }

    pub(super) fn is_head(&self) -> bool {
        self.method == Method::HEAD
    }
}

/// The request, and the pattern that it has matched, which only the response knows.
pub(super) struct Matched<'a> {
    pub(super) line: &'a Line,
    pub(super) response: &'a Response,
}

impl RequestLine for Matched<'_> {
    fn method(&self) -> &str {
        self.line.method.as_str()
    }

    fn route(&self) -> String {
        match self.response.data() {
            Some(PathPattern(pattern)) => (**pattern).into(),
            None => self.line.path.as_str().into(),
        }
    }
}
