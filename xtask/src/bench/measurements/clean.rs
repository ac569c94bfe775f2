//! What a user waits for once: the build of the crate and of all it depends on.

use anyhow::Result;

use super::{Measurement, Part};
use crate::bench::cpu::{self, Rounds};
use crate::bench::results::{Bar, Data, Figure, Goal, Section};
use crate::bench::{Progress, workspace};

const ROUNDS: u64 = 7;

/// Packages under `build/`, and what they depend on. The first depends on nothing; the second is what others are
/// compared with.
const SUBJECTS: [(&str, &str); 9] = [
    ("nothing", "nothing"),
    ("thiserror-http", "thiserror + http"),
    ("core", "status-codes without derive"),
    ("derive", "status-codes"),
    ("json", "status-codes + json"),
    ("api-error", "api-error"),
    ("enum-status-code", "enum-status-code"),
    ("problem-details", "problem_details"),
    ("http-api-problem", "http-api-problem"),
];

pub(super) const MEASUREMENT: Measurement =
    Measurement { id: "clean-build", part: Part::Compile, steps: ROUNDS * SUBJECTS.len() as u64, take };

fn take(progress: &Progress) -> Result<Section> {
    let rounds = Rounds::take(ROUNDS, SUBJECTS.len(), |subject| {
        let (package, name) = SUBJECTS[subject];
        progress.step(format!("clean build: {name}"));
        let target = workspace::fresh("clean")?;
        cpu::seconds(workspace::cargo(&target).args(["build", "--package", &format!("build-{package}")]))
    })?;
    let cost = |package: &str| rounds.net(index(package), 0);
    let bar = |(package, name): &(&str, &str)| Bar::new(name, cost(package)).against(cost("thiserror-http"));
    let goals = vec![
        Goal::at_most(
            1.2,
            cost("derive") / cost("thiserror-http"),
            "clean build of core and derive, against `thiserror` + `http`",
            "",
        ),
        Goal::at_most(1.0, cost("json") / cost("api-error"), "clean build with `json`, against `api-error`", ""),
    ];
    Ok(Section {
        title: "Clean build".to_owned(),
        how: format!(
            "User CPU of `cargo build` (debug, `CARGO_INCREMENTAL=0`) in a fresh target directory, dependencies downloaded, \
             of a crate that depends on the subject and is otherwise empty, less that of a crate that depends on nothing. \
             Median of {ROUNDS} interleaved rounds. `axum-problem` and `actix-web-error` are not here: they cannot be had \
             without their framework."
        ),
        figures: vec![Figure {
            id: "clean-build".to_owned(),
            title: "Clean build, user CPU".to_owned(),
            unit: "s".to_owned(),
            data: Data::Bars(SUBJECTS[1..].iter().map(bar).collect()),
        }],
        goals,
        ..Section::default()
    })
}

fn index(package: &str) -> usize {
    SUBJECTS.iter().position(|subject| subject.0 == package).unwrap_or(0)
}
