//! `ErrorLayer` as a tower layer.

use alloc::vec::Vec;
use core::future::Future;
use core::pin::Pin;
use core::task::{Context, Poll, ready};

use bytes::Bytes;
use http::response::Parts;
use http::{Request, Response};
use http_body::{Body, Frame};
use pin_project_lite::pin_project;
use tower_layer::Layer;
use tower_service::Service;

use super::body::ResponseBody;
use super::request::Line;
use crate::adapter::untouched::Untouched;
use crate::response::{Change, Content, ErrorLayer, Head, LONGEST_TEXT, Plan};
use crate::sink::Omissions;
use crate::status::StatusCode;

impl<S> Layer<S> for ErrorLayer {
    type Service = ErrorService<S>;

    fn layer(&self, service: S) -> ErrorService<S> {
        ErrorService { service, layer: self.clone() }
    }
}

/// The service that an [`ErrorLayer`] returns from `Layer::layer`.
///
/// ```
/// use status_codes::ErrorLayer;
/// use status_codes::adapter::http::{ErrorFuture, ErrorService};
/// use tower_layer::Layer as _;
///
/// struct Inner;
///
/// let service: ErrorService<Inner> = ErrorLayer::new().layer(Inner);
/// // Its response is awaited as an `ErrorFuture`.
/// type Answer<F, B> = ErrorFuture<F, B>;
/// ```
#[derive(Clone, Debug)]
pub struct ErrorService<S> {
    service: S,
    layer: ErrorLayer,
}

impl<S, Q, B> Service<Request<Q>> for ErrorService<S>
where
    S: Service<Request<Q>, Response = Response<B>>,
    B: Body<Data = Bytes>,
{
    type Response = Response<ResponseBody<B>>;
    type Error = S::Error;
    type Future = ErrorFuture<S::Future, B>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.service.poll_ready(cx)
    }

    fn call(&mut self, request: Request<Q>) -> Self::Future {
        let handling = Handling { layer: self.layer.clone(), request: Line::of(&request, &self.layer) };
        ErrorFuture { handling, state: State::Calling { future: self.service.call(request) } }
    }
}

/// The request, and the layer that handles its failure.
struct Handling {
    layer: ErrorLayer,
    request: Line,
}

pin_project! {
    /// The future of an [`ErrorService`].
    ///
    /// ```
    /// use http::{Request, Response};
    /// use status_codes::adapter::http::{ErrorFuture, ErrorService};
    /// use tower_service::Service;
    ///
    /// fn call<S, B>(service: &mut ErrorService<S>, request: Request<()>) -> ErrorFuture<S::Future, B>
    /// where
    ///     S: Service<Request<()>, Response = Response<B>>,
    ///     B: http_body::Body<Data = bytes::Bytes>,
    /// {
    ///     service.call(request)
    /// }
    /// ```
    pub struct ErrorFuture<F, B>
    where
        B: Body,
    {
        handling: Handling,
        #[pin]
        state: State<F, B>,
    }
}

pin_project! {
    #[project = StateNow]
    enum State<F, B>
    where
        B: Body,
    {
        Calling {
            #[pin]
            future: F,
        },
        /// The framework refused the request, and the text says why.
        Reading {
            response: Option<Waiting>,
            #[pin]
            body: B,
        },
    }
}

/// A response whose text is being read.
struct Waiting {
    parts: Parts,
    /// The length of the text, if it is known.
    length: Option<u64>,
    text: Vec<u8>,
}

