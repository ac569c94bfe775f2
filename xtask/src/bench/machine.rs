//! The machine of a measurement, and the versions of the software on it.

use std::fmt;
use std::fs;
use std::process::Command;
use std::thread::available_parallelism;

use anyhow::Result;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::workspace;

#[derive(Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Machine {
    processor: String,
    cores: usize,
    system: String,
    rustc: String,
    valgrind: String,
    /// The commit of this project, and whether files were changed since.
    state: String,
    /// The versions of the compared crates: `http 1.5.0`.
    versions: Vec<String>,
}

/// The crates whose versions the page shows.
const CRATES: [&str; 12] = [
    "actix-web",
    "actix-web-error",
    "api-error",
    "axum",
    "axum-problem",
    "enum-status-code",
    "http",
    "http-api-problem",
    "problem_details",
    "serde_json",
    "status-codes",
    "thiserror",
];

impl Machine {
    pub(super) fn this() -> Self {
        Self {
            processor: processor().unwrap_or_else(|| "an unknown processor".to_owned()),
            cores: available_parallelism().map_or(1, Into::into),
            system: format!("{} {}", std::env::consts::OS, std::env::consts::ARCH),
            rustc: version_of("rustc"),
            valgrind: version_of("valgrind"),
            state: state(),
            versions: versions().unwrap_or_else(|error| vec![format!("unknown ({error:#})")]),
        }
    }

    pub(super) fn versions(&self) -> String {
        self.versions.join(", ")
    }
}

/// Returns what instruction counts depend on besides the code: compiler and architecture.
pub(super) fn compiler() -> String {
    format!("{} on {}", version_of("rustc"), std::env::consts::ARCH)
}

impl fmt::Display for Machine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { processor, cores, system, rustc, valgrind, state, .. } = self;
        write!(f, "{cores} cores of {processor}, {system}; {rustc}; {valgrind}; this project at {state}")
    }
}

fn processor() -> Option<String> {
    let text = fs::read_to_string("/proc/cpuinfo").ok()?;
    let line = text.lines().find(|line| line.starts_with("model name"))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}

fn state() -> String {
    let git = |arguments: &[&str]| {
        let output = Command::new("git").args(arguments).current_dir(workspace::project()).output();
        output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default()
    };
    let commit = git(&["rev-parse", "--short", "HEAD"]);
    // Files that the benchmarks write do not count as changes.
    let written = [":!BENCHMARKS.md", ":!tests/bench/results.json", ":!tests/bench/pictures"];
    let changed = git(&[&["status", "--porcelain", "--", "."], &written[..]].concat());
    match (commit.as_str(), changed.is_empty()) {
        ("", _) => "an unknown commit".to_owned(),
        (_, true) => commit,
        (_, false) => format!("{commit}, changed since"),
    }
}

/// Returns the versions in the lock file of `tests/bench`.
fn versions() -> Result<Vec<String>> {
    let mut cargo = workspace::cargo(&workspace::scratch("release")?);
    let output = cargo.args(["metadata", "--format-version", "1"]).output()?;
    let metadata: Value = serde_json::from_slice(&output.stdout)?;
    let packages = metadata["packages"].as_array().into_iter().flatten();
    let named = packages.filter_map(|package| Some((package["name"].as_str()?, package["version"].as_str()?)));
    let mut crates: Vec<String> =
        named.filter(|(name, _)| CRATES.contains(name)).map(|(name, version)| format!("{name} {version}")).collect();
    crates.sort();
    Ok(crates)
}

/// Returns the version that a program reports.
fn version_of(program: &str) -> String {
    let output = Command::new(program).arg("--version").output();
    let text = output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
    text.unwrap_or_else(|_| format!("no {program}"))
}
