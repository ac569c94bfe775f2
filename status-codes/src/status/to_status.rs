//! Types that can be the status of an error at run time.

use super::code::StatusCode;

/// A type that can be a status known only at run time: the type of a `#[status]` field, or what the function in
/// `#[status(with = …)]` returns.
///
/// A number that is not from 100 to 999 is a fault of the server, and becomes 500.
///
/// ```
/// use status_codes::{StatusCode, ToStatus};
///
/// assert_eq!(404.to_status(), StatusCode::NOT_FOUND);
/// assert_eq!(0.to_status(), StatusCode::INTERNAL_SERVER_ERROR);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a status code",
    label = "`#[status]` cannot read this type",
    note = "use `status_codes::StatusCode`, `u16`, or the status type of a framework whose feature is on"
)]
pub trait ToStatus {
    /// Returns the status.
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
