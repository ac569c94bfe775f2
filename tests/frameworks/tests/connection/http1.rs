//! A client that reads exactly what belongs to a response (RFC 9112 §6.3).

use std::io::{ErrorKind, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use super::{Answer, PATIENCE};

pub(crate) struct Connection {
    stream: TcpStream,
    /// What has been read and belongs to nothing yet.
    buffer: Vec<u8>,
}

impl Connection {
    pub(super) fn open(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).expect("it listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a time-out");
        stream.set_nodelay(true).expect("no delay");
        Self { stream, buffer: Vec::new() }
    }

    pub(super) fn ask(&mut self, method: &str, path: &str, fields: &[(&str, &str)], json: &str) -> Answer {
        let length = json.len().to_string();
        let about_json = [("content-type", "application/json"), ("content-length", length.as_str())];
        let about_json: &[_] = if json.is_empty() { &[] } else { &about_json };
        let fields: String =
            fields.iter().chain(about_json).flat_map(|(name, value)| [*name, ": ", *value, "\r\n"]).collect();
        let request = format!("{method} {path} HTTP/1.1\r\nhost: test\r\n{fields}\r\n{json}");
        self.stream.write_all(request.as_bytes()).expect("sent");
        self.receive(method, path)
    }

    fn receive(&mut self, method: &str, path: &str) -> Answer {
        let end = loop {
            if let Some(at) = self.buffer.windows(4).position(|window| window == b"\r\n\r\n") {
                break at + 4;
            }
            assert!(self.read(), "{method} {path}: closed within a head: {:?}", String::from_utf8_lossy(&self.buffer));
        };
        let mut raw: Vec<u8> = self.buffer.drain(..end).collect();
        let mut lines =
            raw[..end - 4].split(|&byte| byte == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line));
        let line = String::from_utf8_lossy(lines.next().expect("a status line")).into_owned();
        assert!(line.starts_with("HTTP/1.1 "), "{method} {path}: no status line: {line:?}");
        let status: u16 = line[9..12].parse().expect("a status");
        let headers: Vec<(String, Vec<u8>)> = lines
            .map(|line| {
                let colon = line.iter().position(|&byte| byte == b':').expect("a field line");
                let name = String::from_utf8_lossy(&line[..colon]).to_ascii_lowercase();
                (name, line[colon + 1..].trim_ascii().to_vec())
            })
            .collect();
        let mut answer = Answer { status, headers, body: Vec::new(), raw: Vec::new(), faults: Vec::new() };
        if !(method == "HEAD" || status < 200 || status == 204 || status == 304) {
            answer.body = match answer.header("content-length") {
                Some(length) => self.take(length.parse().expect("a length")),
                None if answer.header("transfer-encoding") == Some("chunked") => self.chunks(),
                None => Vec::new(),
            };
        }
        raw.extend_from_slice(&answer.body);
        answer.raw = raw;
        answer
    }

    fn chunks(&mut self) -> Vec<u8> {
        let mut body = Vec::new();
        loop {
            let end = loop {
                if let Some(at) = self.buffer.windows(2).position(|window| window == b"\r\n") {
                    break at;
                }
                assert!(self.read(), "closed within a chunk");
            };
            let line: Vec<u8> = self.buffer.drain(..end + 2).collect();
            let size = usize::from_str_radix(String::from_utf8_lossy(&line).trim(), 16).expect("a size");
            body.extend(self.take(size));
            self.take(2);
            if size == 0 {
                return body;
            }
        }
    }

    fn take(&mut self, count: usize) -> Vec<u8> {
        while self.buffer.len() < count {
            assert!(self.read(), "closed within a body");
        }
        self.buffer.drain(..count).collect()
    }

    fn read(&mut self) -> bool {
        let mut bytes = vec![0; 64 * 1024];
        let count = self.stream.read(&mut bytes).expect("an answer in time");
        self.buffer.extend_from_slice(&bytes[..count]);
        count > 0
    }

    /// What comes without having been asked for, within a moment.
    pub(super) fn unasked(&mut self) -> Vec<u8> {
        let moment = Some(Duration::from_millis(100));
        self.stream.set_read_timeout(moment).expect("a time-out");
        let mut bytes = [0; 4096];
        match self.stream.read(&mut bytes) {
            Ok(count) => self.buffer.extend_from_slice(&bytes[..count]),
            Err(error) => assert!(matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut), "{error}"),
        }
        self.stream.set_read_timeout(Some(PATIENCE)).expect("a time-out");
        std::mem::take(&mut self.buffer)
    }
}
