//! What the API does in every framework. `GET /orders/1` returns an order; most routes fail in their own way.

use std::io;
use std::time::Duration;

use crate::errors::{OrderError, StockError};

/// An order, as the API shows it.
#[derive(serde::Serialize)]
pub(crate) struct Order {
    id: u64,
    state: &'static str,
}

/// What a customer orders.
#[derive(serde::Deserialize)]
pub(crate) struct NewOrder {
    item: String,
    quantity: u32,
}

/// The ways to fail.
pub(crate) const WHAT: [&str; 14] = [
    "quantity",
    "signed-out",
    "token-expired",
    "not-yours",
    "too-fast",
    "unchanged",
    "nothing",
    "reset",
    "moved",
    "live",
    "stock",
    "database",
    "payment",
    "unknown",
];

/// Returns the order, and where it is.
pub(crate) fn place(order: NewOrder) -> Result<(Order, &'static str), OrderError> {
    let NewOrder { item, quantity } = order;
    match quantity {
        1..=5 => Ok((Order { id: 1, state: "paid" }, "/orders/1")),
        6..=100 => Err(StockError::Short { item, left: 5 })?,
        _ => Err(OrderError::Quantity { quantity }),
    }
}

pub(crate) fn show(id: u64) -> Result<Order, OrderError> {
    if id == 1 { Ok(Order { id, state: "paid" }) } else { Err(OrderError::NotFound { id }) }
}

pub(crate) fn replace() -> OrderError {
    OrderError::ReadOnly
}

pub(crate) fn cancel(id: u64) -> OrderError {
    OrderError::AlreadyShipped { id, state: "shipped" }
}

/// Fails in the way that the request asks for.
pub(crate) fn fail(what: &str) -> Result<Order, OrderError> {
    Err(match what {
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
        "stock" => StockError::Short { item: "teapot".to_owned(), left: 5 }.into(),
        "database" => OrderError::Database(io::Error::other("password=hunter2 refused by 10.0.0.7")),
        "payment" => OrderError::Payment("secret key sk_live_51H8 rejected".to_owned()),
        _ => OrderError::NotFound { id: 0 },
    })
}
