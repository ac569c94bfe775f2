//! User CPU time: what a program works, whoever else is at work on the machine.

use std::fs::{self, File};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, ensure};
use wait4::Wait4;

use super::workspace;

/// The seconds of a command and of all it starts.
pub(super) fn seconds(command: &mut Command) -> Result<f64> {
    let log = workspace::scratch("log")?.join("stderr");
    let used = command
        .stdout(Stdio::null())
        .stderr(File::create(&log)?)
        .spawn()
        .and_then(Wait4::wait4)
        .with_context(|| format!("{command:?} does not start"))?;
    let said = fs::read_to_string(&log).unwrap_or_default();
    ensure!(used.status.success(), "{command:?} ended with {}:\n{said}", used.status);
    Ok(used.rusage.utime.as_secs_f64())
}

/// What the subjects cost in each round. A round goes through all of them, so that a slow minute hits all alike.
pub(super) struct Rounds(Vec<Vec<f64>>);

impl Rounds {
    /// Measures `count` rounds of `subjects` subjects.
    pub(super) fn take(count: u64, subjects: usize, mut cost: impl FnMut(usize) -> Result<f64>) -> Result<Self> {
        let mut rounds = Vec::new();
        for _ in 0..count {
            rounds.push((0..subjects).map(&mut cost).collect::<Result<_>>()?);
        }
        Ok(Self(rounds))
    }

    /// What a subject costs, by the median of the rounds.
    pub(super) fn median(&self, subject: usize) -> f64 {
        median(self.0.iter().map(|round| round[subject]).collect())
    }

    /// What a subject costs more than another, by the median of the rounds.
    pub(super) fn net(&self, subject: usize, base: usize) -> f64 {
        median(self.0.iter().map(|round| round[subject] - round[base]).collect())
    }
}

/// The value in the middle; no value at all is no number.
pub(super) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    match values.len() {
        0 => f64::NAN,
        odd if odd % 2 == 1 => values[odd / 2],
        even => f64::midpoint(values[even / 2 - 1], values[even / 2]),
    }
}
