//! Whether twice as much costs twice as much.

use anyhow::Result;

use super::variants::{PLAIN, THISERROR, style};
use super::{Measurement, Part};
use crate::bench::cpu::Rounds;
use crate::bench::results::{Curve, Data, Figure, Goal, Section};
use crate::bench::source::Style;
use crate::bench::{Progress, workspace};

const ROUNDS: u64 = 7;
/// Variants of one enum. The last three double, and decide the goal; so it is with the enums.
const VARIANTS: [usize; 10] = [10, 20, 40, 80, 160, 320, 640, 1250, 2500, 5000];
/// Enums of five variants.
const ENUMS: [usize; 9] = [1, 2, 4, 8, 16, 32, 125, 250, 500];
const OF_EACH: usize = 5;

pub(super) const MEASUREMENT: Measurement =
    Measurement { id: "growth", part: Part::Compile, steps: ROUNDS * (VARIANTS.len() + ENUMS.len()) as u64 * 3, take };

fn take(progress: &Progress) -> Result<Section> {
    let variants = curves(progress, "variants", &VARIANTS.map(|variants| (1, variants)))?;
    let enums = curves(progress, "enums", &ENUMS.map(|enums| (enums, OF_EACH)))?;
    let doubled = |curves: &[Curve]| {
        let costs: Vec<f64> = curves[0].points.iter().rev().map(|point| point.1).take(3).collect();
        // The steps that are long against the noise: the last two.
        f64::max(costs[0] / costs[1], costs[1] / costs[2])
    };
    let goals = vec![
        Goal::at_most("growth", 1.15, doubled(&variants) / 2.0, "cost of twice the variants, by twice the cost"),
        Goal::at_most("growth", 1.15, doubled(&enums) / 2.0, "cost of twice the enums, by twice the cost"),
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
            "User CPU of `cargo check` for one enum with more and more variants, and for more and more enums of {OF_EACH} \
             variants: `thiserror`'s above an enum without any derive, ours above that of `thiserror`. Median of {ROUNDS} \
             interleaved rounds. The goal is judged by the last two doublings, of which the worse is given: 1.00 is linear."
        ),
        figures: vec![
            figure("growth-variants", "Added by one enum", "variants", variants),
            figure("growth-enums", "Added by enums of five variants", "enums", enums),
        ],
        goals,
        ..Section::default()
    })
}

/// What `status-codes` and thiserror add, for each shape.
fn curves(progress: &Progress, sizes: &str, shapes: &[(usize, usize)]) -> Result<[Curve; 2]> {
    let target = workspace::scratch("expand")?;
    let [ours, theirs] = [style("status-codes")?, style(THISERROR)?];
    let mut curves =
        [ours, theirs].map(|style: &Style| Curve { subject: style.subject.to_owned(), points: Vec::new() });
    for &(enums, variants) in shapes {
        let rounds = Rounds::take(ROUNDS, vec![PLAIN, THISERROR, ours.package], |package| {
            progress.step(format!("growth: {enums} enums of {variants} variants, {package}"));
            style(package)?.check(&target, enums, variants)
        })?;
        let size = f64::from(u16::try_from(if sizes == "enums" { enums } else { variants })?);
        curves[0].points.push((size, rounds.net(ours.package, THISERROR)? * 1e3));
        curves[1].points.push((size, rounds.net(THISERROR, PLAIN)? * 1e3));
    }
    Ok(curves)
}
