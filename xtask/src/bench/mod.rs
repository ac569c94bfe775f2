//! `cargo xtask bench`: this crate beside what a user would take instead, measured in one go on one machine.
//!
//! `measurements` yield `results`; the `page` and the `plot`s are made of those and of nothing else.

mod callgrind;
mod cpu;
mod guard;
mod machine;
mod measurements;
mod obstacles;
mod page;
mod plot;
mod results;
mod source;
mod workspace;

use std::time::Duration;

use anstream::println;
use anyhow::{Context as _, Result, bail, ensure};
use clap::Subcommand;
use indicatif::{ProgressBar, ProgressStyle};

use self::measurements::{MEASUREMENTS, Measurement, Part};
use self::results::Results;

#[derive(Clone, Subcommand)]
pub(crate) enum Bench {
    /// What users wait for: builds, expansion, growth, an edit of the table.
    Compile,
    /// What their servers pay: instructions, allocations, requests a second.
    Run,
    /// What is added to their binaries.
    Size,
    /// Everything.
    All,
    /// One section, by its name: `clean-build`, `growth`, …
    One {
        /// A wrong one is told with those that there are.
        section: String,
    },
    /// Write the page anew, of what was measured last.
    Page,
    /// Compare this crate's instruction counts with those on record; a tenth more is an error.
    Guard {
        /// Put the present counts on record.
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

/// Takes some of the measurements; the other sections of the page stay what they are.
fn measure(is_due: &dyn Fn(&Measurement) -> bool) -> Result<()> {
    let due: Vec<_> = MEASUREMENTS.iter().filter(|measurement| is_due(measurement)).collect();
    if due.is_empty() {
        let ids: Vec<_> = MEASUREMENTS.iter().map(|measurement| measurement.id).collect();
        bail!("there is no such section; write one of {}", ids.join(", "));
    }
    ensure!(
        callgrind::is_here() || due.iter().all(|measurement| measurement.part != Part::Run),
        "valgrind counts the instructions, and it is not here; install it, or run `cargo xtask bench compile`"
    );
    workspace::fetch()?;
    let mut results = Results::read()?;
    let progress = Progress::new(due.iter().map(|measurement| measurement.steps).sum());
    for measurement in due {
        let section = (measurement.take)(&progress).with_context(|| format!("`{}` failed", measurement.id))?;
        progress.say(&section);
        results.put(measurement.id, section);
        // A run that ends early keeps what it has.
        results.write()?;
    }
    progress.0.finish_and_clear();
    show(&results)
}

fn show(results: &Results) -> Result<()> {
    for path in page::write(results)? {
        println!("wrote {path}");
    }
    Ok(())
}

/// The bar that tells how far a run is.
struct Progress(ProgressBar);

impl Progress {
    fn new(steps: u64) -> Self {
        let style = ProgressStyle::with_template("{elapsed_precise} {bar:30} {pos}/{len} {wide_msg}");
        let bar = ProgressBar::new(steps).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        // A build may take minutes.
        bar.enable_steady_tick(Duration::from_millis(200));
        Self(bar)
    }

    /// Says what is done next.
    fn step(&self, what: impl Into<String>) {
        self.0.set_message(what.into());
        self.0.inc(1);
    }

    /// Says how a measurement came out, above the bar.
    fn say(&self, section: &results::Section) {
        self.0.suspend(|| {
            for goal in &section.goals {
                let verdict = if goal.met() { "met   " } else { "missed" };
                println!("{verdict} {}: {} (goal: {})", goal.what, goal.measured(), goal.bound());
            }
        });
    }
}
