//! A server whose errors are written by hand, with the macro of `serde_json`.

use std::io;

use axum::Json;
use axum::Router;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde_json::json;
use tokio::net::TcpListener;

/// What can go wrong.
enum OrderError {
    Empty,
    NotYours,
    NotFound {
        id: u64,
    },
    OutOfStock,
    Gone,
    TooLarge {
        limit: u32,
    },
    Quantity {
        quantity: u32,
    },
    TooFast,
    #[allow(dead_code, reason = "for the log")]
    Database(String),
    Planned,
    Gateway,
    Maintenance,
}

impl IntoResponse for OrderError {
    fn into_response(self) -> Response {
        let (status, detail) = match self {
            Self::Empty => (StatusCode::BAD_REQUEST, Some("the order is empty".to_owned())),
            Self::NotYours => (StatusCode::FORBIDDEN, Some("only the customer may do that".to_owned())),
            Self::NotFound { id } => (StatusCode::NOT_FOUND, Some(format!("order {id} not found"))),
            Self::OutOfStock => (StatusCode::CONFLICT, Some("the item is out of stock".to_owned())),
            Self::Gone => (StatusCode::GONE, Some("the offer has ended".to_owned())),
            Self::TooLarge { limit } => {
                (StatusCode::PAYLOAD_TOO_LARGE, Some(format!("an order has at most {limit} lines")))
            }
            Self::Quantity { quantity } => {
                (StatusCode::UNPROCESSABLE_ENTITY, Some(format!("the quantity {quantity} is not between 1 and 100")))
            }
            Self::TooFast => (StatusCode::TOO_MANY_REQUESTS, Some("slow down".to_owned())),
            Self::Database(_) => (StatusCode::INTERNAL_SERVER_ERROR, None),
            Self::Planned => (StatusCode::NOT_IMPLEMENTED, None),
            Self::Gateway => (StatusCode::BAD_GATEWAY, None),
            Self::Maintenance => (StatusCode::SERVICE_UNAVAILABLE, None),
        };
        let mut document = json!({ "title": status.canonical_reason(), "status": status.as_u16() });
        if let Some(detail) = detail {
            document["detail"] = detail.into();
        }
        (status, [(CONTENT_TYPE, "application/problem+json")], Json(document)).into_response()
    }
}

/// Fails with the error of this number.
async fn fail(Path(number): Path<u8>) -> Result<&'static str, OrderError> {
    Err(match number {
        0 => OrderError::Empty,
        1 => OrderError::NotYours,
        2 => OrderError::NotFound { id: 7 },
        3 => OrderError::OutOfStock,
        4 => OrderError::Gone,
        5 => OrderError::TooLarge { limit: 100 },
        6 => OrderError::Quantity { quantity: 0 },
        7 => OrderError::TooFast,
        8 => OrderError::Database("connection refused".to_owned()),
        9 => OrderError::Planned,
        10 => OrderError::Gateway,
        11 => OrderError::Maintenance,
        _ => return Ok("there are twelve errors"),
    })
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let app = Router::new().route("/", get(async || "hello")).route("/{number}", get(fail));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("{}", listener.local_addr()?);
    axum::serve(listener, app).await
}
