//! `status()` of an enum, compared with a hand-written `match`.

use anyhow::{Context as _, Result};

use crate::bench::callgrind::{self, Counter};
use crate::bench::measurement::{Measurement, Part};
use crate::bench::results::{Bar, Data, Figure, Goal, Section};
use crate::bench::workspace;
use crate::progress::Progress;

pub(super) const MEASUREMENT: Measurement = Measurement { id: "status", part: Part::Run, steps: 1, take };

fn take(progress: &Progress) -> Result<Section> {
    progress.step("status(): counting");
    let program = workspace::program("bench-subjects", &["peers"])?;
    let (mut counter, mut counts) = (Counter::new(&program), Vec::new());
    for act in callgrind::acts(&program)?.iter().filter(|act| act.group.starts_with("status/")) {
        counts.push((act.subject.clone(), counter.instructions(act)?));
    }
    let count = |subject: &str| {
        let found = counts.iter().find(|(name, _)| name == subject);
        found.map(|found| found.1).with_context(|| format!("`{subject}` was not measured"))
    };
    let by_hand = count("match-http")?;
    let ours = count("status-codes")?;
    let bars = counts.iter().map(|(subject, count)| Bar::new(subject, *count).against(by_hand)).collect();
    Ok(Section {
        title: "`status()` of an enum".to_owned(),
        how:
            "Instructions counted by callgrind in an optimised build, for the status of one error, over values of all \
              variants of an enum of 50, without the loop itself."
                .to_owned(),
        figures: vec![Figure {
            id: "status".to_owned(),
            title: "One `status()`".to_owned(),
            unit: "instructions".to_owned(),
            relative: false,
            data: Data::Bars(bars),
        }],
        goals: vec![Goal::at_most(
            "status",
            1.0,
            ours / by_hand,
            "`status()` of 50 variants, relative to a hand-written `match`",
        )],
        ..Section::default()
    })
}
