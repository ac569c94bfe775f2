//! `tests/bench`, the separate workspace of the subjects.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

/// The folder of the subjects.
pub(super) fn root() -> PathBuf {
    project().join("tests/bench")
}

/// The root of the project.
pub(super) fn project() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// A folder for builds and generated files.
pub(super) fn scratch(name: &str) -> Result<PathBuf> {
    let folder = project().join("target/bench").join(name);
    fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    Ok(folder)
}

/// An empty folder.
pub(super) fn fresh(name: &str) -> Result<PathBuf> {
    let folder = scratch(name)?;
    fs::remove_dir_all(&folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    scratch(name)
}

/// Cargo, run among the subjects. Compilation is not incremental, as for the dependencies of a user's program.
pub(super) fn cargo(target: &Path) -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")));
    cargo.current_dir(root()).env("CARGO_INCREMENTAL", "0").env("CARGO_TARGET_DIR", target);
    // With a cache of compiled crates, the cache would be measured.
    for foreign in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "RUSTC_WRAPPER", "RUSTC_WORKSPACE_WRAPPER"] {
        cargo.env_remove(foreign);
    }
    cargo.arg("--locked");
    cargo
}

/// Downloads all dependencies, so that no measurement waits for the network.
pub(super) fn fetch() -> Result<()> {
    let output = cargo(&scratch("fetch")?).arg("fetch").output().context("cannot start cargo")?;
    let printed = String::from_utf8_lossy(&output.stderr);
    ensure!(
        output.status.success(),
        "cannot fetch the dependencies of tests/bench; if the lock file is stale, run \
         `cargo update --workspace --manifest-path tests/bench/Cargo.toml`:\n{printed}"
    );
    Ok(())
}

/// Builds one of the subjects' programs in release mode, and returns its path.
pub(super) fn program(package: &str, features: &[&str]) -> Result<PathBuf> {
    let target = scratch("release")?;
    let output = cargo(&target)
        .args(["build", "--release", "--package", package, "--features", &features.join(",")])
        .output()
        .context("cannot start cargo")?;
    let printed = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "`{package}` does not build:\n{printed}");
    Ok(target.join("release").join(package).with_extension(std::env::consts::EXE_EXTENSION))
}
