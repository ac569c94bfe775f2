//! User CPU time, which depends little on what else the machine does.

use std::fs::{self, File};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, ensure};
use wait4::Wait4;

use super::workspace;

/// Returns the CPU seconds of a command and of every process that it starts.
pub(super) fn seconds(command: &mut Command) -> Result<f64> {
    let log = workspace::scratch("log")?.join("stderr");
    let used = command
        .stdout(Stdio::null())
        .stderr(File::create(&log)?)
        .spawn()
        .and_then(Wait4::wait4)
        .with_context(|| format!("cannot start {command:?}"))?;
    let printed = fs::read_to_string(&log).unwrap_or_default();
    ensure!(used.status.success(), "{command:?} ended with {}:\n{printed}", used.status);
    Ok(used.rusage.utime.as_secs_f64())
}

/// The cost of each subject in each round. A round measures all subjects, so that a slow minute affects all of them.
pub(super) struct Rounds {
    subjects: Vec<&'static str>,
    costs: Vec<Vec<f64>>,
}

impl Rounds {
    /// Measures a number of rounds.
    pub(super) fn take(
        count: u64,
        subjects: Vec<&'static str>,
        mut cost: impl FnMut(&'static str) -> Result<f64>,
    ) -> Result<Self> {
        let mut costs = Vec::new();
        for _ in 0..count {
            costs.push(subjects.iter().map(|subject| cost(subject)).collect::<Result<_>>()?);
        }
        Ok(Self { subjects, costs })
    }

    /// Returns the cost of a subject, as the median of the rounds.
    pub(super) fn median(&self, subject: &str) -> Result<f64> {
        let subject = self.index(subject)?;
        Ok(median(self.costs.iter().map(|round| round[subject]).collect()))
    }

    /// Returns the extra cost of a subject over another, as the median of the rounds.
    pub(super) fn net(&self, subject: &str, base: &str) -> Result<f64> {
        let (subject, base) = (self.index(subject)?, self.index(base)?);
        Ok(median(self.costs.iter().map(|round| round[subject] - round[base]).collect()))
    }

    fn index(&self, subject: &str) -> Result<usize> {
        let index = self.subjects.iter().position(|known| *known == subject);
        index.with_context(|| format!("`{subject}` was not measured"))
    }
}

/// Returns the middle value, or NaN if there are no values.
pub(super) fn median(values: Vec<f64>) -> f64 {
    quantile(values, 0.5)
}

/// Returns the value below which a given part of the values lies.
pub(super) fn quantile(mut values: Vec<f64>, part: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    let Some(last) = values.len().checked_sub(1) else { return f64::NAN };
    #[allow(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "few values"
    )]
    let (place, below) = (part * last as f64, (part * last as f64) as usize);
    let above = (below + 1).min(last);
    values[below] + (values[above] - values[below]) * place.fract()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_in_the_middle() {
        assert!((median(vec![3.0, 1.0, 2.0]) - 2.0).abs() < f64::EPSILON);
        assert!((median(vec![4.0, 1.0, 2.0, 3.0]) - 2.5).abs() < f64::EPSILON);
        assert!((quantile(vec![0.0, 10.0, 20.0, 30.0, 40.0], 0.25) - 10.0).abs() < f64::EPSILON);
        assert!(median(Vec::new()).is_nan());
    }

    #[test]
    fn net_costs_are_taken_round_by_round() {
        // The second round was slow for both.
        let mut costs = [1.0, 3.0, 11.0, 13.0, 1.0, 4.0].into_iter();
        let rounds = Rounds::take(3, vec!["base", "ours"], |_| costs.next().context("enough")).expect("measured");
        assert!((rounds.net("ours", "base").expect("measured") - 2.0).abs() < f64::EPSILON);
        assert!((rounds.median("base").expect("measured") - 1.0).abs() < f64::EPSILON);
        assert!(rounds.net("theirs", "base").is_err());
    }
}
