//! `Idempotence`, what a client knows about its request.

/// Whether a request has the same effect if it is sent more than once
/// ([RFC 9110 §9.2.2](https://www.rfc-editor.org/rfc/rfc9110.html#section-9.2.2)).
///
/// The method decides, with the feature `http` by `From<&http::Method>`. A request with an idempotency key is
/// [`Idempotent`](Self::Idempotent), whatever its method, if the server promises to know the key.
///
/// ```
/// use status_codes::retry::Idempotence;
///
/// assert_eq!(Idempotence::from(&http::Method::PUT), Idempotence::Idempotent);
/// assert_eq!(Idempotence::from(&http::Method::PATCH), Idempotence::NotIdempotent);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(clippy::exhaustive_enums, reason = "a third answer would not help a client")]
pub enum Idempotence {
    /// Twice is as good as once.
    Idempotent,
    /// Twice may do twice as much.
    NotIdempotent,
}

/// GET, HEAD, OPTIONS, TRACE, PUT and DELETE are idempotent. A method that HTTP does not define is not.
#[cfg(feature = "http")]
impl From<&http::Method> for Idempotence {
    fn from(method: &http::Method) -> Self {
        if method.is_idempotent() { Self::Idempotent } else { Self::NotIdempotent }
    }
}
