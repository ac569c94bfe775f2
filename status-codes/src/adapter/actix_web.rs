//! actix-web: `ResponseError`, and `ErrorLayer` as a middleware.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::ToString as _;
use core::fmt::{Debug, Display};
use core::future::{Future, Ready, ready};
use core::pin::Pin;
use core::sync::atomic::{AtomicBool, Ordering};

use actix_web::Error;
use actix_web::body::{BodySize, BoxBody, EitherBody, MessageBody, None as NoContent, to_bytes};
use actix_web::dev::{Service, ServiceRequest, ServiceResponse, Transform, forward_ready};
use actix_web::http::header::{
    CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HeaderName, HeaderValue, TRANSFER_ENCODING,
};

use super::log::log;
use super::request::Request;
use crate::body::PROBLEM_JSON;
use crate::error::ApiError;
use crate::response::{
    ErrorLayer, Failure, Head, Outcome, Plan, Rendered, Rewritten, render, sendable, snapshot, travels,
};
use crate::sink::{HeaderSink, ToHeader};
use crate::status::{StatusCode, ToStatus};
use crate::table::Content;

#[doc(hidden)]
pub use actix_web::http::StatusCode as HttpStatus;
#[doc(hidden)]
pub use actix_web::{HttpResponse, ResponseError};

/// What actix-web asks of an error.
#[doc(hidden)]
pub trait Shown<'a>: Debug + Display {}

impl<E: Debug + Display + ?Sized> Shown<'_> for E {}

/// The status of the response that an error becomes.
#[doc(hidden)]
pub fn status(error: &dyn ApiError) -> HttpStatus {
    to_http(sendable(error))
}

/// The response that an error becomes. The framework only lends it, so a snapshot travels.
#[doc(hidden)]
pub fn respond(error: &dyn ApiError) -> HttpResponse {
    let mut headers = alloc::vec::Vec::new();
    let Rendered { status, content_type, body, own_body, omissions } = render(error, &mut |name, value| {
        let (Ok(name), Ok(value)) = (HeaderName::from_bytes(name.as_bytes()), HeaderValue::from_bytes(value)) else {
            return false;
        };
        headers.push((name, value));
        true
    });
    let mut response = HttpResponse::with_body(to_http(status), framed(status, body));
    for (name, value) in headers {
        // The server frames it.
        if name != CONTENT_LENGTH {
            response.headers_mut().append(name, value);
        }
    }
    if let Some(content_type) = content_type {
        response.headers_mut().insert(CONTENT_TYPE, media_type(content_type));
    }
    if !omissions.is_empty() {
        response.extensions_mut().insert(omissions.clone());
    }
    if travels() {
        let outcome = Outcome { status, own_body, omissions };
        response.extensions_mut().insert(Failure::new(snapshot(error), outcome));
    }
    response
}

/// The media type of most errors is known to be a legal value.
fn media_type(content_type: &'static str) -> HeaderValue {
    const PROBLEM: HeaderValue = HeaderValue::from_static(PROBLEM_JSON);
    if content_type == PROBLEM_JSON { PROBLEM } else { HeaderValue::from_static(content_type) }
}

/// The body, as the server is to frame it: it writes whatever body it gets, also where the status forbids one.
fn framed(status: StatusCode, body: Cow<'static, [u8]>) -> BoxBody {
    match (status.content(), body) {
        (Content::Forbidden, _) => BoxBody::new(NoContent::new()),
        (Content::Empty, _) => BoxBody::new(()),
        (_, Cow::Borrowed(body)) => BoxBody::new(body),
        (_, Cow::Owned(body)) => BoxBody::new(body),
    }
}

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

/// A service whose failures an [`ErrorLayer`] renders and logs.
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
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Error>>>>;

    forward_ready!(service);

    fn call(&self, request: ServiceRequest) -> Self::Future {
        let layer = self.layer.clone();
        let asked = Request { method: request.method().to_string(), route: request.path().to_string() };
        let answer = self.service.call(request);
        Box::pin(async move {
            match answer.await {
                Ok(response) => Ok(deal(&layer, asked, response).await),
                // Of another middleware: its response is made later, and by then there is nothing to wait for.
                Err(mut error) => {
                    // It may be made more than once, and it is one failure.
                    let is_first = AtomicBool::new(true);
                    error.add_response_mapper(move |response| {
                        let asked = is_first.swap(false, Ordering::Relaxed).then_some(&asked);
                        without_waiting(&layer, asked, response)
                    });
                    Err(error)
                }
            }
        })
    }
}

