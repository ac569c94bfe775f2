//! The documentation of a crate, as rustdoc writes it for other tools.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use rustdoc_types::{Crate, FORMAT_VERSION};
use serde::Deserialize;

use crate::script;

/// The one key that every format has.
#[derive(Deserialize)]
struct Version {
    format_version: u32,
}

pub(super) fn read(package: &str) -> Result<Crate> {
    let target = project().join("target");
    write(package, &target)?;
    let path = target.join("doc").join(package.replace('-', "_")).with_extension("json");
    parse(&fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?)
}

/// Parses the JSON if it has the format of `rustdoc-types`.
fn parse(json: &str) -> Result<Crate> {
    let Version { format_version } =
        serde_json::from_str(json).context("the JSON of rustdoc has no `format_version`")?;
    ensure!(
        format_version == FORMAT_VERSION,
        "the JSON of rustdoc must have format {FORMAT_VERSION}, but this compiler writes {format_version}; set \
         `rustdoc-types` in xtask/Cargo.toml to 0.{format_version}, or use the compiler that fits"
    );
    serde_json::from_str(json).context("rustdoc does not write what `rustdoc-types` reads")
}

/// Runs rustdoc. The JSON is unstable, and a stable compiler writes it only with `RUSTC_BOOTSTRAP`. Only rustdoc gets it: if rustc had
/// it too, cargo would build every dependency anew.
fn write(package: &str, target: &Path) -> Result<()> {
    let folder = target.join("examples");
    fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    let wrapper = folder.join("rustdoc");
    let rustdoc = std::env::var("RUSTDOC").unwrap_or_else(|_| "rustdoc".to_owned());
    script::write(&wrapper, &format!("RUSTC_BOOTSTRAP=1 exec '{rustdoc}'"))?;
    let output = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")))
        .current_dir(project())
        .env("CARGO_TARGET_DIR", target)
        .env("RUSTDOC", wrapper.canonicalize()?)
        .args(["rustdoc", "--package", package, "--all-features", "--lib"])
        .args(["--", "-Z", "unstable-options", "--output-format", "json"])
        .output()
        .context("cannot start cargo")?;
    let printed = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "the documentation of `{package}` does not build:\n{printed}");
    Ok(())
}

/// The root of the project.
fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_format_is_reported_before_it_is_read() {
        let later = FORMAT_VERSION + 1;
        let error = parse(&format!("{{\"format_version\": {later}}}")).expect_err("another format").to_string();
        let (rule, remedy) = error.split_once("; ").expect("a rule and a remedy");
        assert!(rule.contains(&format!("format {FORMAT_VERSION}, but this compiler writes {later}")), "{rule}");
        assert!(remedy.contains(&format!("to 0.{later}")), "{remedy}");
    }
}
