//! Files that are generated from the table or by the derive, and checked in for people and other tools. It imports only
//! [`status_data`].
//!
//! Writing and `--check` share one comparison.

mod changes;
mod expansions;
mod json;
mod output;
mod page;
mod rows;
mod schema;

use std::fs;

use anstream::{eprintln, println};
use anyhow::{Context as _, Result, bail};

use self::output::{Output, root};

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
            bail!("{} generated files are stale; run `cargo xtask regen` and commit the result", stale.len());
        }
        println!("all generated files are up to date");
        return Ok(());
    }
    let before = fs::read_to_string(root().join(json::PATH)).unwrap_or_default();
    for output in &stale {
        let path = root().join(&output.path);
        fs::create_dir_all(path.parent().unwrap_or(&path))
            .with_context(|| format!("cannot create the folder of {}", output.path))?;
        fs::write(&path, &output.text).with_context(|| format!("cannot write {}", output.path))?;
        println!("wrote {}", output.path);
    }
    for change in changes::between(&before, &json::text()?) {
        println!("  {change}");
    }
    if stale.is_empty() {
        println!("nothing to write: all generated files are up to date");
    }
    Ok(())
}

/// Returns the files whose content on disk is out of date.
fn stale(outputs: Vec<Output>) -> Vec<Output> {
    // A checkout may have different line endings.
    let read = |path: &str| fs::read_to_string(root().join(path)).unwrap_or_default().replace("\r\n", "\n");
    outputs.into_iter().filter(|output| read(&output.path) != output.text).collect()
}
