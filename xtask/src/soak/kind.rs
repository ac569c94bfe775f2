//! The kinds of connections.

use std::sync::atomic::{AtomicU64, Ordering};

/// What a client does with a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// One request after another, on a connection that stays open between sessions.
    KeptOpen,
    /// Many requests in one write.
    Pipelined,
    /// Requests in pieces, with pauses.
    SlowWriter,
    /// Many requests in one write, whose answers are read in pieces, with pauses.
    SlowReader,
    /// The client goes away in the middle of a request or of an answer.
    Aborted,
}

impl Kind {
    pub(super) const ALL: [Self; 5] =
        [Self::KeptOpen, Self::Pipelined, Self::SlowWriter, Self::SlowReader, Self::Aborted];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::KeptOpen => "kept open",
            Self::Pipelined => "pipelined",
            Self::SlowWriter => "slow writer",
            Self::SlowReader => "slow reader",
            Self::Aborted => "aborted",
        }
    }
}

/// The right answers to each kind of connection.
#[derive(Debug, Default)]
pub(super) struct Counts([AtomicU64; Kind::ALL.len()]);

impl Counts {
    pub(super) fn of(&self, kind: Kind) -> u64 {
        self.0[kind as usize].load(Ordering::Relaxed)
    }

    pub(super) fn all(&self) -> u64 {
        Kind::ALL.into_iter().map(|kind| self.of(kind)).sum()
    }

    pub(super) fn count(&self, kind: Kind) {
        self.0[kind as usize].fetch_add(1, Ordering::Relaxed);
    }
}
