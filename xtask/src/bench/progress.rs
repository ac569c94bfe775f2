//! The progress bar of a run.

use std::time::Duration;

use anstream::println;
use indicatif::{ProgressBar, ProgressStyle};

use super::results::Section;

pub(super) struct Progress(ProgressBar);

impl Progress {
    pub(super) fn new(steps: u64) -> Self {
        let style = ProgressStyle::with_template("{elapsed_precise} {bar:30} {pos}/{len} {wide_msg}");
        let bar = ProgressBar::new(steps).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        // A build may take minutes.
        bar.enable_steady_tick(Duration::from_millis(200));
        Self(bar)
    }

    /// Shows what is done next.
    pub(super) fn step(&self, what: impl Into<String>) {
        self.0.set_message(what.into());
        self.0.inc(1);
    }

    /// Prints the verdicts of a finished section above the bar.
    pub(super) fn verdicts(&self, section: &Section) {
        self.0.suspend(|| {
            for goal in &section.goals {
                let verdict = if goal.met() { "met   " } else { "missed" };
                println!("{verdict} {}: {} (goal: {})", goal.what, goal.measured(), goal.bound());
            }
        });
    }

    pub(super) fn finish(&self) {
        self.0.finish_and_clear();
    }
}
