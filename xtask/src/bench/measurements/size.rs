//! What errors add to a program.

use std::fs;

use anyhow::Result;

use super::measurement::{Measurement, Part};
use crate::bench::progress::Progress;
use crate::bench::results::{Bar, Data, Figure, Goal, Section};
use crate::bench::workspace;

/// Packages under `size/`, what they are called, and the package without errors that they are compared with.
const SUBJECTS: [(&str, &str, &str); 7] = [
    ("status-codes", "status-codes", PLAIN),
    ("hand-written", "by hand, with `serde_json`", PLAIN),
    (TEXT, "thiserror, the bare text", PLAIN),
    ("axum-problem", "axum-problem (axum 0.7)", "plain-0-7"),
    ("api-error", "api-error", PLAIN),
    ("problem-details", "problem_details", PLAIN),
    ("http-api-problem", "http-api-problem", PLAIN),
];
const PLAIN: &str = "plain";
/// It sends no document, and hides nothing.
const TEXT: &str = "thiserror";

pub(super) const MEASUREMENT: Measurement =
    Measurement { id: "size", part: Part::Size, steps: SUBJECTS.len() as u64, take };

fn take(progress: &Progress) -> Result<Section> {
    let mut added = Vec::new();
    for (package, name, plain) in SUBJECTS {
        progress.step(format!("size: {name}"));
        added.push((package, name, size(package)? - size(plain)?));
    }
    let ours = added[0].2;
    let smallest = |but: &str| {
        let peers = added[1..].iter().filter(|(package, ..)| *package != but);
        peers.map(|peer| peer.2).fold(f64::INFINITY, f64::min)
    };
    let bars = added.iter().map(|(_, name, added)| Bar::new(name, added / 1024.0).against(ours / 1024.0));
    Ok(Section {
        title: "Size of a program".to_owned(),
        how: "Bytes that an error enum of 12 variants adds to a small server in axum: stripped, `--release`, against the \
              same server without the enum. All send what their documentation shows: ours and the four last ones documents, by \
              hand one without a machine code, `thiserror` the text alone."
            .to_owned(),
        figures: vec![Figure {
            id: "size".to_owned(),
            title: "Added to a program".to_owned(),
            unit: "KiB".to_owned(),
            relative: false,
            data: Data::Bars(bars.collect()),
        }],
        goals: vec![
            Goal::at_most("size", 1.0, ours / smallest(""), "bytes added, against the smallest peer"),
            Goal::at_most("size", 1.0, ours / smallest(TEXT), "bytes added, against the smallest that sends a document"),
        ],
        ..Section::default()
    })
}

fn size(package: &str) -> Result<f64> {
    let program = workspace::program(&format!("size-{package}"), &[])?;
    // No program is that large.
    Ok(f64::from(u32::try_from(fs::metadata(program)?.len())?))
}
