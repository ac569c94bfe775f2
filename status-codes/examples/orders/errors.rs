//! What can go wrong. Nothing here knows of a framework.

use std::time::Duration;

use status_codes::ApiError;

/// What can go wrong with an order.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(type_base = "https://api.example.com/problems/", client(OrderProblem, derive(Clone, PartialEq)))]
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
#[api_error(client(StockProblem, derive(Clone, PartialEq)))]
pub(crate) enum StockError {
    #[error("only {left} of {item} left")]
    #[status(409, code = "out-of-stock", detail = "there are {left} left")]
    Short {
        item: String,
        #[extension]
        left: u32,
    },
}
