//! `ErrorLayer` as a middleware.

use alloc::boxed::Box;
use core::future::{Future, Ready, ready};
use core::pin::Pin;
use core::sync::atomic::{AtomicBool, Ordering};
use core::task::{Context, Poll, ready};

use actix_web::body::{BodySize, BoxBody, EitherBody, MessageBody, None as NoContent, to_bytes_limited};
use actix_web::dev::{Extensions, Service, ServiceRequest, ServiceResponse, Transform, forward_ready};
use actix_web::{Error, HttpResponse};
use pin_project_lite::pin_project;

use super::convert::of_http;
use super::request::Line;
use crate::adapter::untouched::Untouched;
use crate::response::{Change, Content, ErrorLayer, Head, LONGEST_TEXT, OwnBody, Plan, RequestLine};
use crate::sink::Omissions;
use crate::table::Content as Allowed;

impl<S, B> Transform<S, ServiceRequest> for ErrorLayer
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
    S::Future: 'static,
    B: MessageBody + 'static,
{
    type Response = ServiceResponse<EitherBody<B>>;
    type Error = Error;
    type Transform = ErrorService<S>;
    type InitError = ();
    type Future = Ready<Result<ErrorService<S>, ()>>;

    fn new_transform(&self, service: S) -> Self::Future {
        ready(Ok(ErrorService { service, layer: self.clone() }))
    }
}

/// The middleware that an [`ErrorLayer`] becomes in `App::wrap`. Its name is needed only to write the type of an application.
///
/// ```
/// use actix_web::dev::{Extensions, Service, ServiceRequest, ServiceResponse, Transform};
/// use actix_web::{Error, body::BoxBody};
/// use status_codes::ErrorLayer;
/// use status_codes::adapter::actix_web::ErrorService;
///
/// fn wrapped<S>(layer: ErrorLayer) -> impl Transform<S, ServiceRequest, Transform = ErrorService<S>>
/// where
///     S: Service<ServiceRequest, Response = ServiceResponse<BoxBody>, Error = Error, Future: 'static>,
/// {
///     layer
/// }
/// ```
#[derive(Debug)]
pub struct ErrorService<S> {
    service: S,
    layer: ErrorLayer,
}

impl<S, B> Service<ServiceRequest> for ErrorService<S>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
    S::Future: 'static,
    B: MessageBody + 'static,
{
    type Response = ServiceResponse<EitherBody<B>>;
    type Error = Error;
    type Future = ErrorFuture<S::Future, B>;

    forward_ready!(service);

    fn call(&self, request: ServiceRequest) -> Self::Future {
        let line = Some(Line::of(&request, &self.layer));
        let (layer, future) = (self.layer.clone(), self.service.call(request));
        ErrorFuture { layer, line, state: State::Calling { future } }
    }
}

pin_project! {
    /// The future of an [`ErrorService`].
    ///
    /// ```
    /// use actix_web::dev::{Extensions, Service, ServiceRequest, ServiceResponse};
    /// use actix_web::{Error, body::BoxBody};
    /// use status_codes::adapter::actix_web::{ErrorFuture, ErrorService};
    ///
    /// fn call<S>(service: &ErrorService<S>, request: ServiceRequest) -> ErrorFuture<S::Future, BoxBody>
    /// where
    ///     S: Service<ServiceRequest, Response = ServiceResponse<BoxBody>, Error = Error, Future: 'static>,
    /// {
    ///     service.call(request)
    /// }
    /// ```
    pub struct ErrorFuture<F, B> {
        layer: ErrorLayer,
        line: Option<Line>,
        #[pin]
        state: State<F, B>,
    }
}

pin_project! {
    #[project = StateNow]
    enum State<F, B> {
        Calling {
            #[pin]
            future: F,
        },
        /// The framework refused the request, and the text says why.
        Reading {
            answer: Pin<Box<dyn Future<Output = ServiceResponse<EitherBody<B>>>>>,
        },
    }
}

