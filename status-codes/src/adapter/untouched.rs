//! `Untouched`, a mark for responses.

/// Marks a response whose body passes every [`ErrorLayer`](crate::ErrorLayer) unchanged: the answer of another server, a page
/// of your own, a text that must not be read.
///
/// Put it into the extensions of the response (in poem, its data). Rocket's responses have none, so there it is put into the
/// local cache of the request.
///
/// The event of a failed request is still written, and [`ErrorLayer::request_id`](crate::ErrorLayer::request_id) still sets its
/// header. The framing rules hold: a marked 204 has no content. The mark takes precedence over everything else that decides
/// about the body: the text of a 5xx leaves as it is, and so does the body of an error whose status line was changed later.
///
/// ```
/// use axum::Extension;
/// use axum::http::StatusCode;
/// use axum::response::{IntoResponse, Response};
/// use status_codes::adapter::Untouched;
///
/// async fn proxied() -> Response {
///     (StatusCode::BAD_GATEWAY, Extension(Untouched), "the text of the other server").into_response()
/// }
/// ```
///
/// With tower and in actix-web, write `response.extensions_mut().insert(Untouched)`, in poem `response.set_data(Untouched)`. In
/// Rocket a responder marks its request:
///
/// ```
/// use rocket::Request;
/// use rocket::http::Status;
/// use rocket::response::{Responder, Result};
/// use status_codes::adapter::Untouched;
///
/// struct Proxied(&'static str);
///
/// impl<'r> Responder<'r, 'static> for Proxied {
///     fn respond_to(self, request: &'r Request<'_>) -> Result<'static> {
///         request.local_cache(|| Untouched);
///         (Status::BadGateway, self.0).respond_to(request)
///     }
/// }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Untouched;
