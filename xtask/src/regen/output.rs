//! A generated file, and where it belongs.

use std::path::{Path, PathBuf};

/// A generated file.
pub(super) struct Output {
    /// The path from the root of the workspace.
    pub(super) path: String,
    pub(super) text: String,
}

/// The root of the workspace.
pub(super) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The first line of a file that is generated from the table.
pub(super) const HEADER: &str =
    "@generated from status-data/codes.toml. Do not edit: edit the TOML, then run `cargo xtask regen`.";
