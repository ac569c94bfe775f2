//! An order API whose errors are one enum: `cargo run --example orders --features axum`, or `cargo xtask demo`.
//!
//! It prints its address, answers until it is stopped, and shows one route for each way in which a request can fail.

use std::time::Duration;

use axum::extract::Path;
use axum::routing::get;
use axum::{Json, Router};
use status_codes::ApiError;

/// What can go wrong with an order.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(type_base = "https://api.example.com/problems/")]
#[header("WWW-Authenticate" = "Bearer realm=\"orders\"", on(401))]
pub(crate) enum OrderError {
    #[error("the quantity {quantity} is not between 1 and 100")]
    #[status(422, title = "Quantity out of range")]
    Quantity {
        #[extension]
        quantity: u32,
    },

    #[error("sign in first")]
    #[status(401)]
    SignedOut,

    #[error("the token has expired")]
    #[status(401)]
    #[header("WWW-Authenticate" = "Bearer realm=\"orders\", error=\"invalid_token\"")]
    TokenExpired,

    #[error("only the customer may cancel an order")]
    #[status(FORBIDDEN)]
    NotYours,

    #[error("order {id} not found")]
    #[status(404)]
    NotFound {
        #[extension]
        id: u64,
    },

    #[error("an order cannot be replaced")]
    #[status(405)]
    #[header("Allow" = "GET, DELETE")]
    ReadOnly,

    #[error("order {id} is already {state}")]
    #[status(409)]
    AlreadyShipped {
        #[extension]
        id: u64,
        #[extension]
        state: &'static str,
    },

    #[error("slow down")]
    #[status(429, code = "quota-exceeded", title = "Quota exceeded")]
    TooFast {
        #[header("Retry-After")]
        wait: Duration,
    },

    #[error("unchanged")]
    #[status(304)]
    NotModified {
        #[header("ETag")]
        etag: String,
    },

    #[error("the order is empty")]
    #[status(204)]
    NothingToShow,

    #[error("the form is done with")]
    #[status(205)]
    ResetForm,

    #[error("moved to {to}")]
    #[status(308)]
    Moved {
        #[header("Location")]
        to: String,
    },

    #[error("the live feed speaks websocket")]
    #[status(426)]
    #[header("Upgrade" = "websocket")]
    NeedsWebsocket,

    #[error(transparent)]
    #[status(transparent)]
    Stock(#[from] StockError),

    #[error("database: {0}")]
    #[status(503, detail = "try again in a minute")]
    Database(#[source] std::io::Error),

    #[error("card processor said: {0}")]
    #[status(500)]
    Payment(String),
}

/// What can go wrong with the stock, wherever it is asked.
#[derive(Debug, thiserror::Error, ApiError)]
pub(crate) enum StockError {
    #[error("only {left} of {item} left")]
    #[status(409, code = "out-of-stock", detail = "there are {left} left")]
    Short {
        item: String,
        #[extension]
        left: u32,
    },
}

/// An order, as the API shows it.
#[derive(serde::Serialize)]
struct Order {
    id: u64,
    state: &'static str,
}

/// The API. `GET /orders/1` is an order; every other route fails in its own way.
pub(crate) fn router() -> Router {
    Router::new().route("/orders/{id}", get(show).put(replace).delete(cancel)).route("/orders/{id}/{what}", get(fail))
}

async fn show(Path(id): Path<u64>) -> Result<Json<Order>, OrderError> {
    if id == 1 { Ok(Json(Order { id, state: "paid" })) } else { Err(OrderError::NotFound { id }) }
}

async fn replace() -> OrderError {
    OrderError::ReadOnly
}

async fn cancel(Path(id): Path<u64>) -> Result<(), OrderError> {
    Err(OrderError::AlreadyShipped { id, state: "shipped" })
}

async fn fail(Path((_, what)): Path<(u64, String)>) -> Result<(), OrderError> {
    Err(match what.as_str() {
        "quantity" => OrderError::Quantity { quantity: 0 },
        "signed-out" => OrderError::SignedOut,
        "token-expired" => OrderError::TokenExpired,
        "not-yours" => OrderError::NotYours,
        "too-fast" => OrderError::TooFast { wait: Duration::from_millis(29_001) },
        "unchanged" => OrderError::NotModified { etag: "\"v7\"".to_owned() },
        "nothing" => OrderError::NothingToShow,
        "reset" => OrderError::ResetForm,
        "moved" => OrderError::Moved { to: "/orders/1".to_owned() },
        "live" => OrderError::NeedsWebsocket,
        "stock" => reserve(5)?,
        "database" => OrderError::Database(std::io::Error::other("password=hunter2 refused by 10.0.0.7")),
        "payment" => OrderError::Payment("secret key sk_live_51H8 rejected".to_owned()),
        _ => OrderError::NotFound { id: 0 },
    })
}

fn reserve(left: u32) -> Result<OrderError, StockError> {
    Err(StockError::Short { item: "teapot".to_owned(), left })
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    println!("{}", listener.local_addr()?);
    axum::serve(listener, router()).await
}
