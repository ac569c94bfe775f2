//! Asks for a seat in each row, and prints what the client has understood: `round-trip-client ADDRESS`.

use std::error::Error;

use http::Method;
use round_trip_client::{BookingProblem, Client, Failed, Seat, advice};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let address = std::env::args().nth(1).ok_or("write the address of the server")?;
    let client = Client::new(format!("http://{address}"));
    for row in ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'P'] {
        let seat = Seat { row, number: 7 };
        println!("\nGET /book/{row}/7");
        let failed = match client.book_once(&seat).await {
            Ok(seat) => {
                println!("  booked    {seat:?}");
                continue;
            }
            Err(Failed::Response(failed)) => failed,
            Err(other) => return Err(other.into()),
        };
        println!("  received  {failed}");
        println!("  decoded   {:?}", failed.decode::<BookingProblem>());
        println!("  advice    {}", advice(&failed));
        if failed.may_retry(&Method::GET) {
            let wait = failed.retry_after().unwrap_or_default();
            tokio::time::sleep(wait).await;
            match client.book(&seat).await {
                Ok(seat) => println!("  repeated  after {wait:?}: booked {seat:?}"),
                Err(_) => println!("  repeated  after {wait:?}: refused again"),
            }
        }
    }
    Ok(())
}
