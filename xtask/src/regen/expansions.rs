//! The code that the derive generates for a few typical types. It is for reviewers; nothing compiles it.
//!
//! Only the compiler and the derive's own tests can call a derive, so one of those tests writes the tokens.

use std::process::Command;
use std::{env, fs};

use anyhow::{Context as _, Result, ensure};

use super::output::{Output, root};

const PACKAGE: &str = "status-codes-derive";

pub(super) fn all() -> Result<Vec<Output>> {
    let folder = root().join("target/expansions");
    fs::create_dir_all(&folder).context("cannot create target/expansions")?;
    let tests = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["test", "--quiet", "--package", PACKAGE, "--lib", "expansions::"])
        .current_dir(root())
        .env("EXPANSIONS_TO", folder.canonicalize()?)
        .output()
        .context("cannot run cargo")?;
    ensure!(
        tests.status.success(),
        "the derive cannot expand its typical types; `cargo test --package {PACKAGE} --lib expansions::` says:\n{}{}",
        String::from_utf8_lossy(&tests.stdout),
        String::from_utf8_lossy(&tests.stderr),
    );
    let inputs = root().join(PACKAGE).join("tests/expansions");
    let mut outputs = Vec::new();
    for entry in fs::read_dir(inputs).context("cannot read the folder of typical types")? {
        let name = entry?.file_name().into_string().ok().context("a file name is not valid UTF-8")?;
        if name != "mod.rs" {
            let tokens = fs::read_to_string(folder.join(&name)).with_context(|| format!("{name} was not expanded"))?;
            outputs.push(Output { path: format!("{PACKAGE}/expected/{name}"), text: text(&name, &tokens)? });
        }
    }
    outputs.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(outputs)
}

fn text(name: &str, tokens: &str) -> Result<String> {
    let file = syn::parse_file(tokens).with_context(|| format!("the expansion of {name} is not valid Rust"))?;
    let header = format!("// @generated from tests/expansions/{name} by `cargo xtask regen`. Do not edit.");
    Ok(format!("{header}\n\n{}", prettyplease::unparse(&file)))
}
