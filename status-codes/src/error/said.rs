//! What a value says in a problem document.

/// The members of a problem document (RFC 9457 §3.1) that a value says itself, and no spec.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, Default)]
pub struct Said<'e> {
    pub problem_type: Option<&'e str>,
    pub title: Option<&'e str>,
}
