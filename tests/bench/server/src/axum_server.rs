//! The routes in axum.

use std::net::TcpListener;

use axum::body::Body;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};

use crate::{Error, FLOOR, HandWritten};

impl IntoResponse for HandWritten {
    fn into_response(self) -> Response {
        (StatusCode::NOT_FOUND, [(CONTENT_TYPE, "application/problem+json")], Json(self.body())).into_response()
    }
}

async fn floor() -> Response {
    const PROBLEM: HeaderValue = HeaderValue::from_static("application/problem+json");
    let mut response = Response::new(Body::from(FLOOR));
    *response.status_mut() = StatusCode::CONFLICT;
    response.headers_mut().insert(CONTENT_TYPE, PROBLEM);
    response
}

#[tokio::main(flavor = "current_thread")]
pub(crate) async fn serve(listener: TcpListener) -> std::io::Result<()> {
    listener.set_nonblocking(true)?;
    let routes = Router::new()
        .route("/static", get(async || Error::OutOfStock))
        .route("/dynamic", get(async || Error::NotFound { id: 4711 }))
        .route("/floor", get(floor))
        .route("/hand-written", get(async || HandWritten(Error::NotFound { id: 4711 })));
    axum::serve(tokio::net::TcpListener::from_std(listener)?, routes).await
}
