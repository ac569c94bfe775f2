//! The box office: `GET /book/{row}/{number}`. Each row fails in its own way.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use round_trip_errors::{BookingError, PaymentError, Seat};

/// The routes.
pub fn router() -> Router {
    Router::new().route("/book/{row}/{number}", get(book)).route("/book/P/{number}", get(proxy))
}

/// Rows where the first request fails and the next succeeds.
static CROWDED: AtomicBool = AtomicBool::new(true);
static CHANGED: AtomicBool = AtomicBool::new(true);

async fn book(Path((row, number)): Path<(char, u16)>) -> Result<Json<Seat>, BookingError> {
    let seat = Seat { row, number };
    let is_first = |flag: &AtomicBool| flag.swap(false, Ordering::Relaxed);
    match row {
        'B' => Err(BookingError::Taken { free: vec![Seat { row: 'A', number }] }),
        'C' if is_first(&CROWDED) => Err(BookingError::Crowded { wait: Duration::from_secs(1) }),
        'D' => Err(PaymentError::Refused { reason: "the card has expired" })?,
        'E' => Err(redb::Error::Corrupted("seats.redb, page 7".to_owned()))?,
        'F' if is_first(&CHANGED) => Err(BookingError::LostUpdate),
        'A' | 'C' | 'F' => Ok(Json(seat)),
        _ => Err(BookingError::NoSuchSeat { seat }),
    }
}

/// What a gateway says if there is no server behind it.
async fn proxy() -> Response {
    (StatusCode::BAD_GATEWAY, Html("<html><h1>502 Bad Gateway</h1></html>")).into_response()
}
