//! The clean build of a crate and its dependencies, which a user waits for once.

use anyhow::Result;

use crate::bench::cpu::{self, Rounds};
use crate::bench::measurement::{Measurement, Part};
use crate::bench::results::{Bar, Data, Figure, Goal, Section};
use crate::bench::workspace;
use crate::progress::Progress;

const ROUNDS: u64 = 7;

/// Packages under `build/`, and what the page calls them.
const SUBJECTS: [(&str, &str); 9] = [
    (REFERENCE, "thiserror + http"),
    ("core", "status-codes without derive"),
    ("derive", "status-codes"),
    ("json", "status-codes + json"),
    ("api-error", "api-error"),
    ("api-error-json", "api-error + axum-core, its JSON"),
    ("enum-status-code", "enum-status-code"),
    ("problem-details", "problem_details"),
    ("http-api-problem", "http-api-problem"),
];
/// The subject that the others are compared with.
const REFERENCE: &str = "thiserror-http";
/// It depends on nothing.
const NOTHING: &str = "nothing";

pub(super) const MEASUREMENT: Measurement =
    Measurement { id: "clean-build", part: Part::Compile, steps: ROUNDS * (SUBJECTS.len() as u64 + 1), take };

fn take(progress: &Progress) -> Result<Section> {
    let mut packages = vec![NOTHING];
    packages.extend(SUBJECTS.map(|subject| subject.0));
    let rounds = Rounds::take(ROUNDS, packages, |package| {
        progress.step(format!("clean build: {package}"));
        let target = workspace::fresh("clean")?;
        cpu::seconds(workspace::cargo(&target).args(["build", "--package", &format!("build-{package}")]))
    })?;
    let cost = |package: &str| rounds.net(package, NOTHING);
    let reference = cost(REFERENCE)?;
    let bar = |(package, name): &(&str, &str)| Ok(Bar::new(name, cost(package)?).against(reference));
    let json = cost("json")?;
    let goals = vec![
        Goal::at_most(
            "clean-build",
            1.2,
            cost("derive")? / reference,
            "clean build of core and derive, relative to `thiserror` + `http`",
        ),
        Goal::at_most(
            "clean-build-json",
            1.0,
            json / cost("api-error")?,
            "clean build with `json`, relative to `api-error`",
        ),
        Goal::at_most(
            "clean-build-json-alike",
            1.0,
            json / cost("api-error-json")?,
            "clean build with `json`, relative to `api-error` with its JSON",
        ),
    ];
    Ok(Section {
        title: "Clean build".to_owned(),
        how: format!(
            "User CPU time of `cargo build` (debug, `CARGO_INCREMENTAL=0`) in an empty target directory, with dependencies already \
             downloaded, for an otherwise empty crate that depends on the subject, minus that for a crate without \
             dependencies. Median of {ROUNDS} interleaved rounds. `api-error` by itself does not write JSON; its feature \
             `axum` does. `axum-problem` and `actix-web-error` are missing because they always need their framework."
        ),
        figures: vec![Figure {
            id: "clean-build".to_owned(),
            title: "Clean build".to_owned(),
            unit: "seconds of user CPU".to_owned(),
            relative: false,
            data: Data::Bars(SUBJECTS.iter().map(bar).collect::<Result<_>>()?),
        }],
        goals,
        ..Section::default()
    })
}
