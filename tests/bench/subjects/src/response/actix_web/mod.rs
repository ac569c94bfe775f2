//! actix-web: `HttpResponse::from_error`, as for an error of a handler. A subject is one file, and imports nothing from here.

mod floor;
mod json;
mod serialize;
mod status_codes;

#[cfg(feature = "peers")]
mod actix_web_error;
#[cfg(feature = "peers")]
mod http_api_problem;
#[cfg(feature = "peers")]
mod problem_details;
#[cfg(feature = "peers")]
mod thiserror;

use actix_web::http::header::HeaderValue;
use actix_web::{HttpResponse, ResponseError};

use super::{Errors, errors, ids, ready, text};
use crate::measurement::Measurement;

pub(super) fn measurements() -> Vec<Measurement> {
    let subjects = [
        of("status-codes", errors!(status_codes)),
        of("floor", errors!(floor)),
        of("hand-written-json", errors!(json)),
        of("hand-written-serialize", errors!(serialize)),
        #[cfg(feature = "peers")]
        of("thiserror", errors!(thiserror)),
        #[cfg(feature = "peers")]
        of("actix-web-error", errors!(actix_web_error)),
        #[cfg(feature = "peers")]
        of("problem-details", errors!(problem_details)),
        #[cfg(feature = "peers")]
        of("http-api-problem", errors!(http_api_problem)),
    ];
    let (statics, dynamics): (Vec<_>, Vec<_>) = subjects.into_iter().map(Into::into).unzip();
    statics.into_iter().chain(dynamics).collect()
}

/// The measurements of one subject.
fn of<E: ResponseError + 'static>(subject: &'static str, errors: Errors<E>) -> [Measurement; 2] {
    errors.map(|(kind, error)| {
        let inputs = move || ids().into_iter().map(error).collect();
        let act = |error: E| HttpResponse::from_error(error);
        Measurement::of_response(format!("response/actix-web/{kind}"), subject, "error", inputs, act, show)
    })
}

fn show(response: HttpResponse) -> String {
    let (response, body) = response.into_parts();
    let body = ready(actix_web::body::to_bytes(body)).unwrap_or_default();
    let fields = response.headers().iter().map(|(name, value)| (name, HeaderValue::as_bytes(value)));
    text(response.status(), fields, body)
}
