//! axum: `IntoResponse` of an error. A subject is one file, and imports nothing from here.

mod floor;
mod json;
mod serialize;
mod status_codes;

#[cfg(feature = "peers")]
mod api_error;
#[cfg(feature = "peers")]
mod axum_problem;
#[cfg(feature = "peers")]
mod http_api_problem;
#[cfg(feature = "peers")]
mod problem_details;
#[cfg(feature = "peers")]
mod thiserror;

use axum::response::{IntoResponse, Response};
use http::HeaderValue;

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
        of("api-error", errors!(api_error)),
        #[cfg(feature = "peers")]
        of("problem-details", errors!(problem_details)),
        #[cfg(feature = "peers")]
        of("http-api-problem", errors!(http_api_problem)),
        #[cfg(feature = "peers")]
        axum_problem::measurements(errors!(axum_problem)),
    ];
    let (statics, dynamics): (Vec<_>, Vec<_>) = subjects.into_iter().map(Into::into).unzip();
    statics.into_iter().chain(dynamics).collect()
}

/// The measurements of one subject.
fn of<E: IntoResponse + 'static>(subject: &'static str, errors: Errors<E>) -> [Measurement; 2] {
    errors.map(|(kind, error)| {
        let inputs = move || ids().into_iter().map(error).collect();
        Measurement::of_response(format!("response/axum/{kind}"), subject, "error", inputs, E::into_response, show)
    })
}

fn show(response: Response) -> String {
    let (parts, body) = response.into_parts();
    let body = ready(axum::body::to_bytes(body, usize::MAX)).unwrap_or_default();
    text(parts.status, parts.headers.iter().map(|(name, value)| (name, HeaderValue::as_bytes(value))), body)
}
