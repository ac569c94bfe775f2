//! A client that mixes the kinds of connections.

use std::collections::VecDeque;
use std::ops::RangeInclusive;
use std::thread;
use std::time::Duration;

use anyhow::Result;
use fastrand::Rng;

use super::connection::Connection;
use super::expected::Expected;
use super::kind::{Counts, Kind};

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

/// Clients and a server that answers wrongly.
#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::{TcpListener, TcpStream};
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::thread;

    use super::*;
    use crate::soak::expected::Request;

    /// Turns the right answers to requests that have arrived together into wrong ones.
    type Fault = fn(&mut Vec<Vec<u8>>);

    /// A server whose answers are right until it is told to make a fault.
    struct Planted {
        address: String,
        is_wrong: Arc<AtomicBool>,
    }

    impl Planted {
        fn start(fault: Fault) -> Self {
            let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
            let address = listener.local_addr().expect("an address").to_string();
            let is_wrong = Arc::new(AtomicBool::new(false));
            let planted = Self { address, is_wrong: Arc::clone(&is_wrong) };
            thread::spawn(move || {
                for stream in listener.incoming().flatten() {
                    let is_wrong = Arc::clone(&is_wrong);
                    thread::spawn(move || serve(stream, fault, &is_wrong));
                }
            });
            planted
        }

        /// Learns the answers, which are right so far.
        fn target(self, mixes_heads: bool) -> Target {
            let requests = vec![
                Request::new("GET", "/orders/2", 404),
                Request::new("HEAD", "/orders/2", 404),
                Request::new("GET", "/orders/3", 404),
                Request::new("GET", "/orders/1/nothing", 204),
            ];
            let expected = Expected::learn(&self.address, requests).expect("it is right so far");
            self.is_wrong.store(true, Ordering::Relaxed);
            Target { address: self.address, expected, mixes_heads, counts: Counts::default() }
        }

        /// Returns what a client finds in a few rounds, and the right answers to each kind.
        fn soak(fault: Fault) -> (Vec<String>, Counts) {
            let target = Self::start(fault).target(true);
            let mut client = Client::new(&target, Rng::with_seed(1));
            let faults = (0..6).flat_map(|_| client.round()).collect();
            drop(client);
            (faults, target.counts)
        }
    }

    /// Answers the requests on a connection, until it ends.
    fn serve(mut stream: TcpStream, fault: Fault, is_wrong: &AtomicBool) {
        let (mut received, mut chunk) = (Vec::new(), [0; 4096]);
        while let Ok(1..) = stream.read(&mut chunk).inspect(|count| received.extend_from_slice(&chunk[..*count])) {
            let text = String::from_utf8(received.clone()).expect("ASCII");
            let Some((complete, rest)) = text.rsplit_once("\r\n\r\n") else { continue };
            let mut answers: Vec<Vec<u8>> = complete.split("\r\n\r\n").map(right).collect();
            received = rest.into();
            if is_wrong.load(Ordering::Relaxed) {
                fault(&mut answers);
            }
            if stream.write_all(&answers.concat()).is_err() || answers.iter().any(Vec::is_empty) {
                return;
            }
        }
    }

    /// Returns the right answer to a request.
    fn right(request: &str) -> Vec<u8> {
        let mut words = request.split(' ');
        let (method, path) = (words.next().expect("a method"), words.next().expect("a path"));
        if path == "/orders/1/nothing" {
            return b"HTTP/1.1 204 No Content\r\n\r\n".to_vec();
        }
        let body = format!("{path} is not there");
        let head = format!("HTTP/1.1 404 Not Found\r\ncontent-length: {}\r\n\r\n", body.len());
        if method == "HEAD" { head } else { head + &body }.into_bytes()
    }

    #[test]
    fn a_right_server_has_no_faults() {
        let (faults, counts) = Planted::soak(|_| {});
        assert_eq!(faults, [""; 0]);
        for kind in Kind::ALL {
            assert!(counts.of(kind) > 6, "{}: {}", kind.name(), counts.of(kind));
        }
    }

    fn assert_found(fault: Fault, expected: &str) {
        let (faults, _) = Planted::soak(fault);
        assert!(faults.iter().any(|found| found.contains(expected)), "{expected:?} is not in {faults:#?}");
    }

    #[test]
    fn a_wrong_length_is_found() {
        let lengthen: Fault = |answers| {
            let with_body = answers.iter_mut().filter(|answer| answer.ends_with(b"there"));
            with_body.for_each(|answer| answer.extend(b"!"));
        };
        assert_found(lengthen, "do not belong to any: \"!HTTP/1.1");
        let cut_off: Fault = |answers| {
            let last = answers.last_mut().filter(|answer| answer.ends_with(b"there"));
            if let Some(b'e') = last.and_then(Vec::pop) {
                answers.push(Vec::new());
            }
        };
        assert_found(cut_off, "is not ther\"");
    }

    #[test]
    fn a_body_after_a_204_is_found() {
        let add: Fault = |answers| {
            let nothing = answers.iter_mut().filter(|answer| answer.starts_with(b"HTTP/1.1 204"));
            nothing.for_each(|answer| answer.extend(b"nothing"));
        };
        assert_found(add, "do not belong to any: \"nothing");
        let add_last: Fault = |answers| {
            if let Some(last) = answers.last_mut().filter(|answer| answer.starts_with(b"HTTP/1.1 204")) {
                last.extend(b"nothing");
            }
        };
        assert_found(add_last, "come after the last answer: \"nothing\"");
    }

    #[test]
    fn swapped_answers_are_found() {
        let swap: Fault = |answers| {
            if answers.len() > 1 {
                answers.swap(0, 1);
            }
        };
        assert_found(swap, "was answered with 404 [(");
        // Over a connection on which nothing is pipelined, they are right.
        let (faults, counts) = Planted::soak(swap);
        assert!(faults.iter().all(|found| !found.starts_with("kept open")), "{faults:#?}");
        assert!(counts.of(Kind::KeptOpen) > 6);
    }

    #[test]
    fn a_secret_is_found() {
        let tell: Fault = |answers| answers[0] = b"HTTP/1.1 500 Oh\r\ncontent-length: 7\r\n\r\nhunter2".to_vec();
        assert_found(tell, "shows the secret");
    }

    #[test]
    fn a_connection_that_ends_is_found() {
        let end: Fault = |answers| answers.push(Vec::new());
        assert_found(end, "the connection ended before an answer");
    }

    #[test]
    fn heads_are_mixed_only_if_the_target_allows_it() {
        for mixes_heads in [true, false] {
            let target = Planted::start(|_| {}).target(mixes_heads);
            let mut client = Client::new(&target, Rng::with_seed(1));
            let (mut heads, mut mixed) = (0, 0);
            for _ in 0..50 {
                let batch = client.draw_batch(8..=32);
                let count = batch.iter().filter(|expected| expected.request.method == "HEAD").count();
                heads += count;
                mixed += usize::from((1..batch.len()).contains(&count));
            }
            assert!(heads > 0);
            assert_eq!(mixed > 0, mixes_heads);
        }
    }
}
