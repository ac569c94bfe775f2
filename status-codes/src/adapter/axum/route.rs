//! The route that a request has matched.

use axum::extract::MatchedPath;

/// The pattern that a request has matched.
pub(in crate::adapter) fn route(extensions: &http::Extensions) -> Option<&str> {
    extensions.get().map(MatchedPath::as_str)
}
