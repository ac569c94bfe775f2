//! The build script, which is the only reader of `codes.toml`: syntax → parse → validate → table.

#[path = "../src/nearest.rs"]
#[allow(unreachable_pub, reason = "the crate exports it")]
mod nearest;
#[path = "../src/schema.rs"]
#[allow(dead_code, unreachable_pub, reason = "the crate exports them for the JSON Schema")]
mod schema;
#[macro_use]
#[path = "../src/word.rs"]
mod word;
#[path = "../src/words.rs"]
#[allow(dead_code, unreachable_pub, reason = "the crate exports them")]
mod words;

mod errors;
mod excerpt;
mod parse;
mod reader;
mod syntax;
mod table;
mod validate;

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

const TABLE: &str = "codes.toml";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed={TABLE}");
    println!("cargo::rerun-if-changed=build");
    match generate() {
        Ok(()) => ExitCode::SUCCESS,
        Err(mistakes) => {
            for mistake in mistakes {
                println!("cargo::error={mistake}");
            }
            ExitCode::FAILURE
        }
    }
}

/// Writes the table as Rust to `OUT_DIR`, or returns all mistakes.
fn generate() -> Result<(), Vec<String>> {
    let bytes = fs::read(TABLE).map_err(|error| vec![format!("{TABLE}: {error}; it must be next to Cargo.toml")])?;
    let rust = reader::rust(&bytes, TABLE)?;
    let out = env::var_os("OUT_DIR")
        .ok_or_else(|| vec!["OUT_DIR is not set; run the build script through cargo".to_owned()])?;
    let out = Path::new(&out).join("table.rs");
    fs::write(&out, rust).map_err(|error| vec![format!("{}: {error}", out.display())])
}
