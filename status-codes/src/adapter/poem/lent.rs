//! What poem does not hand over. Its `Error` owns an error of ours, and asks it for a response whose extensions are lost. So while the
//! layer asks, the error says how it is taken out, and a body which failure it has. Both answer on the thread that asks.

use alloc::boxed::Box;
use core::cell::Cell;
use core::pin::Pin;
use core::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body as _, Frame, SizeHint};
use http_body_util::combinators::BoxBody;
use poem::{Body, Error, Response};

use crate::response::Failure;

/// Takes the error out of poem's and makes the response, if it is an error of this type.
pub type Taker = fn(Error) -> Result<Response, Error>;

enum Answer {
    Awaited,
    Taker(Taker),
    Failure(Box<Failure>),
}

std::thread_local! {
    static ANSWER: Cell<Option<Answer>> = const { Cell::new(None) };
}

/// How the error is taken out, if it is one of ours.
pub(super) fn taker(error: &Error) -> Option<Taker> {
    match answer_to(|| error.status()).1 {
        Some(Answer::Taker(taker)) => Some(taker),
        _ => None,
    }
}

/// The length of a body, and the failure that it has.
pub(super) fn hint(body: &BoxBody<Bytes, std::io::Error>) -> (SizeHint, Option<Failure>) {
    match answer_to(|| body.size_hint()) {
        (hint, Some(Answer::Failure(failure))) => (hint, Some(*failure)),
        (hint, _) => (hint, None),
    }
}

fn answer_to<T>(ask: impl FnOnce() -> T) -> (T, Option<Answer>) {
    let _ = ANSWER.try_with(|answer| answer.set(Some(Answer::Awaited)));
    let value = ask();
    // A thread that is ending has no answer.
    (value, ANSWER.try_with(Cell::take).ok().flatten())
}

/// Answers, if somebody asks.
fn answer(with: impl FnOnce() -> Answer) {
    let _ = ANSWER.try_with(|answer| {
        answer.set(match answer.take() {
            Some(Answer::Awaited) => Some(with()),
            other => other,
        });
    });
}

/// Says how the error is taken out.
pub(super) fn offer(taker: Taker) {
    answer(|| Answer::Taker(taker));
}

/// The body, which has the failure as long as nobody replaces it.
pub(super) fn with_failure(body: Body, failure: Failure) -> Body {
    Body::from(BoxBody::new(Carrying { body: body.into(), failure }))
}

struct Carrying {
    body: BoxBody<Bytes, std::io::Error>,
    failure: Failure,
}

impl http_body::Body for Carrying {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, std::io::Error>>> {
        Pin::new(&mut self.body).poll_frame(cx)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        answer(|| Answer::Failure(Box::new(self.failure.clone())));
        self.body.size_hint()
    }
}
