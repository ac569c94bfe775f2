//! Errors with a backtrace, and one whose own body has the id of the request.
//!
//! thiserror leaves a backtrace alone if it is in a box: it provides any other, which only a nightly compiler can.

use std::backtrace::Backtrace;
use std::hint::black_box;
use std::io;

use status_codes::{ApiError, BodyError, Buffer, ErrorBody};

use crate::errors::{Failing, SECRET};

/// In every backtrace that was captured: the name of the function that captures it.
pub(crate) const FRAME: &str = "marker_7f3a91";

#[derive(Debug, thiserror::Error, ApiError)]
pub(crate) enum Traced {
    #[error("traced")]
    #[status(500)]
    Source { source: io::Error, backtrace: Box<Backtrace> },

    #[error("traced")]
    #[status(404)]
    Public(Box<Backtrace>),

    #[error("traced")]
    #[status(503, expose)]
    Exposed {
        #[extension]
        id: u8,
        trace: Option<Box<Backtrace>>,
    },

    #[error("not traced")]
    #[status(500)]
    Disabled { backtrace: Box<Backtrace> },

    /// Not a backtrace, by its type.
    #[error("not traced")]
    #[status(500)]
    Other { backtrace: &'static str },
}

/// `{"error": …, "id": …}`
pub(crate) struct WithId;

impl<E: ApiError + ?Sized> ErrorBody<E> for WithId {
    const CONTENT_TYPE: &'static str = "application/json";

    fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
        #[derive(serde::Serialize)]
        struct Document<T> {
            error: T,
            id: Option<String>,
        }

        let document = Document { error: to.message(error), id: to.request_id().map(str::to_owned) };
        to.json(&document)
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("own id")]
#[status(409, body = WithId)]
pub(crate) struct OwnId;

#[inline(never)]
#[allow(clippy::unnecessary_box_returns, reason = "it has the type of the fields")]
fn marker_7f3a91() -> Box<Backtrace> {
    black_box(Box::new(Backtrace::force_capture()))
}

pub(crate) fn error(kind: &str, number: usize) -> Option<Failing> {
    let traced = match number {
        _ if kind == "own-id" => return Some(OwnId.into()),
        _ if kind != "traced" => return None,
        0 => Traced::Source { source: io::Error::other(SECRET), backtrace: marker_7f3a91() },
        1 => Traced::Public(marker_7f3a91()),
        2 => Traced::Exposed { id: 7, trace: Some(marker_7f3a91()) },
        3 => Traced::Exposed { id: 7, trace: None },
        4 => Traced::Disabled { backtrace: Box::new(Backtrace::disabled()) },
        _ => Traced::Other { backtrace: SECRET },
    };
    Some(traced.into())
}
