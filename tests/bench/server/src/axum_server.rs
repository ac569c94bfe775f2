//! The routes in axum.

use std::net::TcpListener;

use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};

use crate::{Error, HandWritten};

impl IntoResponse for HandWritten {
    fn into_response(self) -> Response {
        (axum::http::StatusCode::NOT_FOUND, Json(self.body())).into_response()
    }
}

#[tokio::main(flavor = "current_thread")]
pub(crate) async fn serve(listener: TcpListener) -> std::io::Result<()> {
    listener.set_nonblocking(true)?;
    let routes = Router::new()
        .route("/static", get(async || Error::OutOfStock))
        .route("/dynamic", get(async || Error::NotFound { id: 4711 }))
        .route("/hand-written", get(async || HandWritten(Error::NotFound { id: 4711 })));
    axum::serve(tokio::net::TcpListener::from_std(listener)?, routes).await
}
