//! A client that reads exactly what belongs to a response (RFC 9112 §6.3), over one kept-open connection.

use std::io::{ErrorKind, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

pub(crate) struct Connection(TcpStream);

/// A request, as a `.diff` has it: `POST /users {"name":"ada"}` or `GET /notes/1 authorization: Bearer t`.
pub(crate) struct Request<'a> {
    method: &'a str,
    path: &'a str,
    /// One field, or none.
    field: &'a str,
    json: &'a str,
}

impl<'a> Request<'a> {
    pub(crate) fn read(line: &'a str) -> Self {
        let mut words = line.splitn(3, ' ');
        let mut word = || words.next().unwrap_or_default();
        let (method, path, rest) = (word(), word(), word());
        let (field, json) = if rest.starts_with('{') { ("", rest) } else { (rest, "") };
        Self { method, path, field, json }
    }
}

impl Connection {
    pub(crate) fn open(address: SocketAddr) -> Self {
        Self(TcpStream::connect(address).expect("it listens"))
    }

    /// The lines of the answer: the status, the fields by name, and the body. `Date` is left out, and so is `Content-Length`, which
    /// the client obeys.
    pub(crate) fn ask(&mut self, request: &Request<'_>) -> Vec<String> {
        let Request { method, path, field, json } = request;
        let field = if field.is_empty() { String::new() } else { format!("{field}\r\n") };
        let about_json = match json.len() {
            0 => String::new(),
            length => format!("content-type: application/json\r\ncontent-length: {length}\r\n"),
        };
        let text = format!("{method} {path} HTTP/1.1\r\nhost: test\r\n{field}{about_json}\r\n{json}");
        self.0.write_all(text.as_bytes()).expect("sent");

        let head = self.head();
        let mut lines = head.lines().map(str::to_owned);
        let status = lines.next().expect("a status line");
        let mut fields: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
        fields.sort();
        let length = fields.iter().find_map(|field| field.strip_prefix("content-length: "));
        let length = length.map_or(0, |length| length.parse().expect("a length"));
        fields.retain(|field| !field.starts_with("content-length: ") && !field.starts_with("date: "));

        let has_no_content = *method == "HEAD" || [" 204 ", " 304 "].iter().any(|code| status.contains(code));
        let body = if has_no_content { self.unasked() } else { self.take(length) };
        let body = match body.as_str() {
            "" => None,
            bytes if has_no_content => Some(format!("bytes before the next response: {bytes}")),
            body => Some(body.to_owned()),
        };
        [status].into_iter().chain(fields).chain(body).collect()
    }

    fn head(&mut self) -> String {
        self.patience(20_000);
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            let mut byte = [0];
            self.0.read_exact(&mut byte).expect("a head");
            head.push(byte[0]);
        }
        String::from_utf8(head).expect("UTF-8")
    }

    fn take(&mut self, length: usize) -> String {
        let mut body = vec![0; length];
        self.0.read_exact(&mut body).expect("a body");
        String::from_utf8(body).expect("UTF-8")
    }

    /// What comes after a response that has ended, within a moment.
    fn unasked(&mut self) -> String {
        self.patience(100);
        let mut bytes = [0; 4096];
        match self.0.read(&mut bytes) {
            Ok(count) => String::from_utf8_lossy(&bytes[..count]).into_owned(),
            Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => String::new(),
            Err(error) => panic!("{error}"),
        }
    }

    fn patience(&self, millis: u64) {
        self.0.set_read_timeout(Some(Duration::from_millis(millis))).expect("a time-out");
    }
}
