//! From an error to the framework's response.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};

use super::{Measurement, Part};
use crate::bench::results::{Bar, Data, Figure, Goal, Section};
use crate::bench::{Progress, callgrind, workspace};

/// The groups of acts, and what they are called.
const GROUPS: [(&str, &str); 4] = [
    ("response/axum/static", "axum, a message known at compile time"),
    ("response/axum/dynamic", "axum, a message with a field"),
    ("response/actix-web/static", "actix-web, a message known at compile time"),
    ("response/actix-web/dynamic", "actix-web, a message with a field"),
];

pub(super) const MEASUREMENT: Measurement =
    Measurement { id: "responses", part: Part::Run, steps: GROUPS.len() as u64 + 1, take };

/// What one subject costs.
struct Cost {
    subject: String,
    instructions: f64,
    allocations: f64,
}

fn take(progress: &Progress) -> Result<Section> {
    progress.step("responses: the builds");
    // The allocator that counts has instructions of its own.
    let program = workspace::program("bench-subjects", &["peers", "allocations"])?;
    let mut allocations = BTreeMap::new();
    for act in callgrind::acts(&program)?.iter().filter(|act| act.group.starts_with("response/")) {
        allocations.insert(act.name.clone(), act.allocations(&program)?);
    }
    let program = workspace::program("bench-subjects", &["peers"])?;
    let acts = callgrind::acts(&program)?;
    let mut figures = Vec::new();
    let mut goals = Vec::new();
    for (group, title) in GROUPS {
        progress.step(format!("responses: {title}"));
        let costs = acts.iter().filter(|act| act.group == group).map(|act| {
            let allocations = allocations.get(&act.name).copied().context("its allocations were not counted")?;
            Ok(Cost { subject: act.subject.clone(), instructions: act.instructions(&program)?, allocations })
        });
        let costs: Vec<Cost> = costs.collect::<Result<_>>()?;
        let ours = costs.iter().find(|cost| cost.subject == "status-codes").context("ours was not measured")?;
        let peers = costs.iter().filter(|cost| cost.subject != "status-codes");
        let best = peers.min_by(|one, other| one.instructions.total_cmp(&other.instructions)).context("no peer")?;
        let bar = |cost: &Cost| {
            let allocations = format!("{} allocations", cost.allocations);
            Bar::new(&cost.subject, cost.instructions).against(best.instructions).note(allocations)
        };
        figures.push(Figure {
            id: group.replace('/', "-"),
            title: format!("Instructions of one response: {title}"),
            unit: "instructions".to_owned(),
            data: Data::Bars(costs.iter().map(bar).collect()),
        });
        let what = format!("{title}: against the best peer (`{}`)", best.subject);
        goals.push(Goal::at_most(0.5, ours.instructions / best.instructions, &what, ""));
    }
    Ok(Section {
        title: "From error to response".to_owned(),
        how: "Instructions under callgrind, optimised build, from an error to the framework's response, which is then \
              dropped; allocations counted by a counting allocator. Every subject sends the document that its own \
              documentation shows."
            .to_owned(),
        figures,
        goals,
        ..Section::default()
    })
}
