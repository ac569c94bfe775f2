//! actix-web: `ResponseError` for errors, and [`ErrorLayer`] as a middleware.
//!
//! ```
//! use actix_web::{App, web};
//! use status_codes::{ApiError, ErrorLayer};
//!
//! #[derive(Debug, thiserror::Error, ApiError)]
//! #[error("order {id} not found")]
//! #[status(404)]
//! struct NotFound {
//!     #[extension]
//!     id: u64,
//! }
//!
//! async fn order(id: web::Path<u64>) -> Result<String, NotFound> {
//!     Err(NotFound { id: *id })
//! }
//!
//! let app = App::new().wrap(ErrorLayer::new()).route("/orders/{id}", web::get().to(order));
//! ```

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
    ErrorLayer, Failure, Head, Outcome, Plan, Rendered, Rewritten, is_observed, render, sendable, snapshot,
};
use crate::sink::{HeaderSink, ToHeader};
use crate::status::{StatusCode, ToStatus};
use crate::table::Content;

#[doc(hidden)]
pub use actix_web::http::StatusCode as HttpStatus;
#[doc(hidden)]
pub use actix_web::{HttpResponse, ResponseError};

/// What actix-web requires of an error.
#[doc(hidden)]
pub trait Shown<'a>: Debug + Display {}

impl<E: Debug + Display + ?Sized> Shown<'_> for E {}

/// The status of the response that an error becomes.
#[doc(hidden)]
pub fn status(error: &dyn ApiError) -> HttpStatus {
    to_http(sendable(error))
}

/// The response that an error becomes. The framework only lends the error, so the response holds a snapshot.
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
        // The server sets the length.
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
    if is_observed() {
        let outcome = Outcome { status, own_body, omissions };
        response.extensions_mut().insert(Failure::new(snapshot(error), outcome));
    }
    response
}

/// The media type as a header value. Most errors have the same one.
fn media_type(content_type: &'static str) -> HeaderValue {
    const PROBLEM: HeaderValue = HeaderValue::from_static(PROBLEM_JSON);
    if content_type == PROBLEM_JSON { PROBLEM } else { HeaderValue::from_static(content_type) }
}

/// The body, framed for the status. The server writes any body that it gets, even if the status forbids one.
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

/// The middleware that an [`ErrorLayer`] becomes in `App::wrap`. Its name is needed only to write the type of an application.
///
/// ```
/// use actix_web::dev::{Service, ServiceRequest, ServiceResponse, Transform};
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
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Error>>>>;

    forward_ready!(service);

    fn call(&self, request: ServiceRequest) -> Self::Future {
        let layer = self.layer.clone();
        let request_line = Request { method: request.method().to_string(), route: request.path().to_string() };
        let answer = self.service.call(request);
        Box::pin(async move {
            match answer.await {
                Ok(response) => Ok(carry_out(&layer, request_line, response).await),
                // Another middleware failed. Its response is made later, when a body cannot be awaited.
                Err(mut error) => {
                    // The response may be made more than once, but it is one failure.
                    let is_first = AtomicBool::new(true);
                    error.add_response_mapper(move |response| {
                        let request_line = is_first.swap(false, Ordering::Relaxed).then_some(&request_line);
                        without_waiting(&layer, request_line, response)
                    });
                    Err(error)
                }
            }
        })
    }
}

/// Carries out what the layer plans for a response.
async fn carry_out<B: MessageBody + 'static>(
    layer: &ErrorLayer,
    mut request_line: Request,
    response: ServiceResponse<B>,
) -> ServiceResponse<EitherBody<B>> {
    if let Some(pattern) = response.request().match_pattern() {
        request_line.route = pattern;
    }
    let status = of_http(response.status());
    let failure = match plan(layer, response.response()) {
        Plan::Pass => return response.map_into_left_body(),
        Plan::Log(failure) => {
            log(layer, &failure, status, &request_line);
            return response.map_into_left_body();
        }
        Plan::Render(failure) => failure,
        Plan::Refused { read_text } => {
            let (request, response) = response.into_parts();
            let (response, body) = response.into_parts();
            let text = if read_text { to_bytes(body).await.ok() } else { None };
            let failure = layer.refused(status, text.map(|text| text.to_vec()));
            log(layer, &failure, status, &request_line);
            let response = rendered(layer, &failure, response.set_body(()));
            return ServiceResponse::new(request, response.map_body(|_, body| EitherBody::right(body)));
        }
    };
    log(layer, &failure, status, &request_line);
    let (request, response) = response.into_parts();
    let response = rendered(layer, &failure, response);
    ServiceResponse::new(request, response.map_body(|_, body| EitherBody::right(body)))
}

/// The same if a body cannot be awaited. The event is written if `request` is given.
fn without_waiting(layer: &ErrorLayer, request_line: Option<&Request>, response: HttpResponse) -> HttpResponse {
    let status = of_http(response.status());
    let (failure, renders) = match plan(layer, &response) {
        Plan::Pass => return response,
        Plan::Log(failure) => (failure, false),
        Plan::Render(failure) => (failure, true),
        Plan::Refused { .. } => (layer.refused(status, None), true),
    };
    if let Some(request_line) = request_line {
        log(layer, &failure, status, request_line);
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

/// The response with another body. The status and the other headers stay.
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
    // The framework requires `Display`. If it is missing, the derive has already said so, and a bound over every lifetime is
    // accepted here.
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
