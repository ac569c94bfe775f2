//! A client asks the server, and reads what it has returned.

use std::time::Duration;

use round_trip_client::{BookingProblem, Client, Failed, PaymentProblem, Seat, advice};
use status_codes::StatusCode;

async fn client() -> Client {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move { axum::serve(listener, round_trip_server::router()).await });
    Client::new(format!("http://{address}"))
}

fn seat(row: char) -> Seat {
    Seat { row, number: 7 }
}

#[tokio::test]
async fn every_error_is_read_back() {
    let client = client().await;
    let reason = "the card has expired".to_owned();
    for (row, status, expected) in [
        ('B', 409, BookingProblem::Taken { free: vec![seat('A')] }),
        ('C', 429, BookingProblem::Crowded { wait: Duration::from_secs(1) }),
        ('D', 402, BookingProblem::Payment(PaymentProblem::Refused { reason })),
        // In this program both crates have the feature `server`. Without it, a client reads `Unknown`.
        ('E', 503, BookingProblem::Database),
        ('F', 409, BookingProblem::LostUpdate),
        ('G', 404, BookingProblem::NoSuchSeat { seat: seat('G') }),
        // What the framework refuses, and the page of a proxy, are not errors of the enum.
        ('/', 404, BookingProblem::Unknown),
        ('P', 502, BookingProblem::Unknown),
    ] {
        let Err(Failed::Response(failed)) = client.book_once(&seat(row)).await else { panic!("{row} is booked") };
        assert_eq!(
            (failed.status(), failed.decode()),
            (StatusCode::from_u16(status).expect("a status"), expected),
            "{row}"
        );
        assert!(!failed.body().escape_ascii().to_string().contains("redb"), "{row}");
        assert!(!advice(&failed).is_empty());
    }
    // The table says it of 429, and the variant of this 409.
    for row in ['A', 'C', 'F'] {
        assert_eq!(client.book(&seat(row)).await.expect("a seat"), seat(row));
    }
}
