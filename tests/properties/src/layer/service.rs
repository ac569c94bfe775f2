//! A service that answers once, changes of its status, and what comes out at the end.

use std::convert::Infallible;
use std::fmt::Debug;
use std::future::{Future, Ready, ready};
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

use bytes::Bytes;
use http::{HeaderMap, Request, Response, StatusCode};
use http_body::Body;
use tower_service::Service;

/// Answers once.
pub(crate) struct Once<B>(Option<Response<B>>);

impl<B> Once<B> {
    pub(crate) fn new(response: Response<B>) -> Self {
        Self(Some(response))
    }
}

impl<B> Service<Request<()>> for Once<B> {
    type Response = Response<B>;
    type Error = Infallible;
    type Future = Ready<Result<Response<B>, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _: Request<()>) -> Self::Future {
        ready(Ok(self.0.take().expect("it is called once")))
    }
}

/// What is sent.
#[derive(Debug)]
pub(crate) struct Sent {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    /// The length that the body names before it is read.
    pub(crate) hint: Option<u64>,
    /// As far as the body could be read.
    pub(crate) body: Vec<u8>,
}

impl Sent {
    pub(crate) fn of<B: Body<Data = Bytes>>(response: Response<B>) -> Self {
        let (parts, body) = response.into_parts();
        let hint = body.size_hint().exact();
        let mut body = pin!(body);
        let mut bytes = Vec::new();
        while let Some(Ok(frame)) = finish(|cx| body.as_mut().poll_frame(cx)) {
            bytes.extend(frame.into_data().unwrap_or_default());
        }
        Self { status: parts.status, headers: parts.headers, hint, body: bytes }
    }
}

/// The response of a service.
pub(crate) fn call<S, B>(mut service: S, request: Request<()>) -> Response<B>
where
    S: Service<Request<()>, Response = Response<B>>,
    S::Error: Debug,
{
    let ready = finish(|cx| service.poll_ready(cx));
    ready.expect("it is ready");
    let mut future = pin!(service.call(request));
    finish(|cx| Future::poll(Pin::as_mut(&mut future), cx)).expect("it answers")
}

fn finish<T>(mut poll: impl FnMut(&mut Context<'_>) -> Poll<T>) -> T {
    let mut cx = Context::from_waker(Waker::noop());
    for _ in 0..1000 {
        if let Poll::Ready(value) = poll(&mut cx) {
            return value;
        }
    }
    panic!("it is never ready");
}
