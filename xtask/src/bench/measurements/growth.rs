//! Whether twice as many variants or enums take twice as long.

use anyhow::{Context as _, Result};

use super::variants::{PLAIN, THISERROR, style};
use crate::bench::cpu::Rounds;
use crate::bench::measurement::{Measurement, Part};
use crate::bench::results::{Curve, Data, Figure, Goal, Section};
use crate::bench::source::{Fields, Style};
use crate::bench::workspace;
use crate::progress::Progress;

const ROUNDS: u64 = 7;
/// Variants of one enum. The last three double, and decide the goal.
const VARIANTS: [usize; 10] = [10, 20, 40, 80, 160, 320, 640, 1250, 2500, 5000];
/// Enums of five variants. The last three decide the goal.
const ENUMS: [usize; 9] = [1, 2, 4, 8, 16, 32, 125, 250, 500];
const OF_EACH: usize = 5;

pub(super) const MEASUREMENT: Measurement =
    Measurement { id: "growth", part: Part::Compile, steps: ROUNDS * (VARIANTS.len() + ENUMS.len()) as u64 * 4, take };

fn take(progress: &Progress) -> Result<Section> {
    let variants = curves(progress, "variants", &VARIANTS.map(|variants| (1, variants)))?;
    let enums = curves(progress, "enums", &ENUMS.map(|enums| (enums, OF_EACH)))?;
    let doubled = |curves: &[Curve]| {
        let costs: Vec<f64> = curves[0].points.iter().rev().map(|point| point.1).take(3).collect();
        // The last two steps are long enough to exceed the noise.
        f64::max(costs[0] / costs[1], costs[1] / costs[2])
    };
    let goals = vec![
        Goal::at_most("growth", 1.15, doubled(&variants) / 2.0, "cost of doubling the variants, relative to linear"),
        Goal::at_most("growth", 1.15, doubled(&enums) / 2.0, "cost of doubling the enums, relative to linear"),
    ];
    let figure = |id: &str, title: &str, sizes: &str, curves: [Curve; 2]| Figure {
        id: id.to_owned(),
        title: title.to_owned(),
        unit: "ms of user CPU".to_owned(),
        relative: false,
        data: Data::Curves { sizes: sizes.to_owned(), curves: curves.into() },
    };
    Ok(Section {
        title: "Growth".to_owned(),
        how: format!(
            "User CPU time of `cargo check` for one enum with an increasing number of variants, and for an increasing number of enums \
             with {OF_EACH} variants: for `thiserror`, minus an enum without its derive; for ours, minus one with a \
             hand-written `Display`. Median of {ROUNDS} interleaved rounds. The goal is judged by the worse of the last two \
             doublings; 1.00 is linear."
        ),
        figures: vec![
            figure("growth-variants", "Added by one enum", "variants", variants),
            figure("growth-enums", "Added by enums of five variants", "enums", enums),
        ],
        goals,
        ..Section::default()
    })
}

/// Without thiserror, whose own growth would hide ours.
const ALONE: Style = Style {
    package: "status-codes",
    subject: "status-codes",
    derives: "#[derive(Debug, status_codes::ApiError)]",
    attributes: |_, _, status| format!("#[status({status})]"),
    written: by_hand,
};

/// The reference for `ALONE`.
const BY_HAND: Style = Style {
    package: PLAIN,
    subject: "an error by hand",
    derives: "#[derive(Debug)]",
    attributes: |_, _, _| String::new(),
    written: by_hand,
};

/// A `Display` that does not depend on the variant.
fn by_hand(name: &str, _: &[(Fields, u16)]) -> String {
    format!(
        "impl std::fmt::Display for {name} {{
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {{ f.write_str(\"it failed\") }}
}}
impl std::error::Error for {name} {{}}
"
    )
}

/// Measures what `status-codes` and thiserror add, for each shape.
fn curves(progress: &Progress, sizes: &str, shapes: &[(usize, usize)]) -> Result<[Curve; 2]> {
    let target = workspace::scratch("expand")?;
    let styles = [("by hand", &BY_HAND), ("alone", &ALONE), (PLAIN, style(PLAIN)?), (THISERROR, style(THISERROR)?)];
    let curve = |subject: &str| Curve { subject: subject.to_owned(), points: Vec::new() };
    let mut curves = [curve(ALONE.subject), curve(THISERROR)];
    for &(enums, variants) in shapes {
        let rounds = Rounds::take(ROUNDS, styles.iter().map(|style| style.0).collect(), |name| {
            progress.step(format!("growth: {enums} enums of {variants} variants, {name}"));
            let style = styles.iter().find(|style| style.0 == name).context("the style is missing")?;
            style.1.check(&target, enums, variants)
        })?;
        let size = f64::from(u16::try_from(if sizes == "enums" { enums } else { variants })?);
        curves[0].points.push((size, rounds.net("alone", "by hand")? * 1e3));
        curves[1].points.push((size, rounds.net(THISERROR, PLAIN)? * 1e3));
    }
    Ok(curves)
}
