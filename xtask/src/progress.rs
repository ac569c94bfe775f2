//! The progress bar of a run.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

pub(crate) struct Progress(ProgressBar);

impl Progress {
    pub(crate) fn new(steps: u64) -> Self {
        let style = ProgressStyle::with_template("{elapsed_precise} {bar:30} {pos}/{len} {wide_msg}");
        let bar = ProgressBar::new(steps).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        // A build may take minutes.
        bar.enable_steady_tick(Duration::from_millis(200));
        Self(bar)
    }

    /// Shows what is done next.
    pub(crate) fn step(&self, what: impl Into<String>) {
        self.0.set_message(what.into());
        self.0.inc(1);
    }

    /// Shows how many steps are done, and what is being done.
    pub(crate) fn at(&self, step: u64, what: impl Into<String>) {
        self.0.set_message(what.into());
        self.0.set_position(step);
    }

    /// Lets something print above the bar.
    pub(crate) fn above(&self, print: impl FnOnce()) {
        self.0.suspend(print);
    }

    pub(crate) fn finish(&self) {
        self.0.finish_and_clear();
    }
}
