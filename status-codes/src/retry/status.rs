//! What a status says about sending the request again.

use super::idempotence::Idempotence;
use crate::info::{Processed, Retry};
use crate::status::StatusCode;

impl StatusCode {
    /// Whether a client may send the same request again by itself, after the time that `Retry-After` asks for.
    ///
    /// The table decides. A code that is not registered and is a 5xx may be repeated if the request is idempotent
    /// ([RFC 9110 §9.2.2](https://www.rfc-editor.org/rfc/rfc9110.html#section-9.2.2)).
    ///
    /// ```
    /// use status_codes::StatusCode;
    /// use status_codes::retry::Idempotence::{Idempotent, NotIdempotent};
    ///
    /// assert!(StatusCode::BAD_GATEWAY.may_retry(Idempotent));
    /// assert!(!StatusCode::BAD_GATEWAY.may_retry(NotIdempotent));
    /// assert!(!StatusCode::NOT_FOUND.may_retry(Idempotent));
    /// ```
    pub const fn may_retry(self, idempotence: Idempotence) -> bool {
        let (advice, processed) = self.advice();
        self.may_retry_with(advice, processed, idempotence)
    }

    /// The same with the advice of an error, which takes the place of the table's. If the table says that the
    /// request may have been acted on, as it does of 503, it is still repeated only if it is idempotent.
    #[cfg(feature = "client")]
    pub(crate) const fn may_retry_as(self, advice: Retry, idempotence: Idempotence) -> bool {
        self.may_retry_with(Some(advice), self.advice().1, idempotence)
    }

    const fn may_retry_with(
        self,
        advice: Option<Retry>,
        processed: Option<Processed>,
        idempotence: Idempotence,
    ) -> bool {
        let is_idempotent = matches!(idempotence, Idempotence::Idempotent);
        match (advice, processed) {
            (Some(Retry::AsIs | Retry::Later | Retry::NewConnection), None) => true,
            (Some(Retry::AsIs | Retry::Later | Retry::NewConnection), Some(Processed::Maybe))
            | (Some(Retry::IdempotentOnly), _) => is_idempotent,
            (Some(Retry::No | Retry::AfterChange | Retry::AfterAuth | Retry::Elsewhere), _) => false,
            (None, _) => is_idempotent && self.is_server_error(),
        }
    }
}
