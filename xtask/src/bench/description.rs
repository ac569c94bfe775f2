//! What descriptions cost whenever a user's program is checked, in instructions of the compiler.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use anyhow::{Result, ensure};

use super::{callgrind, workspace};

const PACKAGE: &str = "expand-status-codes";
const VARIANTS: usize = 100;
/// Without the feature, every description is written and thrown away.
const OFF: &str = "check/described/json/status-codes";
const ON: &str = "check/described/openapi/status-codes";
/// How much more a check may cost with the feature.
const LIMIT: f64 = 1.2;

/// Counts a check of one enum, without and with the feature `openapi`.
pub(super) fn count() -> Result<BTreeMap<String, f64>> {
    let source = workspace::scratch("source")?.join("described.rs");
    let mut counts = BTreeMap::new();
    for (name, feature) in [(OFF, "json"), (ON, "openapi")] {
        // The time of the file tells cargo that there is something to do.
        fs::write(&source, text()?)?;
        let mut cargo = workspace::cargo(&workspace::scratch("described")?);
        cargo.args(["check", "--package", PACKAGE, "--features", feature]).env("BENCH_SOURCE", &source);
        counts.insert(name.to_owned(), callgrind::compiler(&mut cargo)?.round());
    }
    let ratio = counts[ON] / counts[OFF];
    ensure!(
        ratio <= LIMIT,
        "a check costs {ratio:.3} times as much with the feature `openapi`, and {LIMIT} is the limit; write less in `__describe!`"
    );
    Ok(counts)
}

/// An enum with what a description has: doc comments, members, headers.
fn text() -> Result<String> {
    let mut text = "#[derive(Debug, thiserror::Error, status_codes::ApiError)]\npub enum Failing {\n".to_owned();
    for variant in 0..VARIANTS {
        let (status, fields, shown) = match variant % 4 {
            0 => (404, "", ""),
            1 => (409, "(#[extension(\"name\")] String)", " for {0}"),
            2 => (500, "", ""),
            _ => (429, " { #[extension] id: u64, #[header(\"Retry-After\")] wait: u32 }", " for {id}"),
        };
        writeln!(text, "/// What case {variant} means.\n#[error(\"case {variant} failed{shown}\")]")?;
        writeln!(text, "#[status({status})]\nCase{variant}{fields},")?;
    }
    text.push_str("}\n");
    Ok(text)
}
