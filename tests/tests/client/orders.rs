//! The errors of the order API, read back.

use std::time::Duration;

use super::received;

#[path = "../../../status-codes/examples/orders/errors.rs"]
mod errors;

use errors::{OrderError, OrderProblem, StockError, StockProblem};

#[test]
fn every_error_is_read_back() {
    let text = str::to_owned;
    for (sent, expected) in [
        (OrderError::Quantity { quantity: 0 }, OrderProblem::Quantity { quantity: 0 }),
        (OrderError::SignedOut, OrderProblem::SignedOut),
        (OrderError::TokenExpired, OrderProblem::TokenExpired),
        (OrderError::NotYours, OrderProblem::NotYours),
        (OrderError::NotFound { id: 7 }, OrderProblem::NotFound { id: 7 }),
        (OrderError::ReadOnly, OrderProblem::ReadOnly),
        (
            OrderError::AlreadyShipped { id: 7, state: "shipped" },
            OrderProblem::AlreadyShipped { id: 7, state: text("shipped") },
        ),
        (
            OrderError::TooFast { wait: Duration::from_millis(29_001) },
            OrderProblem::TooFast { wait: Duration::from_secs(30) },
        ),
        (OrderError::NotModified { etag: text("\"7\"") }, OrderProblem::NotModified { etag: text("\"7\"") }),
        (OrderError::NothingToShow, OrderProblem::NothingToShow),
        (OrderError::ResetForm, OrderProblem::ResetForm),
        (OrderError::Moved { to: text("/7") }, OrderProblem::Moved { to: text("/7") }),
        (OrderError::NeedsWebsocket, OrderProblem::NeedsWebsocket),
        (
            OrderError::Stock(StockError::Short { item: text("cup"), left: 2 }),
            OrderProblem::Stock(StockProblem::Short { left: 2 }),
        ),
        (OrderError::Database(std::io::Error::other("secret")), OrderProblem::Database),
        (OrderError::Payment(text("secret")), OrderProblem::Payment),
    ] {
        assert_eq!(received(&sent).decode::<OrderProblem>(), expected, "{sent:?}");
    }
}
