//! Errors with everything that a description can have. Every text that nobody may read has the same marker.

use std::collections::BTreeMap;
use std::io;
use std::time::Duration;

use status_codes::{AnyError, ApiError, PlainText};

/// MARKER: the doc comment of a type.
#[derive(Debug, thiserror::Error, ApiError)]
pub(crate) enum ShopError {
    /// There is no such order.
    ///
    /// MARKER: the second paragraph.
    #[error("order {id} not found")]
    #[status(404)]
    NotFound {
        #[extension]
        id: u64,
        #[extension(skip)]
        marker: &'static str,
    },
    #[error("no such shelf")]
    #[status(404)]
    NoShelf {
        #[extension]
        shelves: Vec<Option<u8>>,
    },
    #[error("sold out")]
    #[status(409)]
    SoldOut {
        #[extension]
        place: (u8, String),
        #[extension]
        prices: BTreeMap<String, Option<f64>>,
        #[extension]
        waits: [Duration; 2],
    },
    #[error("slow down")]
    #[status(429)]
    #[header("X-Shop" = "open")]
    Busy {
        #[header("Retry-After")]
        wait: u32,
        #[header("X-Queue")]
        queue: Option<u32>,
    },
    #[error("not modified")]
    #[status(304)]
    NotModified,
    #[error("gone")]
    #[status(410, body = PlainText)]
    Gone,
    /// MARKER: the doc comment of a 5xx.
    #[error("MARKER: {0}")]
    #[status(500)]
    Database(#[source] io::Error),
    /// MARKER: another 5xx.
    #[error("MARKER")]
    #[status(503)]
    #[header("Retry-After" = "3600")]
    Closed,
    /// MARKER
    #[error(transparent)]
    #[status(transparent)]
    Payment(#[from] PaymentError),
}

#[derive(Debug, thiserror::Error, ApiError)]
pub(crate) enum PaymentError {
    #[error("the card is refused")]
    #[status(402)]
    Refused,
    /// MARKER: and of an inner one.
    #[error("MARKER")]
    #[status(502)]
    Bank,
}

/// Errors that nobody has counted.
#[derive(Debug, thiserror::Error, ApiError)]
pub(crate) enum OpenError {
    #[error("not here")]
    #[status(404)]
    NotHere,
    #[error(transparent)]
    #[status(transparent)]
    Any(#[from] AnyError),
}

/// What is asked for is what fails.
pub(crate) fn fail(id: u64) -> Result<(), ShopError> {
    Err(match id {
        1 => return Ok(()),
        2 => ShopError::NoShelf { shelves: vec![Some(1), None] },
        3 => ShopError::SoldOut {
            place: (3, "left".to_owned()),
            prices: [("tea".to_owned(), Some(1.5)), ("salt".to_owned(), None)].into(),
            waits: [Duration::from_secs(1); 2],
        },
        4 => ShopError::Busy { wait: 30, queue: None },
        5 => ShopError::NotModified,
        6 => ShopError::Gone,
        7 => ShopError::Database(io::Error::other("MARKER")),
        8 => ShopError::Closed,
        9 => PaymentError::Refused.into(),
        10 => PaymentError::Bank.into(),
        id => ShopError::NotFound { id, marker: "MARKER" },
    })
}

/// Every number that [`fail`] knows, and one that it does not.
pub(crate) const IDS: [u64; 11] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
