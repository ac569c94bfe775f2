//! The cost of an edit of the table, for people who work on this project.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use super::variants::style;
use crate::bench::cpu::{self, Rounds};
use crate::bench::measurement::{Measurement, Part};
use crate::bench::results::{Bar, Data, Figure, Goal, Section};
use crate::bench::{source, workspace};
use crate::progress::Progress;

const ROUNDS: u64 = 9;

/// A change to a file that differs in every turn.
struct Edit {
    file: &'static str,
    name: &'static str,
    edited: fn(&str, u64) -> String,
}

/// The first is the reference.
const EDITS: [Edit; 2] = [
    Edit {
        file: "status-data/src/lib.rs",
        name: "a constant in `status-data`",
        edited: |text, turn| format!("{text}\n/// A turn.\npub const TURN: u64 = {turn};\n"),
    },
    Edit {
        file: "status-data/codes.toml",
        name: "a summary in `codes.toml`",
        edited: |text, turn| text.replacen("summary = \"", &format!("summary = \"In turn {turn}: "), 1),
    },
];

pub(super) const MEASUREMENT: Measurement =
    Measurement { id: "edit", part: Part::Compile, steps: ROUNDS * EDITS.len() as u64 + 1, take };

fn take(progress: &Progress) -> Result<Section> {
    progress.step("edit of the table: the first build");
    let copy = copy_of_the_project()?;
    let target = workspace::scratch("edit-target")?;
    let source = source::write(style("status-codes")?, 1, 10)?;
    let build = || {
        let mut cargo = workspace::cargo(&target);
        cargo.current_dir(copy.join("tests/bench")).args(["build", "--package", "expand-status-codes"]);
        // As in the project itself, whose crates are built incrementally.
        cpu::seconds(cargo.env("CARGO_INCREMENTAL", "1").env("BENCH_SOURCE", &source))
    };
    build()?;
    let originals: Vec<String> =
        EDITS.iter().map(|edit| fs::read_to_string(copy.join(edit.file))).collect::<Result<_, _>>()?;
    let mut turn = 0;
    let rounds = Rounds::take(ROUNDS, EDITS.iter().map(|edit| edit.name).collect(), |name| {
        progress.step(format!("edit of the table: {name}"));
        turn += 1;
        let edits = EDITS.iter().zip(&originals);
        for (Edit { file, edited, .. }, original) in edits.filter(|(edit, _)| edit.name == name) {
            let text = edited(original, turn);
            ensure!(text != *original, "{file} does not contain the text to edit");
            fs::write(copy.join(file), text)?;
        }
        build()
    })?;
    let [constant, summary] = [rounds.median(EDITS[0].name)?, rounds.median(EDITS[1].name)?];
    let bars =
        vec![Bar::new(EDITS[0].name, constant).against(constant), Bar::new(EDITS[1].name, summary).against(constant)];
    Ok(Section {
        title: "An edit of the table".to_owned(),
        how: format!(
            "User CPU time of `cargo build` of a crate with one enum, after a change to a summary in `codes.toml`, and after a change \
             to a public constant in the same crate. Both rebuild that crate, the runtime crate, the derive and the \
             user's crate; the first also reads the table again. Median of {ROUNDS} interleaved rounds."
        ),
        figures: vec![Figure {
            id: "edit".to_owned(),
            title: "The build after an edit".to_owned(),
            unit: "seconds of user CPU".to_owned(),
            relative: false,
            data: Data::Bars(bars),
        }],
        goals: vec![Goal::at_most(
            "edit",
            1.5,
            summary / constant,
            "an edit of the table, relative to an edit of a constant",
        )],
        ..Section::default()
    })
}

/// Copies every file that git tracks or would track to a place where it can be edited.
fn copy_of_the_project() -> Result<PathBuf> {
    let copy = workspace::fresh("edit")?;
    let list = ["ls-files", "--cached", "--others", "--exclude-standard"];
    let output =
        Command::new("git").args(list).current_dir(workspace::project()).output().context("cannot start git")?;
    ensure!(output.status.success(), "git cannot list the files to copy; run this in a git checkout");
    for path in String::from_utf8(output.stdout)?.lines().map(Path::new) {
        let from = workspace::project().join(path);
        let to = copy.join(path);
        // Git also lists files that were removed.
        if from.is_file() {
            fs::create_dir_all(to.parent().unwrap_or(&copy))?;
            fs::copy(&from, &to).with_context(|| format!("cannot copy {}", from.display()))?;
        }
    }
    Ok(copy)
}
