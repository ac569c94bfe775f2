//! The only reader of `codes.toml`: parse → validate → table.

#[path = "../src/model.rs"]
#[allow(dead_code, unreachable_pub, reason = "the reader needs the words; the rows are built by the crate")]
mod model;
#[path = "../src/schema.rs"]
#[allow(dead_code, unreachable_pub, reason = "the crate exports them, for the JSON Schema")]
mod schema;

mod errors;
mod parse;
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

/// Writes the table as Rust to `OUT_DIR`, or lists everything that is wrong.
fn generate() -> Result<(), Vec<String>> {
    let bytes = fs::read(TABLE).map_err(|error| vec![format!("{TABLE}: {error}; it belongs beside Cargo.toml")])?;
    let rust = read(&bytes)?;
    let out = env::var_os("OUT_DIR").ok_or_else(|| vec!["OUT_DIR is not set; run this through cargo".to_owned()])?;
    let out = Path::new(&out).join("table.rs");
    fs::write(&out, rust).map_err(|error| vec![format!("{}: {error}", out.display())])
}

/// The table as Rust.
fn read(bytes: &[u8]) -> Result<String, Vec<String>> {
    let source = errors::decode(bytes).map_err(|mistake| vec![mistake])?;
    let mut errors = errors::Errors::new(source);
    let document = parse::document(source, &mut errors);
    validate::document(&document, &mut errors);
    errors.finish(TABLE)?;
    Ok(table::rust(&document))
}
