//! Which errors poem's `Error` can own. It wants them to be `Send`, `Sync` and `'static`.

use core::marker::PhantomData;

use poem::{Error, PathPattern, Response};

use super::lent::Taker;
use super::respond::{respond, with_error};
use crate::error::ApiError;
use crate::response::Carrier;

/// Whether poem's `Error` can own an error, which it then knows by its type, and how the error is taken out again. A macro does not
/// know what its type implements, so the compiler picks these constants, or those of [`Borrowed`] if the bounds do not hold.
#[derive(Debug)]
pub struct Probe<E>(PhantomData<E>);

impl<E: ApiError + Send + Sync + 'static> Probe<E> {
    /// It can.
    pub const IS_OWNED: bool = true;
    /// With this it is taken out.
    pub const TAKER: Option<Taker> = Some(take::<E>);
}

/// For errors that poem cannot own.
pub trait Borrowed {
    /// It cannot.
    const IS_OWNED: bool = false;
    /// There is nothing to take out.
    const TAKER: Option<Taker> = None;
}

impl<E> Borrowed for Probe<E> {}

/// Whether poem can own an error: [`Is<true>`](Is) or `Is<false>`.
///
/// poem has a `From` for each error that it can own and that is a `ResponseError`, and ours may not overlap with that. So an error
/// has `ResponseError` if this says so, and otherwise a `From` of ours. The lifetime keeps rustc from checking such a bound by
/// itself, where it may be false.
pub trait Ownership<'a> {
    /// What it is.
    type Owned;
}

/// See [`Ownership`].
#[derive(Debug)]
pub struct Is<const OWNED: bool>;

/// The response of the error that poem's `Error` owns. Of what others have added to that, only the path is known by its type.
fn take<E: ApiError + Send + Sync + 'static>(error: Error) -> Result<Response, Error> {
    let pattern = error.data::<PathPattern>().cloned();
    let error = error.downcast::<E>()?;
    let mut response = with_error(respond(&error), || Carrier(error).carry()).into_response();
    if let Some(pattern) = pattern {
        response.set_data(pattern);
    }
    Ok(response)
}
