//! Enums as a program writes them, for what a derive costs.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::{cpu, workspace};

/// How an error type is written for one crate.
pub(super) struct Style {
    /// The package under `expand/` that compiles it.
    pub(super) package: &'static str,
    /// What the page calls it.
    pub(super) subject: &'static str,
    /// Above the enum.
    pub(super) derives: &'static str,
    /// Above each variant, with its fields, its text and its status.
    pub(super) attributes: fn(Fields, &str, u16) -> String,
    /// Below the enum, with its name and the statuses of its variants.
    pub(super) written: fn(&str, &[(Fields, u16)]) -> String,
}

/// The fields of a variant, one kind after the other.
#[derive(Clone, Copy)]
pub(super) enum Fields {
    None,
    One,
    Two,
}

/// Statuses that ask for no header and refuse no body, and are called in the `http` crate what they are called here.
const STATUSES: [u16; 20] =
    [400, 402, 403, 404, 406, 408, 409, 410, 411, 412, 414, 417, 421, 423, 424, 428, 500, 501, 502, 504];

impl Fields {
    const ALL: [Self; 3] = [Self::None, Self::One, Self::Two];

    fn declaration(self) -> &'static str {
        match self {
            Self::None => "",
            Self::One => "(String)",
            Self::Two => " { id: u64, name: String }",
        }
    }

    fn text(self, variant: usize) -> String {
        match self {
            Self::None => format!("case {variant} failed"),
            Self::One => format!("case {variant} failed for {{0}}"),
            Self::Two => format!("case {variant} failed for {{name}} with {{id}}"),
        }
    }

    /// What matches a variant, whatever it holds.
    pub(super) fn pattern(self) -> &'static str {
        match self {
            Self::None => "",
            Self::One => "(..)",
            Self::Two => "{ .. }",
        }
    }
}

/// The constant of one of these statuses.
pub(super) fn constant(status: u16) -> &'static str {
    status_data::CODES.iter().find(|code| code.number == status).map_or("", |code| code.name)
}

/// Writes a number of enums, and gives the file.
pub(super) fn write(style: &Style, enums: usize, variants: usize) -> Result<PathBuf> {
    let mut text = String::new();
    for number in 0..enums {
        let name = format!("Error{number}");
        let kinds: Vec<(Fields, u16)> =
            (0..variants).map(|variant| (Fields::ALL[variant % 3], STATUSES[variant % STATUSES.len()])).collect();
        writeln!(text, "{}\npub enum {name} {{", style.derives)?;
        for (variant, (fields, status)) in kinds.iter().enumerate() {
            let attributes = (style.attributes)(*fields, &fields.text(variant), *status);
            writeln!(text, "    {attributes}\n    Case{variant}{},", fields.declaration())?;
        }
        writeln!(text, "}}\n{}", (style.written)(&name, &kinds))?;
    }
    let path = workspace::scratch("source")?.join(format!("{}.rs", style.package));
    fs::write(&path, text)?;
    Ok(path)
}

impl Style {
    /// The seconds of a `cargo check` of some enums.
    pub(super) fn check(&self, target: &Path, enums: usize, variants: usize) -> Result<f64> {
        let source = write(self, enums, variants)?;
        let mut cargo = workspace::cargo(target);
        cpu::seconds(
            cargo.args(["check", "--package", &format!("expand-{}", self.package)]).env("BENCH_SOURCE", source),
        )
    }
}
