//! What an edit of the table costs whoever works on this project.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use super::variants::STYLES;
use super::{Measurement, Part};
use crate::bench::cpu::{self, Rounds};
use crate::bench::results::{Bar, Data, Figure, Goal, Section};
use crate::bench::{Progress, source, workspace};

const ROUNDS: u64 = 9;

/// A line that is another one each time, at the end of a file.
struct Edit {
    file: &'static str,
    name: &'static str,
    line: fn(u64) -> String,
}

const EDITS: [Edit; 2] = [
    Edit {
        file: "status-data/src/lib.rs",
        name: "a constant in `status-data`",
        line: |turn| format!("/// A turn.\npub const TURN: u64 = {turn};\n"),
    },
    Edit { file: "status-data/codes.toml", name: "`codes.toml`", line: |turn| format!("# turn {turn}\n") },
];

pub(super) const MEASUREMENT: Measurement =
    Measurement { id: "edit", part: Part::Compile, steps: ROUNDS * EDITS.len() as u64 + 1, take };

fn take(progress: &Progress) -> Result<Section> {
    progress.step("edit of the table: the first build");
    let copy = copy_of_the_project()?;
    let target = workspace::scratch("edit-target")?;
    let source = source::write(&STYLES[2], 1, 10)?;
    let build = || {
        let mut cargo = workspace::cargo(&target);
        cargo.current_dir(copy.join("tests/bench")).args(["build", "--package", "expand-status-codes"]);
        // As in the project itself, where its crates are not dependencies from elsewhere.
        cpu::seconds(cargo.env("CARGO_INCREMENTAL", "1").env("BENCH_SOURCE", &source))
    };
    build()?;
    let originals: Vec<String> =
        EDITS.iter().map(|edit| fs::read_to_string(copy.join(edit.file))).collect::<Result<_, _>>()?;
    let mut turn = 0;
    let rounds = Rounds::take(ROUNDS, EDITS.len(), |subject| {
        let Edit { file, name, line } = EDITS[subject];
        progress.step(format!("edit of the table: {name}"));
        turn += 1;
        fs::write(copy.join(file), originals[subject].clone() + &line(turn))?;
        build()
    })?;
    let cost = |subject| rounds.median(subject);
    let bars = EDITS.iter().enumerate().map(|(subject, edit)| Bar::new(edit.name, cost(subject)).against(cost(0)));
    Ok(Section {
        title: "An edit of the table".to_owned(),
        how: format!(
            "User CPU of `cargo build` of a crate with one enum, after another comment in `codes.toml`, and after another \
             value of a plain constant in the same crate. Both rebuild that crate, the runtime crate, the derive and the \
             user's crate; the table is read besides. Median of {ROUNDS} interleaved rounds."
        ),
        figures: vec![Figure {
            id: "edit".to_owned(),
            title: "User CPU of the build after an edit".to_owned(),
            unit: "s".to_owned(),
            data: Data::Bars(bars.collect()),
        }],
        goals: vec![Goal::at_most(1.5, cost(1) / cost(0), "an edit of the table, against one of a constant", "")],
        ..Section::default()
    })
}

/// Every file that git knows or would take, where it can be edited.
fn copy_of_the_project() -> Result<PathBuf> {
    let copy = workspace::fresh("edit")?;
    let list = ["ls-files", "--cached", "--others", "--exclude-standard"];
    let output =
        Command::new("git").args(list).current_dir(workspace::project()).output().context("git does not start")?;
    for path in String::from_utf8(output.stdout)?.lines().map(Path::new) {
        let from = workspace::project().join(path);
        let to = copy.join(path);
        // A file that was removed is still in git's list.
        if from.is_file() {
            fs::create_dir_all(to.parent().unwrap_or(&copy))?;
            fs::copy(&from, &to).with_context(|| format!("{} cannot be copied", from.display()))?;
        }
    }
    Ok(copy)
}
