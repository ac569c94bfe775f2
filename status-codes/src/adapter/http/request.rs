//! The request, kept for the event without an allocation.

use alloc::string::String;

use http::header::{ACCEPT_ENCODING, HeaderValue};
use http::{Method, Request, Uri};

#[cfg(feature = "axum")]
use crate::adapter::axum::Route;
use crate::adapter::path::Path;
use crate::response::{ErrorLayer, Identity, RequestLine};

/// The request, as the event describes it.
pub(super) struct Line {
    method: Method,
    path: Path<Uri>,
    takes_coding: bool,
    identity: Identity,
    #[cfg(feature = "axum")]
    route: Option<Route>,
}

impl Line {
    pub(super) fn of<Q>(request: &Request<Q>, layer: &ErrorLayer) -> Self {
        Self {
            method: request.method().clone(),
            path: Path::of(request.uri(), Uri::path),
            takes_coding: request.headers().contains_key(ACCEPT_ENCODING),
            identity: layer.identity(|name| request.headers().get(name).map(HeaderValue::as_bytes)),
            #[cfg(feature = "axum")]
            route: Route::of(request.extensions()),
        }
    }

    pub(super) fn is_head(&self) -> bool {
        self.method == Method::HEAD
    }

    pub(super) fn identity(&self) -> &Identity {
        &self.identity
    }

    /// Whether something outside of the layer may compress the answer.
    pub(super) fn takes_coding(&self) -> bool {
        self.takes_coding
    }
}

impl RequestLine for Line {
    fn method(&self) -> &str {
        self.method.as_str()
    }

    fn route(&self) -> String {
        #[cfg(feature = "axum")]
        if let Some(route) = &self.route {
            return route.as_str().into();
        }
        self.path.as_str().into()
    }
}
