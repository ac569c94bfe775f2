//! The Rust that the build scripts pass to rustc for a few rows. It is for reviewers; nothing compiles it.

use anyhow::{Context as _, Result};
use status_data::{CODES, COLUMNS, SOURCE};

pub(super) const PATH: &str = "status-codes/expected/rows.rs";

/// A code without content, one with an enforced header, and one with an optional header.
const SHOWN: [u16; 3] = [204, 401, 429];

pub(super) fn text() -> Result<String> {
    let rows: Result<Vec<String>> = SHOWN.iter().map(|&number| row(number)).collect();
    Ok(format!("// {}\n{}", super::output::HEADER, rows?.concat()))
}

fn row(number: u16) -> Result<String> {
    let code = CODES.iter().find(|code| code.number == number).with_context(|| format!("{number} has no row"))?;
    let (constant, metadata) = (status_data::constant(code), metadata(number)?);
    Ok(format!(
        "\n// {number} in `codes.rs`: the constant. Its columns:\n// {COLUMNS}\n\n{constant}\n// {number} in `table.rs`: the metadata.\n\n{metadata}"
    ))
}

/// Returns the row of the table, formatted.
fn metadata(number: u16) -> Result<String> {
    let start = format!("Code {{ number: {number},");
    let row = SOURCE.lines().map(str::trim).find(|row| row.starts_with(&start));
    let row = row.with_context(|| format!("{number} has no row"))?.trim_end_matches(',');
    let file = syn::parse_file(&format!("static ROW: Code = {row};"))?;
    Ok(prettyplease::unparse(&file))
}
