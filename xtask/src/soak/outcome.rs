//! What came of the load on one server, and whether that is a failure.

use super::kind::Kind;
use super::memory;

#[derive(Clone, Debug)]
pub(super) struct Outcome {
    pub(super) framework: String,
    /// The right answers to each kind of connection.
    pub(super) answers: [(Kind, u64); Kind::ALL.len()],
    /// What was wrong.
    pub(super) faults: Vec<String>,
    /// How the server ended, if it did so by itself.
    pub(super) ended: Option<String>,
    /// The KiB of the server after the warm-up and at the end, if the system says so.
    pub(super) memory: Option<[u64; 2]>,
}

impl Outcome {
    pub(super) fn all_answers(&self) -> u64 {
        self.answers.iter().map(|(_, count)| count).sum()
    }

    /// Returns the reasons to fail.
    pub(super) fn failures(&self) -> Vec<String> {
        let mut failures = Vec::new();
        if let Some(status) = &self.ended {
            failures.push(format!("the server ended with {status}"));
        }
        if !self.faults.is_empty() {
            failures.push(format!("wrong answers: {}", self.faults.len()));
        }
        for (kind, _) in self.answers.iter().filter(|(_, count)| *count == 0) {
            failures.push(format!("nothing was answered on connections of the kind `{}`", kind.name()));
        }
        if let Some([start, end]) = self.memory.filter(|[start, end]| memory::has_grown(*start, *end)) {
            failures.push(format!("the memory has grown from {start} KiB to {end} KiB"));
        }
        failures.into_iter().map(|failure| format!("{}: {failure}", self.framework)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn good() -> Outcome {
        Outcome {
            framework: "axum".to_owned(),
            answers: Kind::ALL.map(|kind| (kind, 1)),
            faults: Vec::new(),
            ended: None,
            memory: Some([1000, 1500]),
        }
    }

    #[test]
    fn each_failure_is_named() {
        assert_eq!(good().failures(), [""; 0]);
        assert_eq!(Outcome { memory: None, ..good() }.failures(), [""; 0]);
        let mut silent = good().answers;
        silent[3].1 = 0;
        for (bad, expected) in [
            (Outcome { faults: vec!["it is wrong".to_owned()], ..good() }, "axum: wrong answers: 1"),
            (Outcome { ended: Some("signal: 9".to_owned()), ..good() }, "axum: the server ended with signal: 9"),
            (
                Outcome { answers: silent, ..good() },
                "axum: nothing was answered on connections of the kind `slow reader`",
            ),
            (Outcome { memory: Some([1000, 9000]), ..good() }, "axum: the memory has grown from 1000 KiB to 9000 KiB"),
        ] {
            assert_eq!(bad.failures(), [expected]);
        }
    }
}
