//! What a few rows become: the Rust that the build scripts hand to rustc, for reviewers. Nothing compiles it.

use anyhow::{Context as _, Result};
use status_data::{CODES, SOURCE};

pub(super) const PATH: &str = "status-codes/expected/rows.rs";

/// A code without content, one with an enforced header, one with an optional header.
const SHOWN: [u16; 3] = [204, 401, 429];

pub(super) fn text() -> Result<String> {
    let rows: Result<Vec<String>> = SHOWN.iter().map(|&number| row(number)).collect();
    Ok(format!("// {}\n{}", super::HEADER, rows?.concat()))
}

fn row(number: u16) -> Result<String> {
    let code = CODES.iter().find(|code| code.number == number).with_context(|| format!("{number} has no row"))?;
    let (constant, metadata) = (status_data::constant(code), metadata(number)?);
    Ok(format!(
        "\n// {number} in `codes.rs`: the constant.\n\n{constant}\n// {number} in `table.rs`: the metadata.\n\n{metadata}"
    ))
}

/// The row of the table, broken into lines.
fn metadata(number: u16) -> Result<String> {
    let start = format!("Code {{ number: {number},");
    let row = SOURCE.lines().map(str::trim).find(|row| row.starts_with(&start));
    let row = row.with_context(|| format!("{number} has no row"))?.trim_end_matches(',');
    let file = syn::parse_file(&format!("static ROW: Code = {row};"))?;
    Ok(prettyplease::unparse(&file))
}
