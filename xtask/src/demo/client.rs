//! The demo of the client: a server, a client, and the crate of errors that both share. Only the server has its dependencies.

use std::process::Command;

use anstream::println;
use anstyle::Style;
use anyhow::{Context as _, Result, bail};

use crate::orders;
use crate::server::Server;

/// Starts the server of the example `round-trip`, and runs its client.
pub(crate) fn client() -> Result<()> {
    let strong = Style::new().bold();
    let (server, client) = (program("round-trip-server")?, program("round-trip-client")?);
    let server = Server::start(&server, "")?;
    println!("{strong}A client and its server at {}: status-codes/examples/round-trip{strong:#}", server.address());
    let status = Command::new(client).arg(server.address()).status().context("cannot start the client")?;
    if status.success() { Ok(()) } else { bail!("the client ended with {status}") }
}

/// Builds a program by itself, without the features that the other one needs.
fn program(package: &str) -> Result<std::path::PathBuf> {
    orders::program(&["--package", package], package)
}
