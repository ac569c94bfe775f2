//! How much errors add to the size of a program.

use std::fs;

use anyhow::Result;

use crate::bench::measurement::{Measurement, Part};
use crate::bench::results::{Bar, Data, Figure, Goal, Section};
use crate::bench::workspace;
use crate::progress::Progress;

/// Packages under `size/`, what the page calls them, and the package without errors that they are compared with.
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
/// It does not send a document, and does not hide anything.
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
        how: "Bytes that an error enum of 12 variants adds to a small axum server: stripped, `--release`, minus the \
              same server without the enum. Each sends what its documentation shows: ours and the last four send documents, the \
              hand-written one sends a document without a machine code, and `thiserror` sends only the text."
            .to_owned(),
        figures: vec![Figure {
            id: "size".to_owned(),
            title: "Added to a program".to_owned(),
            unit: "KiB".to_owned(),
            relative: false,
            data: Data::Bars(bars.collect()),
        }],
        goals: vec![
            Goal::at_most("size", 1.0, ours / smallest(""), "bytes added, relative to the smallest peer"),
            Goal::at_most("size", 1.0, ours / smallest(TEXT), "bytes added, relative to the smallest that sends a document"),
        ],
        ..Section::default()
    })
}

fn size(package: &str) -> Result<f64> {
    let program = workspace::program(&format!("size-{package}"), &[])?;
    // A program of 4 GiB or more would be an error here.
    Ok(f64::from(u32::try_from(fs::metadata(program)?.len())?))
}
