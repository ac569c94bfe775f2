//! One keep-alive connection. Requests and responses are not parsed by a library, so that they are shown as sent.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};

/// The only field that HTTP/1.1 requires in a request (RFC 9112 §3.2).
pub(super) const HOST: &str = "orders.example";

pub(super) struct Connection {
    stream: TcpStream,
    /// Bytes that were received and are not part of a response yet.
    pending: Vec<u8>,
}

/// A response, as received.
pub(super) struct Answer {
    /// Status line and header lines.
    pub(super) head: String,
    pub(super) body: Vec<u8>,
}

impl Connection {
    pub(super) fn open(address: &str) -> Result<Self> {
        let stream = TcpStream::connect(address).with_context(|| format!("cannot connect to {address}"))?;
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
        Ok(Self { stream, pending: Vec::new() })
    }

    pub(super) fn ask(&mut self, method: &str, path: &str) -> Result<Answer> {
        write!(self.stream, "{method} {path} HTTP/1.1\r\nhost: {HOST}\r\n\r\n")?;
        let end = loop {
            match self.pending.windows(4).position(|bytes| bytes == b"\r\n\r\n") {
                Some(end) => break end + 4,
                None => self.read()?,
            }
        };
        let head = String::from_utf8(self.pending.drain(..end).collect())
            .context("the head of a response is not valid UTF-8")?;
        if !head.starts_with("HTTP/1.1 ") {
            bail!("this is not the start of a response, but the rest of an earlier one: {head:?}");
        }
        let mut answer = Answer { head, body: Vec::new() };
        let length = if method == "HEAD" { 0 } else { answer.content_length() };
        while self.pending.len() < length {
            self.read()?;
        }
        answer.body = self.pending.drain(..length).collect();
        Ok(answer)
    }

    fn read(&mut self) -> Result<()> {
        let mut chunk = [0; 4096];
        let count = self.stream.read(&mut chunk)?;
        if count == 0 {
            bail!("the server closed the connection");
        }
        self.pending.extend_from_slice(&chunk[..count]);
        Ok(())
    }
}

impl Answer {
    pub(super) fn status(&self) -> u16 {
        self.head.split(' ').nth(1).and_then(|digits| digits.parse().ok()).unwrap_or_default()
    }

    /// RFC 9112 §6.3, as far as this server needs it: without the field, there is no content.
    fn content_length(&self) -> usize {
        let field = self.head.lines().find_map(|line| line.strip_prefix("content-length: "));
        field.and_then(|digits| digits.parse().ok()).unwrap_or_default()
    }
}
