//! Serves the API of the library.

use std::io;

use tokio::net::TcpListener;

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    println!("http://{address}/docs is a page of http://{address}/openapi.json");
    axum::serve(listener, status_documented::router()).await
}
