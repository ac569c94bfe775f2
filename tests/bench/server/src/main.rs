//! A server that answers every request with an error. `bench-server axum|actix-web` prints its address, and serves until it
//! is killed. It uses one thread, so that the client has the other core.
//!
//! `/static` and `/dynamic` are errors of this project, `/hand-written` is the dynamic one, written by hand, and `/floor`
//! sends the static one as bytes, as cheaply as the framework allows. Every other path is the framework's own 404.

use std::net::TcpListener;
use std::process::ExitCode;

use status_codes::ApiError;

mod actix_web_server;
mod axum_server;

/// What the routes return.
#[derive(Debug, thiserror::Error, ApiError)]
enum Error {
    #[error("the item is out of stock")]
    #[status(409)]
    OutOfStock,
    #[error("order {id} not found")]
    #[status(404)]
    NotFound { id: u64 },
}

/// The static error, as bytes.
const FLOOR: &[u8] = br#"{"title":"Conflict","status":409,"code":"out-of-stock","detail":"the item is out of stock"}"#;

/// The dynamic error, written by hand.
struct HandWritten(Error);

impl HandWritten {
    fn body(&self) -> serde_json::Value {
        serde_json::json!({
            "title": "Not Found",
            "status": 404,
            "code": "not-found",
            "detail": self.0.to_string(),
        })
    }
}

fn main() -> ExitCode {
    let framework = std::env::args().nth(1).unwrap_or_default();
    match serve(&framework) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cannot serve {framework:?}: {error}; write `bench-server axum` or `bench-server actix-web`");
            ExitCode::FAILURE
        }
    }
}

fn serve(framework: &str) -> std::io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    println!("{}", listener.local_addr()?);
    match framework {
        "axum" => axum_server::serve(listener),
        "actix-web" => actix_web_server::serve(listener),
        _ => Err(std::io::ErrorKind::InvalidInput.into()),
    }
}