impl<F, B, E> Future for ErrorFuture<F, B>
where
    F: Future<Output = Result<Response<B>, E>>,
    B: Body<Data = Bytes>,
{
    type Output = Result<Response<ResponseBody<B>>, E>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let mut this = self.project();
        if let StateNow::Calling { future } = this.state.as_mut().project() {
            let (parts, body) = ready!(future.poll(cx))?.into_parts();
            // A body that a layer inside has stripped has no bytes, but nobody knows the length that it has for GET.
            let may_be_stripped =
                this.handling.request.is_head() || !StatusCode::from(parts.status).content().allowed();
            let is_over = body.is_end_stream() && !may_be_stripped;
            let length = body.size_hint().exact().or(is_over.then_some(0));
            match this.handling.plan(&parts, length) {
                Plan::Pass => return Poll::Ready(Ok(Response::from_parts(parts, ResponseBody::kept(body)))),
                Plan::Change(change) => {
                    let nothing = this.handling.nothing(&parts, length);
                    return Poll::Ready(Ok(changed(parts, change, Some(body), nothing)));
                }
                Plan::Read => {
                    let response = Some(Waiting { parts, length, text: Vec::new() });
                    this.state.set(State::Reading { response, body });
                }
            }
        }
        let StateNow::Reading { response, body } = this.state.project() else {
            unreachable!("it is not calling any longer, so it is reading")
        };
        let is_read = match response {
            Some(waiting) => ready!(read(body, &mut waiting.text, cx)),
            None => false,
        };
        let Waiting { parts, length, text } =
            response.take().expect("a future is not polled again after it has answered");
        let change = this.handling.refuse(&parts, length, is_read.then_some(text));
        Poll::Ready(Ok(changed(parts, change, None, ResponseBody::default())))
    }
}

/// Reads a text, and returns whether it is complete. It is not if it is too long, if its frames are empty, or if the body
/// fails.
fn read<B: Body<Data = Bytes>>(mut body: Pin<&mut B>, text: &mut Vec<u8>, cx: &mut Context<'_>) -> Poll<bool> {
    loop {
        match ready!(body.as_mut().poll_frame(cx)).map(|frame| frame.map(Frame::into_data)) {
            // Trailers end a body.
            None | Some(Ok(Err(_))) => return Poll::Ready(true),
            Some(Ok(Ok(bytes))) if !bytes.is_empty() && text.len() + bytes.len() <= LONGEST_TEXT => {
                text.extend_from_slice(&bytes);
            }
            Some(_) => return Poll::Ready(false),
        }
    }
}

impl Handling {
    fn head<'a>(&'a self, parts: &'a Parts, length: Option<u64>) -> Head<'a> {
        Head {
            status: parts.status.into(),
            failure: parts.extensions.get(),
            fields: &parts.headers,
            length,
            strips_content: self.request.is_head(),
            is_untouched: parts.extensions.get::<Untouched>().is_some(),
            identity: self.request.identity(),
            own_body: None,
        }
    }

    fn plan(&self, parts: &Parts, length: Option<u64>) -> Plan {
        self.layer.plan(&self.head(parts, length), Some(&self.request))
    }

    fn refuse(&self, parts: &Parts, length: Option<u64>, text: Option<Vec<u8>>) -> Change {
        self.layer.refuse(&self.head(parts, length), text, Some(&self.request))
    }

    /// The body without bytes. In answer to HEAD, axum's router would write the length of an empty one, although that of a stream
    /// is not known. If something may compress the answer, the body must be empty, or it gets bytes.
    fn nothing<B>(&self, parts: &Parts, length: Option<u64>) -> ResponseBody<B> {
        let is_stream = length.is_none() && StatusCode::from(parts.status).content().allowed();
        if is_stream && !self.request.takes_coding() { ResponseBody::stripped() } else { ResponseBody::default() }
    }
}

/// The response as the layer changes it.
fn changed<B>(
    mut parts: Parts,
    change: Change,
    body: Option<B>,
    nothing: ResponseBody<B>,
) -> Response<ResponseBody<B>> {
    change.apply(&mut parts.headers);
    if let Some(failure) = change.failure {
        parts.extensions.remove::<Omissions>();
        if !failure.omissions().is_empty() {
            parts.extensions.insert(failure.omissions().clone());
        }
        parts.extensions.insert(failure);
    }
    let body = match (change.content, body) {
        (Content::Kept, Some(body)) => ResponseBody::kept(body),
        (Content::Kept, None) | (Content::Nothing, _) => nothing,
        (Content::Bytes(bytes), _) => ResponseBody::written(bytes.into()),
    };
    Response::from_parts(parts, body)
}
