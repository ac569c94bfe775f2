//! The cost of turning an error into the framework's response.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};

use crate::bench::callgrind::{self, Counter};
use crate::bench::measurement::{Measurement, Part};
use crate::bench::results::{Bar, Bound, Data, Figure, Goal, Section};
use crate::bench::workspace;
use crate::progress::Progress;

/// The groups of acts, and what the page calls them.
const GROUPS: [(&str, &str); 4] = [
    ("response/axum/static", "axum, a message known at compile time"),
    ("response/axum/dynamic", "axum, a message with a field"),
    ("response/actix-web/static", "actix-web, a message known at compile time"),
    ("response/actix-web/dynamic", "actix-web, a message with a field"),
];

pub(super) const MEASUREMENT: Measurement =
    Measurement { id: "responses", part: Part::Run, steps: GROUPS.len() as u64 + 1, take };

const OURS: &str = "status-codes";
/// The least that a response can cost. Real programs do not write errors like this.
const FLOOR: &str = "floor";
/// It does not send a document.
const TEXT: &str = "thiserror";

/// The cost of one subject.
struct Cost {
    subject: String,
    instructions: f64,
    allocations: f64,
    sends: String,
}

fn take(progress: &Progress) -> Result<Section> {
    progress.step("responses: the builds");
    // The counting allocator adds instructions, so the two are counted in separate builds.
    let program = workspace::program("bench-subjects", &["peers", "allocations"])?;
    let mut allocations = BTreeMap::new();
    for act in callgrind::acts(&program)?.iter().filter(|act| act.group.starts_with("response/")) {
        allocations.insert(act.name.clone(), act.allocations(&program)?);
    }
    let program = workspace::program("bench-subjects", &["peers"])?;
    let acts = callgrind::acts(&program)?;
    let mut counter = Counter::new(&program);
    let (mut figures, mut goals) = (Vec::new(), Vec::new());
    for (group, title) in GROUPS {
        progress.step(format!("responses: {title}"));
        let mut costs = Vec::new();
        for act in acts.iter().filter(|act| act.group == group) {
            costs.push(Cost {
                subject: act.subject.clone(),
                instructions: counter.instructions(act)?,
                allocations: allocations.get(&act.name).copied().context("its allocations were not counted")?,
                sends: act.body(&program)?,
            });
        }
        // The floor borrows its static body, so its allocations are those of a response without a body.
        let framework = group.rsplit_once('/').map_or(group, |(framework, _)| framework);
        let without_body = allocations.get(&format!("{framework}/static/{FLOOR}")).copied();
        goals.extend(judge(group, title, &costs, without_body.context("the floor was not counted")?)?);
        figures.push(figure(group, title, &costs)?);
    }
    Ok(Section {
        title: "From error to response".to_owned(),
        how: "Instructions counted by callgrind in an optimised build, from an error to the framework's response, which is then \
              dropped; allocations counted by a counting allocator. The hand-written subjects send the same document as \
              ours, the others what their documentation shows. `floor` is that document as bytes, passed on as cheaply as \
              the framework allows; real programs do not write errors like this. `thiserror` sends only the text, not a \
              document. Ratios are relative to the cheapest subject other than `status-codes` and the floor."
            .to_owned(),
        figures,
        goals,
        ..Section::default()
    })
}

fn find<'c>(costs: &'c [Cost], subject: &str) -> Result<&'c Cost> {
    costs.iter().find(|cost| cost.subject == subject).with_context(|| format!("`{subject}` was not measured"))
}

/// Returns the cheapest realistic peer, except one.
fn cheapest<'c>(costs: &'c [Cost], but: &str) -> Result<&'c Cost> {
    let peers = costs.iter().filter(|cost| ![OURS, FLOOR, but].contains(&cost.subject.as_str()));
    peers.min_by(|one, other| one.instructions.total_cmp(&other.instructions)).context("no peer was measured")
}

/// The goals of a group. `without_body` is the number of allocations of a response whose body does not need any.
fn judge(group: &str, title: &str, costs: &[Cost], without_body: f64) -> Result<[Goal; 3]> {
    let ours = find(costs, OURS)?;
    let ratio = |peer: &Cost, which: &str| {
        let what = format!("{title}: instructions relative to {which} (`{}`)", peer.subject);
        Goal::at_most("responses", 0.5, ours.instructions / peer.instructions, &what)
    };
    let limit = if group.ends_with("static") { 0.0 } else { 1.0 };
    let what = format!("{title}: allocations for the body");
    Ok([
        ratio(cheapest(costs, "")?, "the cheapest peer"),
        ratio(cheapest(costs, TEXT)?, "the cheapest that sends a document"),
        Goal::new("allocations", Bound::AtMost(limit), ours.allocations - without_body, &what, ""),
    ])
}

fn figure(group: &str, title: &str, costs: &[Cost]) -> Result<Figure> {
    let reference = cheapest(costs, "")?.instructions;
    let bar = |cost: &Cost| {
        let note = format!("allocations: {}; {}", cost.allocations, cost.sends);
        Bar::new(&cost.subject, cost.instructions).against(reference).note(note)
    };
    Ok(Figure {
        id: group.replace('/', "-"),
        title: title.to_owned(),
        unit: "instructions".to_owned(),
        relative: false,
        data: Data::Bars(costs.iter().map(bar).collect()),
    })
}
