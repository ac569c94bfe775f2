//! The example `orders`: an order API in several frameworks.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};
use clap::ValueEnum;
use serde_json::Value;

/// The framework of the server.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Framework {
    Axum,
    ActixWeb,
    Rocket,
    Poem,
    Hyper,
}

impl Framework {
    /// The name of its crate.
    pub(crate) fn name(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }
}

/// Builds the example, and returns its path as reported by cargo.
pub(crate) fn build() -> Result<PathBuf> {
    program(&["--package", "status-codes", "--example", "orders", "--all-features"], "orders")
}

/// Builds a program, and returns its path as reported by cargo.
pub(crate) fn program(arguments: &[&str], name: &str) -> Result<PathBuf> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .arg("build")
        .args(arguments)
        .args(["--message-format", "json-render-diagnostics"])
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(".."))
        .stderr(Stdio::inherit())
        .output()
        .context("cannot start cargo")?;
    if !output.status.success() {
        bail!("`{name}` does not build; the errors are above");
    }
    let messages = String::from_utf8_lossy(&output.stdout);
    let artifacts = messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let mut programs = artifacts.filter(|message| message["target"]["name"] == name);
    let program = programs.find_map(|message| Some(PathBuf::from(message["executable"].as_str()?)));
    program.context("cargo did not report the program that it built")
}
