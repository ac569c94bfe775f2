//! `ErrorLayer` as a tower layer.

use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::future::Future;
use core::pin::Pin;
use core::task::{Context, Poll, ready};

use bytes::Bytes;
use http::header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HeaderValue, TRANSFER_ENCODING};
use http::response::Parts;
use http::{Method, Request, Response};
use http_body::Body;
use http_body_util::BodyExt as _;
use http_body_util::combinators::Collect;
use pin_project_lite::pin_project;
use tower_layer::Layer;
use tower_service::Service;

#[cfg(feature = "axum")]
use crate::adapter::axum::route;
use crate::adapter::http::body::ServiceBody;
use crate::adapter::log::log;
use crate::adapter::request;
use crate::response::{ErrorLayer, Failure, Head, Plan, Rewritten};

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
    type Response = Answer<B>;
    type Error = S::Error;
    type Future = ErrorFuture<S::Future, B>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.service.poll_ready(cx)
    }

    fn call(&mut self, request: Request<Q>) -> Self::Future {
        let handling = Handling {
            layer: self.layer.clone(),
            is_head: request.method() == Method::HEAD,
            request: request::Request { method: request.method().to_string(), route: pattern(&request) },
        };
        ErrorFuture { handling, state: State::Calling { future: self.service.call(request) } }
    }
}

/// The route that a request has matched, or its path if there is none.
fn pattern<Q>(request: &Request<Q>) -> String {
    #[cfg(feature = "axum")]
    if let Some(route) = route(request.extensions()) {
        return route.to_string();
    }
    request.uri().path().to_string()
}

/// A response whose body may have been written again.
type Answer<B> = Response<ServiceBody<B>>;

/// The request, and the layer that handles its failure.
struct Handling {
    layer: ErrorLayer,
    is_head: bool,
    request: request::Request,
}

pin_project! {
    /// The future of an [`ErrorService`].
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
            parts: Option<Parts>,
            #[pin]
            text: Collect<B>,
        },
    }
}

impl<F, B, E> Future for ErrorFuture<F, B>
where
    F: Future<Output = Result<Response<B>, E>>,
    B: Body<Data = Bytes>,
{
    type Output = Result<Answer<B>, E>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let mut this = self.project();
        if let StateNow::Calling { future } = this.state.as_mut().project() {
            let (parts, body) = ready!(future.poll(cx))?.into_parts();
            match this.handling.plan(parts, body) {
                Ok(response) => return Poll::Ready(Ok(response)),
                Err((parts, text)) => this.state.set(State::Reading { parts: Some(parts), text: text.collect() }),
            }
        }
        let StateNow::Reading { parts, text } = this.state.project() else { unreachable!("its text is to be read") };
        let text = ready!(text.poll(cx)).ok().map(|text| text.to_bytes().to_vec());
        let parts = parts.take().expect("a future is not polled again after it has answered");
        Poll::Ready(Ok(this.handling.refuse(parts, text)))
    }
}

fn head<'a>(parts: &'a Parts, body: &impl Body) -> Head<'a> {
    Head {
        status: parts.status.into(),
        failure: parts.extensions.get(),
        content_type: parts.headers.get(CONTENT_TYPE).map(HeaderValue::as_bytes),
        is_encoded: parts.headers.contains_key(CONTENT_ENCODING),
        length: body.size_hint().exact().or_else(|| body.is_end_stream().then_some(0)),
    }
}

impl Handling {
    /// The response, or its parts if its text must be read first.
    fn plan<B: Body>(&self, parts: Parts, body: B) -> Result<Answer<B>, (Parts, B)> {
        let status = parts.status.into();
        match self.layer.plan(&head(&parts, &body)) {
            Plan::Pass => {}
            Plan::Log(failure) => log(&self.layer, &failure, status, &self.request),
            Plan::Render(failure) => return Ok(self.render(parts, &failure)),
            Plan::Refused { read_text: false } => return Ok(self.refuse(parts, None)),
            Plan::Refused { read_text: true } => return Err((parts, body)),
        }
        Ok(Response::from_parts(parts, ServiceBody::inner(body)))
    }

    /// The response to a request that the framework refused.
    fn refuse<B>(&self, parts: Parts, text: Option<Vec<u8>>) -> Answer<B> {
        let failure = self.layer.refused(parts.status.into(), text);
        self.render(parts, &failure)
    }

    /// The response with another body. The status and the other headers stay.
    fn render<B>(&self, mut parts: Parts, failure: &Failure) -> Answer<B> {
        let status = parts.status.into();
        log(&self.layer, failure, status, &self.request);
        let Rewritten { content_type, bytes, failure } = self.layer.write(failure, status);
        for stale in [CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, TRANSFER_ENCODING] {
            parts.headers.remove(stale);
        }
        if let Some(content_type) = content_type {
            parts.headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
        }
        parts.extensions.insert(failure);
        let body = if self.is_head {
            // RFC 9110 §9.3.2: as for GET, without the content.
            parts.headers.insert(CONTENT_LENGTH, bytes.len().into());
            Bytes::new()
        } else {
            Bytes::from(bytes)
        };
        Response::from_parts(parts, ServiceBody::written(body))
    }
}
