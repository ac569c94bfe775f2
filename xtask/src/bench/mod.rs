//! `cargo xtask bench`: this crate compared with its peers, measured in one run on one machine.
//!
//! `measurements` produce `results`. The `page` and the `plot`s are made only from those.

mod callgrind;
mod cpu;
mod guard;
mod machine;
mod measurements;
mod obstacles;
mod page;
mod plot;
mod progress;
mod results;
mod source;
mod workspace;

use anstream::println;
use anyhow::{Context as _, Result, bail, ensure};
use clap::Subcommand;

use self::measurements::{MEASUREMENTS, Measurement, Part};
use self::progress::Progress;
use self::results::Results;

#[derive(Clone, Subcommand)]
pub(crate) enum Bench {
    /// Measure what users wait for: builds, expansion, growth, an edit of the table.
    Compile,
    /// Measure what their servers pay: instructions, allocations, requests per second.
    Run,
    /// Measure what is added to their binaries.
    Size,
    /// Measure everything.
    All,
    /// Measure one section by its name, such as `clean-build` or `growth`.
    One {
        /// The name of the section. A wrong name lists the right ones.
        section: String,
    },
    /// Write the page again, from the last measurement.
    Page,
    /// Compare this crate's instruction counts with those on record. A tenth more is an error.
    Guard {
        /// Record the present counts.
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

/// Takes some of the measurements. The other sections of the page stay.
fn measure(is_due: &dyn Fn(&Measurement) -> bool) -> Result<()> {
    let due: Vec<_> = MEASUREMENTS.iter().filter(|measurement| is_due(measurement)).collect();
    if due.is_empty() {
        let ids: Vec<_> = MEASUREMENTS.iter().map(|measurement| measurement.id).collect();
        bail!("there is no such section; write one of {}", ids.join(", "));
    }
    ensure!(
        callgrind::is_here() || due.iter().all(|measurement| measurement.part != Part::Run),
        "valgrind counts the instructions and is not installed; install it, or run `cargo xtask bench compile`"
    );
    workspace::fetch()?;
    let mut results = Results::read()?;
    let progress = Progress::new(due.iter().map(|measurement| measurement.steps).sum());
    for measurement in due {
        let section = (measurement.take)(&progress).with_context(|| format!("`{}` failed", measurement.id))?;
        progress.say(&section);
        results.put(measurement.id, section);
        // A run that ends early keeps its results.
        results.write()?;
    }
    progress.finish();
    show(&results)
}

fn show(results: &Results) -> Result<()> {
    // In the order of the page, whatever was measured last.
    let ids: Vec<_> = MEASUREMENTS.iter().map(|measurement| measurement.id).collect();
    for path in page::write(&results.sections(&ids))? {
        println!("wrote {path}");
    }
    Ok(())
}
