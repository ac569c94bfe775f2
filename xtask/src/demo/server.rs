//! The server: the example `orders`, built and started as a process of its own.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

use super::Framework;

/// A running server; it ends with this value.
pub(super) struct Server {
    child: Child,
    address: String,
}

impl Server {
    pub(super) fn start(framework: Framework) -> Result<Self> {
        let program = build()?;
        let mut child = Command::new(&program)
            .arg(framework.name())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("{} does not start", program.display()))?;
        let stdout = child.stdout.take().context("the server has no output")?;
        let mut server = Self { child, address: String::new() };
        BufReader::new(stdout).read_line(&mut server.address)?;
        server.address.truncate(server.address.trim_end().len());
        if server.address.is_empty() {
            bail!("the server ended before it listened; run it by hand: {}", program.display());
        }
        Ok(server)
    }

    /// `127.0.0.1:PORT`
    pub(super) fn address(&self) -> &str {
        &self.address
    }

    pub(super) fn wait(&mut self) -> Result<()> {
        let status = self.child.wait()?;
        if status.success() { Ok(()) } else { bail!("the server ended with {status}") }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Builds the example, and gives its path as cargo reports it.
fn build() -> Result<PathBuf> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["build", "--package", "status-codes", "--example", "orders", "--all-features"])
        .args(["--message-format", "json-render-diagnostics"])
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(".."))
        .stderr(Stdio::inherit())
        .output()
        .context("cargo does not start")?;
    if !output.status.success() {
        bail!("the example `orders` does not build; the errors are above");
    }
    let messages = String::from_utf8_lossy(&output.stdout);
    let artifacts = messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let mut programs = artifacts.filter(|message| message["target"]["name"] == "orders");
    let program = programs.find_map(|message| Some(PathBuf::from(message["executable"].as_str()?)));
    program.context("cargo did not name the program it built")
}
