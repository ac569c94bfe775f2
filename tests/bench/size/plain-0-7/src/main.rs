//! A server without errors, with axum 0.7: what axum-problem is compared with.

use std::io;

use axum::Router;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::routing::get;
use tokio::net::TcpListener;

/// Fails, whatever the number is.
async fn fail(Path(_): Path<u8>) -> Result<&'static str, StatusCode> {
    Err(StatusCode::NOT_FOUND)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let app = Router::new().route("/", get(|| async { "hello" })).route("/:number", get(fail));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("{}", listener.local_addr()?);
    axum::serve(listener, app).await
}
