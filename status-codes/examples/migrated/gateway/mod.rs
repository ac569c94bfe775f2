//! A gateway in front of the service that writes invoices, with axum: errors of the other server are passed on.

#[expect(clippy::trivially_copy_pass_by_ref, reason = "a function of fields gets references")]
pub(crate) mod after;
pub(crate) mod before;
pub(crate) mod upstream;
