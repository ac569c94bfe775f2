//! The body of a layer, which has to write every error.

use crate::body::{ErrorBody, write};
use crate::error::ApiError;
use crate::sink::{Buffer, MediaType};

/// An [`ErrorBody`] of every error, as `dyn ApiError`. Nothing else implements it.
///
/// Without it, the compiler would only say that `dyn ApiError` has no size.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not write the body of every error",
    label = "an `ErrorLayer` needs an `ErrorBody` of every error",
    note = "write `impl<E: ApiError + ?Sized> ErrorBody<E> for {Self}`; without `+ ?Sized` it is not for `dyn ApiError`, which is what the layer has"
)]
pub trait EveryErrorBody {
    #[doc(hidden)]
    fn write_any(error: &dyn ApiError, to: &mut Buffer) -> MediaType;
}

#[diagnostic::do_not_recommend]
impl<B: for<'e> ErrorBody<dyn ApiError + 'e>> EveryErrorBody for B {
    fn write_any(error: &dyn ApiError, to: &mut Buffer) -> MediaType {
        write::<B, _>(error, to)
    }
}
