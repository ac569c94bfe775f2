//! This crate's instruction counts, compared with the recorded ones, so that CI can find regressions without a clock.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anstream::println;
use anyhow::{Context as _, Result, bail};
use serde::{Deserialize, Serialize};

use super::callgrind::{self, Counter};
use super::{description, machine, workspace};

/// How much a count may exceed the recorded one, as a part of it.
const TOLERANCE: f64 = 0.10;
/// The same for the compiler, which everybody waits for.
const TOLERANCE_OF_CHECK: f64 = 0.02;
/// In instructions: an increase of less than one is not a regression.
const SLACK: f64 = 0.5;
/// How much more ten times as many members may cost: ten times, and a fifth more for searching maps.
const TENFOLD: f64 = 12.0;

/// The recorded counts.
#[derive(Serialize, Deserialize)]
struct Record {
    /// The counts are valid only for this compiler and architecture.
    compiler: String,
    instructions: BTreeMap<String, f64>,
}

pub(super) fn run(record: bool) -> Result<()> {
    if !callgrind::is_installed() {
        println!("not compared: valgrind is not installed; install it to count instructions");
        return Ok(());
    }
    let program = workspace::program("bench-subjects", &[])?;
    let (mut counter, mut instructions) = (Counter::new(&program), BTreeMap::new());
    for act in callgrind::acts(&program)?.iter().filter(|act| act.subject == "status-codes") {
        instructions.insert(act.name.clone(), (counter.instructions(act)? * 10.0).round() / 10.0);
    }
    instructions.extend(description::count()?);
    let grown = grown(&instructions);
    if !grown.is_empty() {
        bail!(
            "the cost of members grows faster than their number:\n{}\nfind the code that compares each member with all others",
            grown.join("\n")
        );
    }
    let now = Record { compiler: machine::compiler(), instructions };
    let path = workspace::root().join("guard.json");
    if record {
        fs::write(&path, serde_json::to_string_pretty(&now)? + "\n")?;
        println!("recorded {} counts", now.instructions.len());
        return Ok(());
    }
    let before = read(&path)?;
    if before.compiler != now.compiler {
        println!(
            "not compared: the record is for {}, but this is {}; run `cargo xtask bench guard --record`",
            before.compiler, now.compiler
        );
        return Ok(());
    }
    let worse = before.worse(&now);
    if !worse.is_empty() {
        bail!(
            "more instructions than recorded:\n{}\nmake it cheaper, or run `cargo xtask bench guard --record` and explain why",
            worse.join("\n")
        );
    }
    println!(
        "{} instruction counts are at most a tenth above the record, and those of the compiler at most a fiftieth",
        now.instructions.len()
    );
    Ok(())
}

fn tolerance(name: &str) -> f64 {
    if name.starts_with("check/") { TOLERANCE_OF_CHECK } else { TOLERANCE }
}

/// Returns the measurements whose cost grows faster than their number of members.
fn grown(instructions: &BTreeMap<String, f64>) -> Vec<String> {
    let mut grown = Vec::new();
    for (name, thousand) in instructions.iter().filter(|(name, _)| name.contains("/1000/")) {
        let tenfold = name.replace("/1000/", "/10000/");
        match instructions.get(&tenfold) {
            Some(count) if *count <= thousand * TENFOLD => {}
            Some(count) => grown.push(format!("  {tenfold}: {:.1} times {name}", count / thousand)),
            None => grown.push(format!("  {tenfold}: not measured")),
        }
    }
    grown
}

fn read(path: &Path) -> Result<Record> {
    let text = fs::read_to_string(path);
    let text = text.context("cannot read the record; run `cargo xtask bench guard --record`")?;
    serde_json::from_str(&text)
        .with_context(|| format!("{} is not a valid record; run `cargo xtask bench guard --record`", path.display()))
}

impl Record {
    /// Returns the counts that increased, and those that only one of the records has.
    fn worse(&self, now: &Self) -> Vec<String> {
        let mut worse = Vec::new();
        for (name, before) in &self.instructions {
            match now.instructions.get(name) {
                Some(now) if *now > before * (1.0 + tolerance(name)) + SLACK => {
                    worse.push(format!("  {name}: {now} (recorded: {before})"));
                }
                Some(_) => {}
                None => worse.push(format!("  {name}: no longer measured (recorded: {before})")),
            }
        }
        let new = now.instructions.keys().filter(|name| !self.instructions.contains_key(*name));
        worse.extend(new.map(|name| format!("  {name}: not recorded")));
        worse
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(counts: &[(&str, f64)]) -> Record {
        let instructions = counts.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect();
        Record { compiler: String::new(), instructions }
    }

    #[test]
    fn growth_faster_than_the_members_is_reported() {
        let record = record(&[
            ("linear/1000/ours", 5.0),
            ("linear/10000/ours", 59.0),
            ("square/1000/ours", 5.0),
            ("square/10000/ours", 500.0),
            ("alone/1000/ours", 5.0),
        ]);
        let grown = grown(&record.instructions).join("\n");
        assert!(grown.contains("square/10000/ours: 100.0 times") && grown.contains("alone/10000/ours"), "{grown}");
        assert!(!grown.contains("linear"), "{grown}");
    }

    #[test]
    fn a_tenth_more_is_reported_and_less_is_not() {
        let before = record(&[
            ("grown", 100.0),
            ("steady", 100.0),
            ("small", 2.0),
            ("gone", 1.0),
            ("check/a", 100.0),
            ("check/b", 100.0),
        ]);
        let now = record(&[
            ("grown", 111.0),
            ("steady", 109.0),
            ("small", 3.0),
            ("new", 1.0),
            ("check/a", 103.0),
            ("check/b", 102.0),
        ]);
        let worse = before.worse(&now).join("\n");
        for name in ["grown", "small", "gone", "new", "check/a"] {
            assert!(worse.contains(name), "{name} is not reported in\n{worse}");
        }
        assert!(!worse.contains("steady") && !worse.contains("check/b"), "{worse}");
    }
}
