//! The error behind a response, which actix-web lends only while a response is made.

use core::cell::Cell;
use core::mem;

use actix_web::Error;

use crate::error::ApiError;
use crate::response::OwnBody;
use crate::sink::{Buffer, MediaType};

std::thread_local! {
    static ERRAND: Cell<Option<Errand>> = const { Cell::new(None) };
}

/// What the next response that is made on this thread is for.
enum Errand {
    /// Only the body that the error names is wanted.
    Asked(Buffer),
    /// The body, and its media type if the error names one.
    Done(Buffer, Option<MediaType>),
}

/// A thread that is ending goes on no errand.
fn take() -> Option<Errand> {
    ERRAND.try_with(Cell::take).ok().flatten()
}

fn set(errand: Option<Errand>) {
    let _ = ERRAND.try_with(|current| current.set(errand));
}

/// Ends an errand, also if the error panics.
struct End;

impl Drop for End {
    fn drop(&mut self) {
        take();
    }
}

impl OwnBody for Error {
    fn write_again(&self, to: &mut Buffer) -> Option<MediaType> {
        let status = to.status();
        let end = End;
        set(Some(Errand::Asked(mem::replace(to, Buffer::new(status)))));
        drop(self.as_response_error().error_response());
        let done = take();
        drop(end);
        match done? {
            Errand::Asked(buffer) => {
                *to = buffer;
                None
            }
            Errand::Done(buffer, content_type) => {
                *to = buffer;
                content_type
            }
        }
    }
}

/// Writes the body of an error if only that is wanted, and returns whether it is.
pub(super) fn is_body_enough(error: &dyn ApiError) -> bool {
    match take() {
        Some(Errand::Asked(mut buffer)) => {
            let content_type = error.body(&mut buffer);
            set(Some(Errand::Done(buffer, content_type)));
            true
        }
        other => {
            set(other);
            false
        }
    }
}