/// Does with a response what the layer plans.
async fn deal<B: MessageBody + 'static>(
    layer: &ErrorLayer,
    mut asked: Request,
    response: ServiceResponse<B>,
) -> ServiceResponse<EitherBody<B>> {
    if let Some(pattern) = response.request().match_pattern() {
        asked.route = pattern;
    }
    let status = of_http(response.status());
    let failure = match plan(layer, response.response()) {
        Plan::Pass => return response.map_into_left_body(),
        Plan::Log(failure) => {
            log(layer, &failure, status, &asked);
            return response.map_into_left_body();
        }
        Plan::Render(failure) => failure,
        Plan::Refused { read_text } => {
            let (request, response) = response.into_parts();
            let (response, body) = response.into_parts();
            let text = if read_text { to_bytes(body).await.ok() } else { None };
            let failure = layer.refused(status, text.map(Into::into));
            log(layer, &failure, status, &asked);
            let response = rendered(layer, &failure, response.set_body(()));
            return ServiceResponse::new(request, response.map_body(|_, body| EitherBody::right(body)));
        }
    };
    log(layer, &failure, status, &asked);
    let (request, response) = response.into_parts();
    let response = rendered(layer, &failure, response);
    ServiceResponse::new(request, response.map_body(|_, body| EitherBody::right(body)))
}

/// The same where nobody can wait for a body. The event is written for whom it is asked.
fn without_waiting(layer: &ErrorLayer, asked: Option<&Request>, response: HttpResponse) -> HttpResponse {
    let status = of_http(response.status());
    let (failure, renders) = match plan(layer, &response) {
        Plan::Pass => return response,
        Plan::Log(failure) => (failure, false),
        Plan::Render(failure) => (failure, true),
        Plan::Refused { .. } => (layer.refused(status, None), true),
    };
    if let Some(asked) = asked {
        log(layer, &failure, status, asked);
    }
    if renders { rendered(layer, &failure, response) } else { response }
}

fn plan<B: MessageBody>(layer: &ErrorLayer, response: &HttpResponse<B>) -> Plan {
    let extensions = response.extensions();
    layer.plan(&Head {
        status: of_http(response.status()),
        failure: extensions.get(),
        content_type: response.headers().get(CONTENT_TYPE).map(HeaderValue::as_bytes),
        is_encoded: response.headers().contains_key(CONTENT_ENCODING),
        length: match response.body().size() {
            BodySize::None => Some(0),
            BodySize::Sized(length) => Some(length),
            BodySize::Stream => None,
        },
    })
}

/// The response with another body, its status and its other headers kept.
fn rendered<B>(layer: &ErrorLayer, failure: &Failure, response: HttpResponse<B>) -> HttpResponse {
    let Rewritten { content_type, bytes, failure } = layer.write(failure, of_http(response.status()));
    let mut response = response.set_body(BoxBody::new(bytes));
    for stale in [CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, TRANSFER_ENCODING] {
        response.headers_mut().remove(stale);
    }
    if let Some(content_type) = content_type {
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    }
    response.extensions_mut().insert(failure);
    response
}

impl ToStatus for HttpStatus {
    fn to_status(&self) -> StatusCode {
        of_http(*self)
    }
}

impl ToHeader for HeaderValue {
    fn to_header(&self, name: &str, to: &mut dyn HeaderSink) {
        to.header(name, self.as_bytes());
    }
}

fn to_http(status: StatusCode) -> HttpStatus {
    HttpStatus::from_u16(status.as_u16()).unwrap_or(HttpStatus::INTERNAL_SERVER_ERROR)
}

fn of_http(status: HttpStatus) -> StatusCode {
    StatusCode::from_u16(status.as_u16()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

#[doc(hidden)]
#[macro_export]
macro_rules! __actix_web {
    // The framework asks for `Display`. Where it is forgotten, the derive has said so; a bound over every lifetime is
    // believed here.
    ([] [$($error:tt)*] []) => {
        $crate::__actix_web!([] [$($error)*] [where for<'__status_codes_r> $($error)*: $crate::__private::actix_web::Shown<'__status_codes_r>]);
    };
    ([$($generics:tt)*] [$($error:tt)*] [$($bounds:tt)*]) => {
        impl $($generics)* $crate::__private::actix_web::ResponseError for $($error)* $($bounds)* {
            fn status_code(&self) -> $crate::__private::actix_web::HttpStatus {
                $crate::__private::actix_web::status(self)
            }

            fn error_response(&self) -> $crate::__private::actix_web::HttpResponse {
                $crate::__private::actix_web::respond(self)
            }
        }

        impl $($generics)* $crate::__private::actix_web::ResponseError for $crate::__private::Box<$($error)*>
        $($bounds)*
        {
            fn status_code(&self) -> $crate::__private::actix_web::HttpStatus {
                $crate::__private::actix_web::status(&**self)
            }

            fn error_response(&self) -> $crate::__private::actix_web::HttpResponse {
                $crate::__private::actix_web::respond(&**self)
            }
        }
    };
}
