//! Generated enums, with which the cost of a derive is measured.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::{cpu, workspace};

/// How an error type is written for one crate.
pub(super) struct Style {
    /// The package under `expand/` that compiles the enums.
    pub(super) package: &'static str,
    /// The name on the page.
    pub(super) subject: &'static str,
    /// What is written above the enum.
    pub(super) derives: &'static str,
    /// What is written above each variant, from its fields, text and status.
    pub(super) attributes: fn(Fields, &str, u16) -> String,
    /// What is written below the enum, from its name and the statuses of its variants.
    pub(super) written: fn(&str, &[(Fields, u16)]) -> String,
}

/// The fields of a variant. The variants of an enum take the kinds in turn.
#[derive(Clone, Copy)]
pub(super) enum Fields {
    None,
    One,
    Two,
}

/// Statuses that do not need a header, may have a body, and have the same name in the `http` crate.
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

    /// A pattern that matches a variant, whatever its fields are.
    pub(super) fn pattern(self) -> &'static str {
        match self {
            Self::None => "",
            Self::One => "(..)",
            Self::Two => "{ .. }",
        }
    }
}

/// Returns the name of the constant of a status.
pub(super) fn constant(status: u16) -> &'static str {
    status_data::CODES.iter().find(|code| code.number == status).map_or("", |code| code.name)
}

/// Writes a number of enums, and returns the path of the file.
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
    /// Returns the CPU seconds of `cargo check` for a number of enums.
    pub(super) fn check(&self, target: &Path, enums: usize, variants: usize) -> Result<f64> {
        let source = write(self, enums, variants)?;
        let mut cargo = workspace::cargo(target);
        cpu::seconds(
            cargo.args(["check", "--package", &format!("expand-{}", self.package)]).env("BENCH_SOURCE", source),
        )
    }
}