impl<F, B> Future for ErrorFuture<F, B>
where
    F: Future<Output = Result<ServiceResponse<B>, Error>>,
    B: MessageBody + 'static,
{
    type Output = Result<ServiceResponse<EitherBody<B>>, Error>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let mut this = self.project();
        if let StateNow::Calling { future } = this.state.as_mut().project() {
            let answer = ready!(future.poll(cx));
            let line = this.line.take().expect("a future is not polled again after it has answered");
            let response = match answer {
                Ok(response) => response,
                // Another middleware failed. Its response is made later, when a body cannot be awaited.
                Err(error) => return Poll::Ready(Err(mapped(error, this.layer, line))),
            };
            match plan(this.layer, response.response(), &line, Some(response.request())) {
                Plan::Pass => return Poll::Ready(Ok(response.map_into_left_body())),
                Plan::Change(change) => {
                    let (request, response) = response.into_parts();
                    return Poll::Ready(Ok(ServiceResponse::new(request, changed(response, change))));
                }
                Plan::Read => {
                    let answer = Box::pin(refused(this.layer.clone(), response, line));
                    this.state.set(State::Reading { answer });
                }
            }
        }
        let StateNow::Reading { answer } = this.state.project() else {
            unreachable!("it is not calling any longer, so it is reading")
        };
        answer.as_mut().poll(cx).map(Ok)
    }
}

/// Reads why the framework has refused a request, and answers.
async fn refused<B: MessageBody + 'static>(
    layer: ErrorLayer,
    response: ServiceResponse<B>,
    line: Line,
) -> ServiceResponse<EitherBody<B>> {
    let (request, response) = response.into_parts();
    let (response, body) = response.into_parts();
    let length = length(&body.size());
    let text = to_bytes_limited(body, LONGEST_TEXT).await.ok().and_then(Result::ok).map(|text| text.to_vec());
    let change = layer.refuse(&head(&response, &response.extensions(), length, &line), text, Some(&request));
    ServiceResponse::new(request, changed(response, change).map_body(|_, body| EitherBody::right(BoxBody::new(body))))
}

/// The error of a middleware, whose response the layer changes when it is made. It may be made more than once, but it is one
/// failed request.
fn mapped(mut error: Error, layer: &ErrorLayer, line: Line) -> Error {
    let (layer, is_first) = (layer.clone(), AtomicBool::new(true));
    error.add_response_mapper(move |response| {
        let request = is_first.swap(false, Ordering::Relaxed).then_some(&line as &dyn RequestLine);
        match plan(&layer, &response, &line, request) {
            Plan::Pass => response,
            Plan::Change(change) => changed(response, change).map_into_boxed_body(),
            Plan::Read => {
                let (response, body) = response.into_parts();
                let length = length(&body.size());
                // A body in memory need not be awaited.
                let text = body.try_into_bytes().ok().filter(|text| text.len() <= LONGEST_TEXT);
                let text = text.map(|text| text.to_vec());
                let change = layer.refuse(&head(&response, &response.extensions(), length, &line), text, request);
                changed(response, change).map_into_boxed_body()
            }
        }
    });
    error
}

fn plan<B: MessageBody>(
    layer: &ErrorLayer,
    response: &HttpResponse<B>,
    line: &Line,
    request: Option<&dyn RequestLine>,
) -> Plan {
    layer.plan(&head(response, &response.extensions(), length(&response.body().size()), line), request)
}

fn head<'a, B>(
    response: &'a HttpResponse<B>,
    extensions: &'a Extensions,
    length: Option<u64>,
    line: &'a Line,
) -> Head<'a> {
    Head {
        status: of_http(response.status()),
        failure: extensions.get(),
        fields: response.headers(),
        length,
        // The server does it.
        strips_content: false,
        is_untouched: extensions.contains::<Untouched>(),
        identity: line.identity(),
        own_body: response.error().map(|error| error as &dyn OwnBody),
    }
}

fn length(size: &BodySize) -> Option<u64> {
    match size {
        BodySize::None => Some(0),
        BodySize::Sized(length) => Some(*length),
        BodySize::Stream => None,
    }
}

/// The response as the layer changes it.
fn changed<B: MessageBody + 'static>(mut response: HttpResponse<B>, change: Change) -> HttpResponse<EitherBody<B>> {
    change.apply(response.headers_mut());
    if let Some(failure) = change.failure {
        let mut extensions = response.extensions_mut();
        extensions.remove::<Omissions>();
        if !failure.omissions().is_empty() {
            extensions.insert(failure.omissions().clone());
        }
        extensions.insert(failure);
    }
    let content = of_http(response.status()).content();
    response.map_body(|_, body| match change.content {
        Content::Kept => EitherBody::left(body),
        Content::Bytes(bytes) => EitherBody::right(BoxBody::new(bytes)),
        // The server writes a length of zero unless there is no body at all.
        Content::Nothing if content == Allowed::Forbidden => EitherBody::right(BoxBody::new(NoContent::new())),
        Content::Nothing => EitherBody::right(BoxBody::new(())),
    })
}
