//! The route that a request has matched.

use axum::extract::MatchedPath;

/// The pattern that a request has matched. It is shared with the router.
pub(in crate::adapter) struct Route(MatchedPath);

impl Route {
    pub(in crate::adapter) fn of(extensions: &http::Extensions) -> Option<Self> {
        extensions.get().cloned().map(Self)
    }

    pub(in crate::adapter) fn as_str(&self) -> &str {
        self.0.as_str()
    }
}
