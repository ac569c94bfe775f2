//! Files that are made of the table, or by the derive, and checked in for people and other tools. One comparison serves
//! `--check` and the writing.

mod changes;
mod expansions;
mod json;
mod page;
mod rows;
mod schema;

use std::fs;
use std::path::{Path, PathBuf};

use anstream::{eprintln, println};
use anyhow::{Context as _, Result, bail};

/// A generated file.
struct Output {
    /// From the root of the workspace.
    path: String,
    text: String,
}

fn outputs() -> Result<Vec<Output>> {
    let of_the_table = [
        (page::PATH, page::text()),
        (json::PATH, json::text()?),
        (schema::PATH, schema::text()?),
        (rows::PATH, rows::text()?),
    ];
    let mut outputs: Vec<Output> =
        of_the_table.into_iter().map(|(path, text)| Output { path: path.to_owned(), text }).collect();
    outputs.extend(expansions::all()?);
    Ok(outputs)
}

pub(crate) fn run(check: bool) -> Result<()> {
    let stale = stale(outputs()?);
    if check {
        for output in &stale {
            eprintln!("{} is stale", output.path);
        }
        if !stale.is_empty() {
            bail!(
                "{} of the generated files are stale; run `cargo xtask regen` and commit what it writes",
                stale.len()
            );
        }
        println!("every generated file is up to date");
        return Ok(());
    }
    let before = fs::read_to_string(root().join(json::PATH)).unwrap_or_default();
    for output in &stale {
        let path = root().join(&output.path);
        fs::create_dir_all(path.parent().unwrap_or(&path)).with_context(|| format!("{} has no folder", output.path))?;
        fs::write(&path, &output.text).with_context(|| format!("{} cannot be written", output.path))?;
        println!("wrote {}", output.path);
    }
    for change in changes::between(&before, &json::text()?) {
        println!("  {change}");
    }
    if stale.is_empty() {
        println!("nothing to write: every generated file is up to date");
    }
    Ok(())
}

/// The files that differ from what they would be now.
fn stale(outputs: Vec<Output>) -> Vec<Output> {
    // A checkout may have other line ends.
    let read = |path: &str| fs::read_to_string(root().join(path)).unwrap_or_default().replace("\r\n", "\n");
    outputs.into_iter().filter(|output| read(&output.path) != output.text).collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The first line of a generated file.
const HEADER: &str =
    "@generated from status-data/codes.toml. Do not edit: edit the TOML, then run `cargo xtask regen`.";
