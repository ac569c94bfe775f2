//! Rocket: `Responder` for errors, and [`ErrorLayer`] as a fairing.
//!
//! ```
//! use rocket::{get, routes};
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
//! #[get("/orders/<id>")]
//! fn order(id: u64) -> Result<String, NotFound> {
//!     Err(NotFound { id })
//! }
//!
//! let rocket = rocket::build().attach(ErrorLayer::new()).mount("/", routes![order]);
//! ```

use alloc::borrow::{Cow, ToOwned as _};
use alloc::boxed::Box;
use alloc::string::ToString as _;
use alloc::vec;
use std::io::Cursor;
use std::sync::{Mutex, PoisonError};

use rocket::catcher::{self, Catcher, Handler};
use rocket::fairing::{self, Fairing, Info, Kind};
use rocket::http::{Method, Status};
use rocket::{Build, Data, Response, Rocket, async_trait};

use super::log::log;
use super::request;
use crate::error::ApiError;
use crate::response::{
    ErrorLayer, Failure, Head, Outcome, Plan, Rendered, Rewritten, SharedError, is_observed, render,
};
use crate::status::{StatusCode, ToStatus};
use crate::table::Content;

#[doc(hidden)]
pub use rocket::Request;
#[doc(hidden)]
pub use rocket::response::{Responder, Result};

/// The failure of a request. Rocket's responses have no place for it, so the request holds it.
#[derive(Default)]
struct Slot(Mutex<Option<Failure>>);

impl Slot {
    fn of<'r>(request: &'r Request<'_>) -> &'r Self {
        request.local_cache(Self::default)
    }

    fn put(&self, failure: Failure) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(failure);
    }

    fn get(&self) -> Option<Failure> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// The method of the request. Rocket turns HEAD into GET.
struct OriginalMethod(Method);

/// The response that an error becomes, and the result of rendering it.
#[doc(hidden)]
pub fn respond(error: &dyn ApiError) -> (Response<'static>, Outcome) {
    let mut response = Response::new();
    let Rendered { status, content_type, body, own_body, omissions } = render(error, &mut |name, value| {
        let Ok(value) = core::str::from_utf8(value) else { return false };
        // Rocket sets the length.
        if !name.eq_ignore_ascii_case("content-length") {
            response.adjoin_raw_header(name.to_owned(), value.to_owned());
        }
        true
    });
    if let Some(content_type) = content_type {
        response.set_raw_header("Content-Type", content_type);
    }
    response.set_status(Status::new(status.as_u16()));
    match (status.content(), body) {
        (Content::Forbidden, _) => {}
        (Content::Empty, _) => response.set_sized_body(0, Cursor::new(&[])),
        (_, Cow::Borrowed(body)) => response.set_sized_body(body.len(), Cursor::new(body)),
        (_, Cow::Owned(body)) => response.set_sized_body(body.len(), Cursor::new(body)),
    }
    (response, Outcome { status, own_body, omissions })
}

/// The response, whose request holds the error.
///
/// # Errors
///
/// Never.
#[doc(hidden)]
pub fn with_error(
    (response, outcome): (Response<'static>, Outcome),
    request: &Request<'_>,
    error: impl FnOnce() -> SharedError,
) -> Result<'static> {
    if is_observed() {
        Slot::of(request).put(Failure::new(error(), outcome));
    }
    Ok(response)
}

#[async_trait]
impl Fairing for ErrorLayer {
    fn info(&self) -> Info {
        Info { name: "status-codes", kind: Kind::Ignite | Kind::Request | Kind::Response }
    }

    /// Registers a catcher for everything, unless there is one.
    async fn on_ignite(&self, rocket: Rocket<Build>) -> fairing::Result {
        let is_for_all = |catcher: &Catcher| catcher.code.is_none() && catcher.base == "/";
        if rocket.catchers().any(is_for_all) {
            return Ok(rocket);
        }
        Ok(rocket.register("/", vec![Catcher::new(None, Bare)]))
    }

    async fn on_request(&self, request: &mut Request<'_>, _: &mut Data<'_>) {
        let method = request.method();
        request.local_cache(|| OriginalMethod(method));
    }

    async fn on_response<'r>(&self, request: &'r Request<'_>, response: &mut Response<'r>) {
        let (stored, status) = (Slot::of(request).get(), of_rocket(response.status()));
        let failure = match self.plan(&head(response, stored.as_ref())) {
            Plan::Pass => return,
            Plan::Log(failure) => return log(self, &failure, status, &request_line(request)),
            Plan::Render(failure) => failure,
            Plan::Refused { read_text } => {
                let text = if read_text { response.body_mut().to_bytes().await.ok() } else { None };
                self.refused(status, text)
            }
        };
        log(self, &failure, status, &request_line(request));
        let Rewritten { content_type, bytes, failure } = self.write(&failure, status);
        Slot::of(request).put(failure);
        for stale in ["Content-Encoding", "Content-Length", "Content-Type", "Transfer-Encoding"] {
            response.remove_header(stale);
        }
        if let Some(content_type) = content_type {
            response.set_raw_header("Content-Type", content_type);
        }
        response.set_sized_body(bytes.len(), Cursor::new(bytes));
    }
}

/// Answers with only the status. The fairing writes the body. If an error was rendered before, its response is not sent, because
/// a responder around it has failed.
#[derive(Clone)]
struct Bare;

#[async_trait]
impl Handler for Bare {
    async fn handle<'r>(&self, status: Status, request: &'r Request<'_>) -> catcher::Result<'r> {
        let slot = Slot::of(request);
        if let Some(failure) = slot.get() {
            slot.put(failure.replaced());
        }
        Response::build().status(status).ok()
    }
}

fn head<'a>(response: &'a Response<'_>, failure: Option<&'a Failure>) -> Head<'a> {
    Head {
        status: of_rocket(response.status()),
        failure,
        content_type: response.headers().get_one("Content-Type").map(str::as_bytes),
        is_encoded: response.headers().contains("Content-Encoding"),
        length: if response.body().is_none() { Some(0) } else { response.body().preset_size().map(|size| size as u64) },
    }
}

fn request_line(request: &Request<'_>) -> request::Request {
    let method = request.local_cache(|| OriginalMethod(request.method())).0;
    let route = match request.route() {
        Some(route) => route.uri.to_string(),
        None => request.uri().path().to_string(),
    };
    request::Request { method: method.to_string(), route }
}

impl ToStatus for Status {
    fn to_status(&self) -> StatusCode {
        of_rocket(*self)
    }
}

fn of_rocket(status: Status) -> StatusCode {
    StatusCode::from_u16(status.code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

#[doc(hidden)]
#[macro_export]
macro_rules! __rocket {
    ([] $error:tt $bounds:tt) => {
        $crate::__rocket!(@ ['__status_codes_r>] [] $error $bounds);
    };
    ([< $($generics:tt)*] $error:tt $bounds:tt) => {
        $crate::__rocket!(@ ['__status_codes_r, $($generics)*] [< $($generics)*] $error $bounds);
    };
    (@ [$($with:tt)*] $generics:tt [$($error:tt)*] [$($bounds:tt)*]) => {
        impl<$($with)* $crate::__private::rocket::Responder<'__status_codes_r, 'static> for $($error)* $($bounds)* {
            fn respond_to(
                self,
                request: &'__status_codes_r $crate::__private::rocket::Request<'_>,
            ) -> $crate::__private::rocket::Result<'static> {
                let response = $crate::__private::rocket::respond(&self);
                $crate::__private::rocket::with_error(response, request, || $crate::__carry!($generics self))
            }
        }
    };
}
