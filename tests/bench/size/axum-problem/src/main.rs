//! A server whose errors are those of axum-problem, with axum 0.7.

use std::io;

use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use axum_problem::AxumProblem;
use tokio::net::TcpListener;

/// What can go wrong.
#[derive(Debug, thiserror::Error, AxumProblem)]
enum OrderError {
    #[error("the order is empty")]
    #[problem(status = 400)]
    Empty,

    #[error("only the customer may do that")]
    #[problem(status = 403)]
    NotYours,

    #[error("order {id} not found")]
    #[problem(status = 404)]
    NotFound { id: u64 },

    #[error("the item is out of stock")]
    #[problem(status = 409)]
    OutOfStock,

    #[error("the offer has ended")]
    #[problem(status = 410)]
    Gone,

    #[error("an order has at most {limit} lines")]
    #[problem(status = 413)]
    TooLarge { limit: u32 },

    #[error("the quantity {quantity} is not between 1 and 100")]
    #[problem(status = 422)]
    Quantity { quantity: u32 },

    #[error("slow down")]
    #[problem(status = 429)]
    TooFast,

    #[error("database: {0}")]
    #[problem(status = 500, mask)]
    Database(String),

    #[error("not yet")]
    #[problem(status = 501, mask)]
    Planned,

    #[error("the card processor does not answer")]
    #[problem(status = 502, mask)]
    Gateway,

    #[error("closed for maintenance")]
    #[problem(status = 503, mask)]
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
    let app = Router::new().route("/", get(|| async { "hello" })).route("/:number", get(fail));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("{}", listener.local_addr()?);
    axum::serve(listener, app).await
}
