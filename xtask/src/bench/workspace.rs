//! `tests/bench`: the subjects, a workspace of their own.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

/// Where the subjects are.
pub(super) fn root() -> PathBuf {
    project().join("tests/bench")
}

/// The project itself.
pub(super) fn project() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// A folder for what is built and generated.
pub(super) fn scratch(name: &str) -> Result<PathBuf> {
    let folder = project().join("target/bench").join(name);
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    Ok(folder)
}

/// A folder in which nothing has been built yet.
pub(super) fn fresh(name: &str) -> Result<PathBuf> {
    let folder = scratch(name)?;
    fs::remove_dir_all(&folder).with_context(|| format!("{} cannot be emptied", folder.display()))?;
    scratch(name)
}

/// Cargo among the subjects. Nothing is compiled incrementally: users' builds of dependencies are not either.
pub(super) fn cargo(target: &Path) -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")));
    cargo.current_dir(root()).env("CARGO_INCREMENTAL", "0").env("CARGO_TARGET_DIR", target);
    // A cache of compiled crates would be what is measured.
    for foreign in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "RUSTC_WRAPPER", "RUSTC_WORKSPACE_WRAPPER"] {
        cargo.env_remove(foreign);
    }
    cargo.arg("--locked");
    cargo
}

/// Brings all dependencies here, so that no measurement waits for the network.
pub(super) fn fetch() -> Result<()> {
    let output = cargo(&scratch("fetch")?).arg("fetch").output().context("cargo does not start")?;
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(
        output.status.success(),
        "the dependencies of tests/bench cannot be fetched; where the lock file is stale, run \
         `cargo update --workspace --manifest-path tests/bench/Cargo.toml`:\n{said}"
    );
    Ok(())
}

/// Builds a program among the subjects as users ship theirs, and gives its path.
pub(super) fn program(package: &str, features: &[&str]) -> Result<PathBuf> {
    let target = scratch("release")?;
    let output = cargo(&target)
        .args(["build", "--release", "--package", package, "--features", &features.join(",")])
        .output()
        .context("cargo does not start")?;
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "`{package}` does not build:\n{said}");
    Ok(target.join("release").join(package).with_extension(std::env::consts::EXE_EXTENSION))
}
