//! `StatusCode`, compared with that of the `http` crate.

use anyhow::{Context as _, Result};

use crate::bench::callgrind::{self, Act, Counter};
use crate::bench::measurement::{Measurement, Part};
use crate::bench::results::{Bar, Data, Figure, Goal, Section};
use crate::bench::workspace;
use crate::progress::Progress;

pub(super) const MEASUREMENT: Measurement = Measurement { id: "operations", part: Part::Run, steps: 2, take };

const GROUP: &str = "operation/";

fn take(progress: &Progress) -> Result<Section> {
    progress.step("operations: the build");
    let program = workspace::program("bench-subjects", &["peers"])?;
    progress.step("operations: counting");
    let acts = callgrind::acts(&program)?;
    let ours = acts.iter().filter(|act| act.subject == "status-codes" && act.group.starts_with(GROUP));
    let (mut counter, mut bars, mut sums) = (Counter::new(&program), Vec::new(), (0.0, 0.0));
    for act in ours {
        let is_peer = |other: &&Act| other.group == act.group && other.subject == "http";
        let peer =
            acts.iter().find(is_peer).with_context(|| format!("{} does not have a counterpart in `http`", act.name))?;
        let (ours, theirs) = (counter.instructions(act)?, counter.instructions(peer)?);
        sums = (sums.0 + ours, sums.1 + theirs);
        let operation = format!("`{}`", act.group.trim_start_matches(GROUP));
        let bar = Bar::new(&operation, ours).note(format!("http: {theirs:.1}"));
        // Both are inlined to nothing, so a ratio would be meaningless.
        bars.push(if ours.max(theirs) < 1.0 { bar } else { bar.against(theirs) });
    }
    let worst = bars.iter().filter_map(|bar| bar.ratio).fold(0.0, f64::max);
    let goals = vec![
        Goal::at_most("operations", 1.0, worst, "the worst operation of `StatusCode`, relative to `http::StatusCode`"),
        Goal::at_most("operations", 0.7, sums.0 / sums.1, "all operations together, relative to `http::StatusCode`"),
    ];
    bars.push(Bar::new("all together", sums.0).against(sums.1).note(format!("http: {:.1}", sums.1)));
    Ok(Section {
        title: "Operations of `StatusCode`".to_owned(),
        how: "Instructions counted by callgrind in an optimised build, per value, over all 900 values in one loop \
              (`from_bytes_invalid`: 600 malformed texts), without the loop itself. Most of the sum is `display`."
            .to_owned(),
        figures: vec![Figure {
            id: "operations".to_owned(),
            title: "One operation, relative to `http::StatusCode`".to_owned(),
            unit: "instructions".to_owned(),
            relative: true,
            data: Data::Bars(bars),
        }],
        goals,
        ..Section::default()
    })
}
