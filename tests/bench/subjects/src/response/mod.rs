//! From an error to a framework's response, which is then dropped. It may import [`crate::measurement`].
//!
//! Each subject has an enum of two errors: one whose message is known at compile time, and one whose message contains a
//! number. The hand-written subjects send the same document as ours; the others send their own.

mod actix_web;
mod axum;

use std::fmt::{Display, Write as _};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use crate::measurement::Measurement;

pub(crate) fn measurements() -> Vec<Measurement> {
    let baseline = Measurement::baseline("error", || ids().into_iter().map(Nothing::NotFound).collect(), |error| error);
    [vec![baseline], axum::measurements(), actix_web::measurements()].into_iter().flatten().collect()
}

/// An error for the baseline, as large as those of the subjects.
#[allow(dead_code, reason = "it is only passed on")]
enum Nothing {
    OutOfStock,
    NotFound(u64),
}

/// The numbers in the messages. They all have the same number of digits.
fn ids() -> Vec<u64> {
    (1_000_000..).step_by(7_919).take(200).collect()
}

/// The two errors of a subject: the kind of message of each, and a function that makes it from a number.
type Errors<E> = [(&'static str, fn(u64) -> E); 2];

/// The errors of a subject's module.
macro_rules! errors {
    ($module:ident) => {
        [
            ("static", (|_| $module::OrderError::OutOfStock) as fn(u64) -> _),
            ("dynamic", |id| $module::OrderError::NotFound { id }),
        ]
    };
}

use errors;

/// Formats a response: status, header fields, an empty line, the body.
fn text<'a, N: Display + 'a>(
    status: impl Display,
    fields: impl Iterator<Item = (N, &'a [u8])>,
    body: impl AsRef<[u8]>,
) -> String {
    let mut text = format!("{status}\n");
    for (name, value) in fields {
        _ = writeln!(text, "{name}: {}", value.escape_ascii());
    }
    text + "\n" + &String::from_utf8_lossy(body.as_ref())
}

/// Returns the output of a future that is ready at once.
fn ready<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => unreachable!("bodies in memory are ready"),
    }
}
