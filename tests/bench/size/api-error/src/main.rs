//! A server whose errors are those of api-error.

use std::io;

use api_error::ApiError;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use tokio::net::TcpListener;

/// What can go wrong.
#[derive(Debug, thiserror::Error, ApiError)]
enum OrderError {
    #[error("the order is empty")]
    #[api_error(status_code = 400, message(inherit))]
    Empty,

    #[error("only the customer may do that")]
    #[api_error(status_code = 403, message(inherit))]
    NotYours,

    #[error("order {id} not found")]
    #[api_error(status_code = 404, message(inherit))]
    NotFound { id: u64 },

    #[error("the item is out of stock")]
    #[api_error(status_code = 409, message(inherit))]
    OutOfStock,

    #[error("the offer has ended")]
    #[api_error(status_code = 410, message(inherit))]
    Gone,

    #[error("an order has at most {limit} lines")]
    #[api_error(status_code = 413, message(inherit))]
    TooLarge { limit: u32 },

    #[error("the quantity {quantity} is not between 1 and 100")]
    #[api_error(status_code = 422, message(inherit))]
    Quantity { quantity: u32 },

    #[error("slow down")]
    #[api_error(status_code = 429, message(inherit))]
    TooFast,

    #[error("database: {0}")]
    #[api_error(status_code = 500)]
    Database(String),

    #[error("not yet")]
    #[api_error(status_code = 501)]
    Planned,

    #[error("the card processor does not answer")]
    #[api_error(status_code = 502)]
    Gateway,

    #[error("closed for maintenance")]
    #[api_error(status_code = 503)]
    Maintenance,
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
