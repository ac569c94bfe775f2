//! What a few rows become: the Rust that the build scripts hand to rustc, for reviewers. Nothing compiles it.

use anyhow::{Context as _, Result};
use status_data::{CODES, SOURCE};

#[path = "../../../status-codes/build.rs"]
#[allow(dead_code, reason = "only the rows are wanted")]
mod build_script;

pub(super) const PATH: &str = "status-codes/expected/rows.rs";

/// A code without content, one with an enforced header, one with an optional header.
const SHOWN: [u16; 3] = [204, 401, 429];

pub(super) fn text() -> Result<String> {
    let mut out = format!("// {}\n", super::HEADER);
    for number in SHOWN {
        let code = CODES.iter().find(|code| code.number == number).with_context(|| format!("{number} has no row"))?;
        out.push_str(&format!("\n// {number} in `codes.rs`: the constant.\n\n{}", build_script::constant(code)));
        out.push_str(&format!("\n// {number} in `table.rs`: the metadata.\n\n{}", metadata(number)?));
    }
    Ok(out)
}

/// The row of the table, broken into lines.
fn metadata(number: u16) -> Result<String> {
    let start = format!("Code {{ number: {number},");
    let row = SOURCE.lines().map(str::trim).find(|row| row.starts_with(&start));
    let row = row.with_context(|| format!("{number} has no row"))?.trim_end_matches(',');
    let file = syn::parse_file(&format!("static ROW: Code = {row};"))?;
    Ok(prettyplease::unparse(&file))
}
