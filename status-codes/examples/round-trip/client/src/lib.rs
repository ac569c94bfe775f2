//! A client of the box office.

use http::Method;
use round_trip_errors::BookingError;
use status_codes::client::ErrorResponse;

pub use round_trip_errors::{BookingProblem, PaymentProblem, Seat};

/// How often a request is sent.
const TRIES: usize = 3;

/// The box office at an address.
#[derive(Clone, Debug)]
pub struct Client {
    http: reqwest::Client,
    base: String,
}

/// Why there is no seat.
#[derive(Debug, thiserror::Error)]
pub enum Failed {
    /// The server did not answer.
    #[error("there is no response")]
    NoResponse(#[from] reqwest::Error),
    /// The server has refused. `decode::<BookingProblem>()` says why.
    #[error("{0}")]
    Response(ErrorResponse),
}

impl Client {
    /// A client of the server at this address.
    pub fn new(base: String) -> Self {
        Self { http: reqwest::Client::new(), base }
    }

    /// Books a seat. If the server says that it may, the client sends the request again, after the time that it asks for.
    ///
    /// # Errors
    ///
    /// If the server does not answer, or refuses.
    pub async fn book(&self, seat: &Seat) -> Result<Seat, Failed> {
        for _ in 1..TRIES {
            match self.book_once(seat).await {
                Err(Failed::Response(failed)) if failed.may_retry(&Method::GET) => {
                    tokio::time::sleep(failed.retry_after().unwrap_or_default()).await;
                }
                other => return other,
            }
        }
        self.book_once(seat).await
    }

    /// Books a seat with one request.
    ///
    /// # Errors
    ///
    /// If the server does not answer, or refuses.
    pub async fn book_once(&self, seat: &Seat) -> Result<Seat, Failed> {
        let url = format!("{}/book/{}/{}", self.base, seat.row, seat.number);
        let response = self.http.get(url).send().await?;
        if response.status().is_success() {
            return Ok(response.json().await?);
        }
        Err(Failed::Response(ErrorResponse::from_reqwest(response).await?.of::<BookingError>()))
    }
}

/// What to tell the customer.
pub fn advice(failed: &ErrorResponse) -> String {
    match failed.decode::<BookingProblem>() {
        BookingProblem::Taken { free } => format!("the seat is taken, and there are others: {}", free.len()),
        BookingProblem::Crowded { wait } => format!("try again in {} seconds", wait.as_secs()),
        BookingProblem::Payment(PaymentProblem::Refused { reason }) => format!("pay with another card: {reason}"),
        BookingProblem::NoSuchSeat { seat } => format!("there is no seat {}{}", seat.row, seat.number),
        // A new error of the server, the page of a proxy, or nothing at all.
        _ => format!("try again later ({failed})"),
    }
}
