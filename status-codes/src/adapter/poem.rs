//! poem: `From` for `poem::Error`, and [`ErrorLayer`] as a middleware.
//!
//! ```
//! use poem::{EndpointExt as _, Route, get, handler, web::Path};
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
//! #[handler]
//! fn order(Path(id): Path<u64>) -> Result<String, NotFound> {
//!     Err(NotFound { id })
//! }
//!
//! let app = Route::new().at("/orders/:id", get(order)).with(ErrorLayer::new());
//! ```

use alloc::string::ToString as _;

use http_body::Body as _;
use http_body_util::combinators::BoxBody;
use poem::http::Method;
use poem::http::header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HeaderValue, TRANSFER_ENCODING};
use poem::{Body, Endpoint, IntoResponse as _, Middleware, PathPattern, Response};

use super::http::respond::parts;
use super::log::log;
use super::request::Request;
use crate::error::ApiError;
use crate::response::{ErrorLayer, Failure, Head, Outcome, Plan, Rewritten, SharedError, is_observed};

#[doc(hidden)]
pub use poem::Error;

/// The response that an error becomes, and the result of rendering it.
#[doc(hidden)]
pub fn respond(error: &dyn ApiError) -> (Response, Outcome) {
    let (response, outcome) = parts(error);
    let (parts, body) = response.into_parts();
    let mut response = Response::default();
    response.set_status(parts.status);
    *response.headers_mut() = parts.headers;
    response.set_body(body);
    (response, outcome)
}

/// poem's error, which holds the response and the error.
#[doc(hidden)]
pub fn with_error((response, outcome): (Response, Outcome), error: impl FnOnce() -> SharedError) -> Error {
    let omissions = outcome.omissions.clone();
    let mut wrapper = Error::from_response(response);
    if !omissions.is_empty() {
        wrapper.set_data(omissions);
    }
    if is_observed() {
        wrapper.set_data(Failure::new(error(), outcome));
    }
    wrapper
}

impl<E: Endpoint> Middleware<E> for ErrorLayer {
    type Output = ErrorEndpoint<E>;

    fn transform(&self, endpoint: E) -> ErrorEndpoint<E> {
        ErrorEndpoint { endpoint, layer: self.clone() }
    }
}

/// The endpoint that an [`ErrorLayer`] returns from `EndpointExt::with`.
///
/// ```
/// use poem::{EndpointExt as _, Route};
/// use status_codes::ErrorLayer;
/// use status_codes::adapter::poem::ErrorEndpoint;
///
/// let app: ErrorEndpoint<Route> = Route::new().with(ErrorLayer::new());
/// ```
#[derive(Debug)]
pub struct ErrorEndpoint<E> {
    endpoint: E,
    layer: ErrorLayer,
}

impl<E: Endpoint> Endpoint for ErrorEndpoint<E> {
    type Output = Response;

    async fn call(&self, request: poem::Request) -> poem::Result<Response> {
        // A route turns HEAD into GET.
        let is_head = request.method() == Method::HEAD;
        let mut request_line =
            Request { method: request.method().to_string(), route: request.uri().path().to_string() };
        let mut response = match self.endpoint.call(request).await {
            Ok(output) => output.into_response(),
            Err(error) => error.into_response(),
        };
        if let Some(PathPattern(pattern)) = response.data() {
            request_line.route = pattern.to_string();
        }
        // Only this type of body tells its length.
        let body: BoxBody<_, std::io::Error> = response.take_body().into();
        let length = body.size_hint().exact();
        let body = Body::from(body);
        let plan = self.layer.plan(&head(&response, length));
        let failure = match plan {
            Plan::Pass => {
                response.set_body(body);
                return Ok(response);
            }
            Plan::Log(failure) => {
                log(&self.layer, &failure, response.status().into(), &request_line);
                response.set_body(body);
                return Ok(response);
            }
            Plan::Render(failure) => failure,
            Plan::Refused { read_text } => {
                let text = if read_text { body.into_bytes().await.ok() } else { None };
                self.layer.refused(response.status().into(), text.map(Into::into))
            }
        };
        log(&self.layer, &failure, response.status().into(), &request_line);
        self.render(&mut response, &failure, is_head);
        Ok(response)
    }
}

impl<E> ErrorEndpoint<E> {
    /// Writes another body. The status and the other headers stay.
    fn render(&self, response: &mut Response, failure: &Failure, is_head: bool) {
        let Rewritten { content_type, bytes, failure } = self.layer.write(failure, response.status().into());
        let headers = response.headers_mut();
        for stale in [CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, TRANSFER_ENCODING] {
            headers.remove(stale);
        }
        if let Some(content_type) = content_type {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
        }
        response.set_data(failure);
        if is_head {
            // RFC 9110 §9.3.2: as for GET, without the content.
            response.headers_mut().insert(CONTENT_LENGTH, bytes.len().into());
            response.set_body(());
        } else {
            response.set_body(bytes);
        }
    }
}

fn head(response: &Response, length: Option<u64>) -> Head<'_> {
    Head {
        status: response.status().into(),
        failure: response.data(),
        content_type: response.headers().get(CONTENT_TYPE).map(HeaderValue::as_bytes),
        is_encoded: response.headers().contains_key(CONTENT_ENCODING),
        length,
    }
}

#[doc(hidden)]
#[macro_export]
macro_rules! __poem {
    ([$($generics:tt)*] [$($error:tt)*] [$($bounds:tt)*]) => {
        impl $($generics)* $crate::__private::From<$($error)*> for $crate::__private::poem::Error $($bounds)* {
            fn from(error: $($error)*) -> Self {
                let response = $crate::__private::poem::respond(&error);
                $crate::__private::poem::with_error(response, || $crate::__carry!([$($generics)*] error))
            }
        }

        impl $($generics)* $crate::__private::From<$crate::__private::Box<$($error)*>> for $crate::__private::poem::Error
        $($bounds)*
        {
            fn from(error: $crate::__private::Box<$($error)*>) -> Self {
                $crate::__private::From::from(*error)
            }
        }
    };
}
