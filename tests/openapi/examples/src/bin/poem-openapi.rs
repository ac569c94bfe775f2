//! Serves the order API with poem-openapi on port 3000, or the one that the first argument names.

use std::env;
use std::error::Error;

use poem::Server;
use poem::listener::TcpListener;
use status_openapi_examples::poem_openapi::app;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let port: u16 = env::args().nth(1).map_or(Ok(3000), |port| port.parse())?;
    println!("http://127.0.0.1:{port}/docs");
    Server::new(TcpListener::bind(("127.0.0.1", port))).run(app()).await?;
    Ok(())
}
