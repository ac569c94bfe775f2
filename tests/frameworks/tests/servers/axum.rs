use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, Path, Query, Request};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Extension, Json, Router};
use status_codes::ErrorLayer;
use status_codes::adapter::Untouched;

use super::{Document, FORBIDDEN_BODY, Listening, runtime};
use crate::errors::{Failing, answer};
use crate::handler::{Failed, fail};

async fn any(request: Request) -> Result<String, Failing> {
    answer(request.uri().path())
}

async fn changed(Path((to, kind, number)): Path<(u16, String, String)>) -> Response {
    let error = answer(&format!("/{kind}/{number}")).expect_err("it fails");
    (StatusCode::from_u16(to).expect("a status"), error).into_response()
}

async fn alone(Path(code): Path<u16>) -> Response {
    let mut response = FORBIDDEN_BODY.into_response();
    *response.status_mut() = StatusCode::from_u16(code).expect("a status");
    response
}

async fn handler(Path(case): Path<String>) -> Result<String, Failed> {
    fail(&case)
}

async fn slow() -> Response {
    let chunks = ["one ", "two ", "three"].map(|chunk| Ok::<_, std::convert::Infallible>(Bytes::from(chunk)));
    let body = Body::from_stream(futures_util::stream::iter(chunks));
    (StatusCode::BAD_GATEWAY, [(header::CONTENT_TYPE, "application/octet-stream")], body).into_response()
}

async fn theirs() -> Response {
    (StatusCode::BAD_REQUEST, [(header::SET_COOKIE, "theirs=1")], Json("theirs")).into_response()
}

async fn untouched() -> Response {
    (StatusCode::BAD_GATEWAY, Extension(Untouched), "the text of another server").into_response()
}

pub(super) fn serve(layer: Option<ErrorLayer>, listening: &Listening) {
    let mut router = Router::new()
        .route("/json", post(|Json(_): Json<Document>| async { "fine" }))
        .route("/number/{n}", get(|Path(_): Path<u32>| async { "fine" }))
        .route("/query", get(|Query(_): Query<Document>| async { "fine" }))
        .route("/small", post(|_: Bytes| async { "fine" }).layer(DefaultBodyLimit::max(8)))
        .route("/handler/{case}", get(handler))
        .route("/slow", get(slow))
        .route("/theirs", get(theirs))
        .route("/untouched", get(untouched))
        .route("/alone/{code}", get(alone))
        .route("/changed/{to}/{kind}/{number}", get(changed))
        .route("/nothing", get(|| async { StatusCode::NO_CONTENT }))
        .route("/missing", get(|| async { StatusCode::NOT_FOUND }))
        .route("/{kind}", get(any))
        .route("/{kind}/{number}", get(any));
    if let Some(layer) = layer {
        router = router.layer(layer);
    }
    runtime().block_on(async {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        listening.send(listener.local_addr().expect("an address")).expect("somebody waits");
        axum::serve(listener, router).await.expect("it serves");
    });
}
