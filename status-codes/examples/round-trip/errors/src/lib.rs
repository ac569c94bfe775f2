//! What can go wrong with a booking. The server returns [`BookingError`], and a client reads [`BookingProblem`].

use std::time::Duration;

use serde::{Deserialize, Serialize};
use status_codes::ApiError;

/// A seat.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Seat {
    /// The letter of the row.
    pub row: char,
    /// The number in the row.
    pub number: u16,
}

/// What can go wrong with a booking.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(type_base = "https://api.example.com/problems/", client(BookingProblem, derive(Clone, PartialEq)))]
pub enum BookingError {
    /// There is no such seat.
    #[error("there is no seat {}{}", seat.row, seat.number)]
    #[status(404)]
    NoSuchSeat {
        /// The seat that was asked for.
        #[extension]
        seat: Seat,
    },

    /// Somebody was faster.
    #[error("the seat is taken")]
    #[status(409)]
    Taken {
        /// Seats that are still free.
        #[extension]
        free: Vec<Seat>,
    },

    /// Another booking has changed the seats at the same moment.
    #[error("another booking was faster")]
    #[status(409, retry = "as-is")]
    LostUpdate,

    /// The box office is crowded.
    #[error("too many bookings")]
    #[status(429)]
    Crowded {
        /// The time to wait.
        #[header("Retry-After")]
        wait: Duration,
    },

    /// The payment has failed.
    #[error(transparent)]
    #[status(transparent)]
    Payment(#[from] PaymentError),

    /// Only the server knows it, and the crate that it needs.
    #[cfg(feature = "server")]
    #[error("database: {0}")]
    #[status(503)]
    Database(#[from] redb::Error),
}

/// What can go wrong with a payment.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(client(PaymentProblem, derive(Clone, PartialEq)))]
pub enum PaymentError {
    /// The card was refused.
    #[error("the card was refused: {reason}")]
    #[status(402)]
    Refused {
        /// Why, in words for the customer.
        #[extension]
        reason: &'static str,
    },
}
