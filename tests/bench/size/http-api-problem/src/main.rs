//! A server whose errors become problems of http-api-problem.

use std::io;

use axum::Router;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use http_api_problem::HttpApiProblem;
use tokio::net::TcpListener;

/// What can go wrong.
#[derive(Debug, thiserror::Error)]
enum OrderError {
    #[error("the order is empty")]
    Empty,

    #[error("only the customer may do that")]
    NotYours,

    #[error("order {id} not found")]
    NotFound { id: u64 },

    #[error("the item is out of stock")]
    OutOfStock,

    #[error("the offer has ended")]
    Gone,

    #[error("an order has at most {limit} lines")]
    TooLarge { limit: u32 },

    #[error("the quantity {quantity} is not between 1 and 100")]
    Quantity { quantity: u32 },

    #[error("slow down")]
    TooFast,

    #[error("database: {0}")]
    Database(String),

    #[error("not yet")]
    Planned,

    #[error("the card processor does not answer")]
    Gateway,

    #[error("closed for maintenance")]
    Maintenance,
}

impl OrderError {
    fn status(&self) -> StatusCode {
        match self {
            Self::Empty => StatusCode::BAD_REQUEST,
            Self::NotYours => StatusCode::FORBIDDEN,
            Self::NotFound { .. } => StatusCode::NOT_FOUND,
            Self::OutOfStock => StatusCode::CONFLICT,
            Self::Gone => StatusCode::GONE,
            Self::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Quantity { .. } => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooFast => StatusCode::TOO_MANY_REQUESTS,
            Self::Database(_) => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Planned => StatusCode::NOT_IMPLEMENTED,
            Self::Gateway => StatusCode::BAD_GATEWAY,
            Self::Maintenance => StatusCode::SERVICE_UNAVAILABLE,
        }
    }
}

impl From<OrderError> for HttpApiProblem {
    fn from(error: OrderError) -> Self {
        let status = error.status();
        let problem = HttpApiProblem::with_title(status);
        if status.is_client_error() { problem.detail(error.to_string()) } else { problem }
    }
}

impl IntoResponse for OrderError {
    fn into_response(self) -> Response {
        HttpApiProblem::from(self).into_response()
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
