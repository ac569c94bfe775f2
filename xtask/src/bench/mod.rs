//! `cargo xtask bench`: this crate compared with its alternatives on one machine. It may import [`crate::server`]
//! and [`crate::progress`].
//!
//! `measurements` produce `results`. The `page` and the `plot`s are made only from those.

mod callgrind;
mod cpu;
mod description;
mod guard;
mod machine;
mod measurement;
mod measurements;
mod obstacles;
mod page;
mod plot;
mod results;
mod source;
mod workspace;

use anstream::println;
use anyhow::{Context as _, Result, bail, ensure};
use clap::Subcommand;

use self::measurement::{Measurement, Part};
use self::measurements::MEASUREMENTS;
use self::results::{Results, Section};
use crate::progress::Progress;

#[derive(Clone, Subcommand)]
pub(crate) enum Bench {
    /// Compile times: builds, expansion, growth, an edit of the table.
    Compile,
    /// Run time: instructions, allocations, requests per second.
    Run,
    /// The size added to a program.
    Size,
    /// All sections.
    All,
    /// One section, by its name: `clean-build`, `growth`, …
    One {
        /// The name of the section. An unknown name lists all of them.
        section: String,
    },
    /// Write the page again from the last results, without measuring.
    Page,
    /// Compare this crate's instruction counts with the recorded ones, and fail if one is more than a tenth higher.
    Guard {
        /// Record the current counts instead.
        #[arg(long)]
        record: bool,
    },
}

pub(crate) fn run(bench: Bench) -> Result<()> {
    match bench {
        Bench::Compile => measure(&|due| due.part == Part::Compile),
        Bench::Run => measure(&|due| due.part == Part::Run),
        Bench::Size => measure(&|due| due.part == Part::Size),
        Bench::All => measure(&|_| true),
        Bench::One { section } => measure(&|due| due.id == section),
        Bench::Page => show(&Results::read()?),
        Bench::Guard { record } => guard::run(record),
    }
}

/// Takes the measurements that are due. The other sections of the page do not change.
fn measure(is_due: &dyn Fn(&Measurement) -> bool) -> Result<()> {
    let due: Vec<_> = MEASUREMENTS.iter().filter(|measurement| is_due(measurement)).collect();
    if due.is_empty() {
        let ids: Vec<_> = MEASUREMENTS.iter().map(|measurement| measurement.id).collect();
        bail!("unknown section; write one of {}", ids.join(", "));
    }
    ensure!(
        callgrind::is_installed() || due.iter().all(|measurement| measurement.part != Part::Run),
        "counting instructions needs valgrind, which is not installed; install it, or run `cargo xtask bench compile`"
    );
    workspace::fetch()?;
    let mut results = Results::read()?;
    let progress = Progress::new(due.iter().map(|measurement| measurement.steps).sum());
    for measurement in due {
        let section = (measurement.take)(&progress).with_context(|| format!("`{}` failed", measurement.id))?;
        progress.above(|| verdicts(&section));
        results.put(measurement.id, section);
        // An interrupted run keeps the sections that it has finished.
        results.write()?;
    }
    progress.finish();
    show(&results)
}

/// Prints whether a finished section has met its goals.
fn verdicts(section: &Section) {
    for goal in &section.goals {
        let verdict = if goal.met() { "met   " } else { "missed" };
        println!("{verdict} {}: {} (goal: {})", goal.what, goal.measured(), goal.bound());
    }
}

fn show(results: &Results) -> Result<()> {
    let order = MEASUREMENTS.iter().map(|measurement| measurement.id);
    for path in page::write(&results.sections(order))? {
        println!("wrote {path}");
    }
    Ok(())
}
