//! The kinds of connections, and a client that mixes them.

use std::collections::VecDeque;
use std::ops::RangeInclusive;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::Duration;

use anyhow::Result;
use fastrand::Rng;

use super::connection::Connection;
use super::expected::Expected;

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

    fn count(&self, kind: Kind) {
        self.0[kind as usize].fetch_add(1, Ordering::Relaxed);
    }
}

/// A server, and what is known of it.
#[derive(Debug)]
pub(super) struct Target {
    pub(super) address: String,
    pub(super) expected: Vec<Expected>,
    /// Whether requests that are sent together may have HEAD beside other methods.
    pub(super) mixes_heads: bool,
    pub(super) counts: Counts,
}

/// How many connections a client keeps open.
const KEPT: usize = 4;

/// One thread of the load.
pub(super) struct Client<'t> {
    target: &'t Target,
    rng: Rng,
    kept: VecDeque<Connection>,
}

impl<'t> Client<'t> {
    pub(super) fn new(target: &'t Target, rng: Rng) -> Self {
        Self { target, rng, kept: VecDeque::new() }
    }

    /// Uses each kind of connection once, in any order, and returns what was wrong.
    pub(super) fn round(&mut self) -> Vec<String> {
        let mut kinds = Kind::ALL;
        self.rng.shuffle(&mut kinds);
        let faults = kinds.map(|kind| self.session(kind).map_err(|fault| format!("{}: {fault:#}", kind.name())));
        faults.into_iter().filter_map(Result::err).collect()
    }

    /// Uses one connection. The first wrong answer ends it, because nobody knows where the next one begins.
    pub(super) fn session(&mut self, kind: Kind) -> Result<()> {
        match kind {
            Kind::KeptOpen => self.keep_open(),
            Kind::Pipelined => self.pipeline(),
            Kind::SlowWriter => self.write_slowly(),
            Kind::SlowReader => self.read_slowly(),
            Kind::Aborted => self.abort(),
        }
    }

    fn keep_open(&mut self) -> Result<()> {
        let oldest = if self.kept.len() < KEPT { None } else { self.kept.pop_front() };
        let mut connection = match oldest {
            Some(connection) if connection.is_open()? => connection,
            _ => Connection::open(&self.target.address)?,
        };
        for expected in self.draw(8..=32) {
            connection.send(&expected.request.bytes())?;
            self.receive(&mut connection, expected, Kind::KeptOpen)?;
        }
        self.kept.push_back(connection);
        Ok(())
    }

    fn pipeline(&mut self) -> Result<()> {
        let mut connection = Connection::open(&self.target.address)?;
        for _ in 0..self.rng.usize(1..=4) {
            let batch = self.draw_batch(8..=32);
            connection.send(&bytes(&batch))?;
            for expected in batch {
                self.receive(&mut connection, expected, Kind::Pipelined)?;
            }
        }
        connection.end()
    }

    fn write_slowly(&mut self) -> Result<()> {
        let mut connection = Connection::open(&self.target.address)?;
        // A piece may be the end of one request and the beginning of the next one.
        let batch = self.draw_batch(2..=6);
        let requests = bytes(&batch);
        let mut rest = &requests[..];
        while !rest.is_empty() {
            let (piece, after) = rest.split_at(self.rng.usize(1..=24).min(rest.len()));
            connection.send(piece)?;
            rest = after;
            thread::sleep(self.pause());
        }
        for expected in batch {
            self.receive(&mut connection, expected, Kind::SlowWriter)?;
        }
        connection.end()
    }

    fn read_slowly(&mut self) -> Result<()> {
        let mut connection = Connection::open(&self.target.address)?;
        connection.slow_down(self.rng.usize(64..=1024), self.pause());
        let batch = self.draw_batch(32..=64);
        connection.send(&bytes(&batch))?;
        for expected in batch {
            self.receive(&mut connection, expected, Kind::SlowReader)?;
        }
        connection.end()
    }

    fn abort(&mut self) -> Result<()> {
        let mut connection = Connection::open(&self.target.address)?;
        let batch = self.draw_batch(8..=32);
        let requests = bytes(&batch);
        if self.rng.bool() {
            // Everything that was answered is read, so that the server sees the end of the connection inside a request.
            let last = batch[batch.len() - 1].request.bytes().len();
            connection.send(&requests[..requests.len() - self.rng.usize(1..last)])?;
            for expected in &batch[..batch.len() - 1] {
                self.receive(&mut connection, expected, Kind::Aborted)?;
            }
        } else {
            // If a socket is closed with unread bytes in it, the other side sees a reset.
            connection.send(&requests)?;
            for expected in &batch[..self.rng.usize(0..batch.len())] {
                self.receive(&mut connection, expected, Kind::Aborted)?;
            }
            connection.wait()?;
        }
        drop(connection);
        let mut next = Connection::open(&self.target.address)?;
        for expected in self.draw(1..=1) {
            next.send(&expected.request.bytes())?;
            self.receive(&mut next, expected, Kind::Aborted)?;
        }
        next.end()
    }

    fn draw(&mut self, count: RangeInclusive<usize>) -> Vec<&'t Expected> {
        let expected = &self.target.expected;
        (0..self.rng.usize(count)).map(|_| &expected[self.rng.usize(..expected.len())]).collect()
    }

    /// Draws requests that are sent together.
    fn draw_batch(&mut self, count: RangeInclusive<usize>) -> Vec<&'t Expected> {
        if self.target.mixes_heads {
            return self.draw(count);
        }
        let heads = self.rng.u8(..4) == 0;
        let expected = &self.target.expected;
        let pool: Vec<_> = expected.iter().filter(|expected| (expected.request.method == "HEAD") == heads).collect();
        (0..self.rng.usize(count)).map(|_| pool[self.rng.usize(..pool.len())]).collect()
    }

    fn pause(&mut self) -> Duration {
        Duration::from_micros(self.rng.u64(0..2000))
    }

    fn receive(&self, connection: &mut Connection, expected: &Expected, kind: Kind) -> Result<()> {
        expected.check(&connection.receive(expected.request.method)?)?;
        self.target.counts.count(kind);
        Ok(())
    }
}

/// Returns the bytes of requests that are sent in one go.
fn bytes(batch: &[&Expected]) -> Vec<u8> {
    batch.iter().flat_map(|expected| expected.request.bytes()).collect()
}
