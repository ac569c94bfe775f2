//! Files that are made of the table and checked in. Each is a pure function of it; one comparison serves `--check`,
//! the test, and the writing.

mod changes;
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
    path: &'static str,
    text: String,
}

fn outputs() -> Result<Vec<Output>> {
    Ok(vec![
        Output { path: page::PATH, text: page::text() },
        Output { path: json::PATH, text: json::text()? },
        Output { path: schema::PATH, text: schema::text()? },
        Output { path: rows::PATH, text: rows::text()? },
    ])
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
        println!("every generated file is what the table says");
        return Ok(());
    }
    let before = fs::read_to_string(root().join(json::PATH)).unwrap_or_default();
    for output in &stale {
        let path = root().join(output.path);
        fs::create_dir_all(path.parent().unwrap_or(&path)).with_context(|| format!("{} has no folder", output.path))?;
        fs::write(&path, &output.text).with_context(|| format!("{} cannot be written", output.path))?;
        println!("wrote {}", output.path);
    }
    for change in changes::between(&before, &json::text()?) {
        println!("  {change}");
    }
    if stale.is_empty() {
        println!("nothing to write: every generated file is what the table says");
    }
    Ok(())
}

/// The files that differ from what the table says.
fn stale(outputs: Vec<Output>) -> Vec<Output> {
    // A checkout may have other line ends.
    let read = |path: &str| fs::read_to_string(root().join(path)).unwrap_or_default().replace("\r\n", "\n");
    outputs.into_iter().filter(|output| read(output.path) != output.text).collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The first line of a generated file.
const HEADER: &str =
    "@generated from status-data/codes.toml. Do not edit: edit the TOML, then run `cargo xtask regen`.";

#[cfg(test)]
mod tests {
    #[test]
    fn generated_files_are_what_the_table_says() {
        let stale: Vec<&str> =
            super::stale(super::outputs().expect("outputs")).iter().map(|output| output.path).collect();
        assert!(stale.is_empty(), "stale: {stale:?}; run `cargo xtask regen`");
    }
}
