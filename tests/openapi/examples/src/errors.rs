//! The errors, which are declared once.

use std::io;

use status_codes::ApiError;

/// What can be wrong with an order.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(type_base = "https://api.example.com/problems/")]
pub enum OrderError {
    /// There is no order with this number.
    #[error("order {id} not found")]
    #[status(404)]
    NotFound {
        /// The number that was asked for.
        #[extension]
        id: u64,
    },
    /// Somebody else has bought the last one.
    #[error("{item} is sold out")]
    #[status(409)]
    SoldOut {
        /// What was ordered.
        #[extension]
        item: String,
        /// When there will be more, if that is known.
        #[extension]
        days: Option<u32>,
    },
    /// The shop is closed on Sundays. This is for the team, as it is for every 5xx: the client reads the title.
    #[error("closed until Monday")]
    #[status(503)]
    #[header("Retry-After" = "3600")]
    Closed,
    /// The client never reads this either.
    #[error("database: {0}")]
    #[status(500)]
    Database(#[from] io::Error),
}

/// An order as it is kept: its item.
pub(crate) fn find(id: u64) -> Result<String, OrderError> {
    match id {
        1 => Ok("teapot".to_owned()),
        2 => Err(OrderError::SoldOut { item: "samovar".to_owned(), days: Some(3) }),
        3 => Err(OrderError::Closed),
        4 => Err(io::Error::other("connection refused"))?,
        _ => Err(OrderError::NotFound { id }),
    }
}
