//! What can be the status of an error at run time.

use super::code::StatusCode;

/// A status that is known only at run time: that of a `#[status]` field, or of the function in `#[status(with = …)]`.
///
/// A number outside of 100 to 999 is a mistake of the server, and becomes 500.
///
/// ```
/// use status_codes::{StatusCode, ToStatus};
///
/// assert_eq!(404.to_status(), StatusCode::NOT_FOUND);
/// assert_eq!(0.to_status(), StatusCode::INTERNAL_SERVER_ERROR);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no status",
    label = "`#[status]` cannot read this type",
    note = "use `status_codes::StatusCode`, `u16`, or with the feature `http` also `http::StatusCode`"
)]
pub trait ToStatus {
    /// The status.
    fn to_status(&self) -> StatusCode;
}

impl ToStatus for StatusCode {
    fn to_status(&self) -> StatusCode {
        *self
    }
}

impl ToStatus for u16 {
    fn to_status(&self) -> StatusCode {
        StatusCode::from_u16(*self).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

impl<T: ToStatus + ?Sized> ToStatus for &T {
    fn to_status(&self) -> StatusCode {
        (**self).to_status()
    }
}
