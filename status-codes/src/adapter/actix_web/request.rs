//! The request, kept for the event without an allocation.

use alloc::string::String;

use actix_web::HttpRequest;
use actix_web::dev::ServiceRequest;
use actix_web::http::{Method, Uri};

use crate::adapter::path::Path;
use crate::response::{ErrorLayer, Identity, RequestLine};

/// The request, for the case that a middleware fails. It is not the request itself, because a second reference to that would
/// keep extractors from changing it.
pub(super) struct Line {
    method: Method,
    path: Path<Uri>,
    identity: Identity,
}

impl Line {
    pub(super) fn of(request: &ServiceRequest, layer: &ErrorLayer) -> Self {
        // Looking a field up by its name would allocate the name.
        let sent = |name: &str| {
            let field = request.headers().iter().find(|(field, _)| field.as_str().eq_ignore_ascii_case(name));
            field.map(|(_, value)| value.as_bytes())
        };
        Self {
            method: request.method().clone(),
            path: Path::of(request.uri(), Uri::path),
            identity: layer.identity(sent),
        }
    }

    pub(super) fn identity(&self) -> &Identity {
        &self.identity
    }
}

impl RequestLine for Line {
    fn method(&self) -> &str {
        self.method.as_str()
    }

    fn route(&self) -> String {
        self.path.as_str().into()
    }
}

impl RequestLine for HttpRequest {
    fn method(&self) -> &str {
        self.method().as_str()
    }

    fn route(&self) -> String {
        self.match_pattern().unwrap_or_else(|| self.path().into())
    }
}
