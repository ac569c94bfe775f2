//! axum-problem: the error is in a separate crate, because it needs axum 0.7.

use axum::response::{IntoResponse, Response};
use bench_subject_axum_problem::axum;
use http::HeaderValue;

use crate::measurement::Measurement;
use crate::response::{Errors, ids, ready, text};

pub(super) use bench_subject_axum_problem::OrderError;

/// The same as `of` in the parent module, with the traits of axum 0.7.
pub(super) fn measurements(errors: Errors<OrderError>) -> [Measurement; 2] {
    errors.map(|(kind, error)| {
        let inputs = move || ids().into_iter().map(error).collect();
        let act = OrderError::into_response;
        Measurement::of_response(format!("response/axum/{kind}"), "axum-problem", "error", inputs, act, show)
    })
}

fn show(response: Response) -> String {
    let (parts, body) = response.into_parts();
    let body = ready(axum::body::to_bytes(body, usize::MAX)).unwrap_or_default();
    text(parts.status, parts.headers.iter().map(|(name, value)| (name, HeaderValue::as_bytes(value))), body)
}
