//! A connection, and what the server says on it.

use std::io::{ErrorKind, Read as _, Write as _};
use std::net::{Shutdown, TcpStream};
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result, bail, ensure};

use super::answer::Answer;

/// After this time, an answer is missing rather than late.
const PATIENCE: Duration = Duration::from_secs(60);

pub(super) struct Connection {
    stream: TcpStream,
    /// Bytes that were received and are not part of an answer yet.
    received: Vec<u8>,
    /// How many bytes are read at a time, and how long to pause after each time.
    pace: (usize, Duration),
}

impl Connection {
    pub(super) fn open(address: &str) -> Result<Self> {
        let stream = TcpStream::connect(address).with_context(|| format!("cannot connect to {address}"))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        // A piece of a request is a packet of its own.
        stream.set_nodelay(true)?;
        Ok(Self { stream, received: Vec::new(), pace: (16 << 10, Duration::ZERO) })
    }

    /// Reads slowly from now on: at most this many bytes at a time, with a pause after each time.
    pub(super) fn slow_down(&mut self, bytes: usize, pause: Duration) {
        self.pace = (bytes, pause);
    }

    pub(super) fn send(&mut self, bytes: &[u8]) -> Result<()> {
        self.stream.write_all(bytes).context("the server does not read a request")
    }

    /// Reads the answer to a request with a method.
    pub(super) fn receive(&mut self, method: &str) -> Result<Answer> {
        loop {
            if let Some(answer) = Answer::take(&mut self.received, method)? {
                return Ok(answer);
            }
            if !self.read()? {
                bail!("the connection ended before an answer, after {:?}", String::from_utf8_lossy(&self.received));
            }
        }
    }

    /// Waits until a part of the next answer has arrived, and leaves it where it is.
    pub(super) fn wait(&self) -> Result<()> {
        let count = if self.received.is_empty() { self.stream.peek(&mut [0])? } else { self.received.len() };
        ensure!(count > 0, "the connection ended before an answer");
        Ok(())
    }

    /// Whether another request can be sent. A server may close a connection that is idle (RFC 9112 §9.5), but it may not say
    /// anything on it.
    pub(super) fn is_open(&self) -> Result<bool> {
        self.check_silence()?;
        self.stream.set_nonblocking(true)?;
        let peeked = self.stream.peek(&mut [0]);
        self.stream.set_nonblocking(false)?;
        match peeked {
            Ok(0) => Ok(false),
            Ok(_) => bail!("the server has sent something that was not asked for"),
            Err(error) if error.kind() == ErrorKind::WouldBlock => Ok(true),
            Err(error) if error.kind() == ErrorKind::ConnectionReset => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    /// Ends the requests, and checks that the server ends the connection without another byte.
    pub(super) fn end(mut self) -> Result<()> {
        self.stream.shutdown(Shutdown::Write)?;
        while self.read()? {}
        self.check_silence()
    }

    fn check_silence(&self) -> Result<()> {
        let left = String::from_utf8_lossy(&self.received);
        ensure!(left.is_empty(), "these bytes come after the last answer: {left:?}");
        Ok(())
    }

    /// Reads what has arrived, and returns whether the connection goes on.
    fn read(&mut self) -> Result<bool> {
        let (bytes, pause) = self.pace;
        let mut chunk = vec![0; bytes];
        let count = self.stream.read(&mut chunk).context("the server does not send an answer")?;
        self.received.extend_from_slice(&chunk[..count]);
        if !pause.is_zero() {
            thread::sleep(pause);
        }
        Ok(count > 0)
    }
}
