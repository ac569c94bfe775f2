//! A client that forgives nothing, over one kept-open connection. Requests and answers are the same in either protocol.

mod http1;
mod http2;

use std::fmt;
use std::net::SocketAddr;
use std::time::Duration;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Protocol {
    Http1,
    /// Without TLS, by prior knowledge (RFC 9113 §3.3).
    Http2,
}

pub(crate) struct Connection {
    /// Whose it is, for messages.
    server: String,
    client: Client,
    /// Header fields of every request.
    fields: Vec<(&'static str, &'static str)>,
}

enum Client {
    Http1(http1::Connection),
    Http2(http2::Connection),
}

#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// The names in small letters.
    pub(crate) headers: Vec<(String, Vec<u8>)>,
    pub(crate) body: Vec<u8>,
    /// Every byte; of HTTP/2, every decoded one.
    pub(crate) raw: Vec<u8>,
    /// What a client refuses.
    pub(crate) faults: Vec<String>,
}

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(20);

impl Connection {
    pub(crate) fn open(address: SocketAddr, protocol: Protocol, server: String) -> Self {
        let client = match protocol {
            Protocol::Http1 => Client::Http1(http1::Connection::open(address)),
            Protocol::Http2 => Client::Http2(http2::Connection::open(address)),
        };
        Self { server, client, fields: Vec::new() }
    }

    /// The same connection, with a header field in every request.
    pub(crate) fn saying(mut self, name: &'static str, value: &'static str) -> Self {
        self.fields.push((name, value));
        self
    }

    pub(crate) fn ask(&mut self, method: &str, path: &str) -> Answer {
        self.ask_with(method, path, "")
    }

    /// With a body of JSON, if there is one.
    pub(crate) fn ask_with(&mut self, method: &str, path: &str, json: &str) -> Answer {
        let answer = self.exchange(method, path, json);
        let (server, raw) = (&self.server, String::from_utf8_lossy(&answer.raw));
        assert!(answer.faults.is_empty(), "{server}: {method} {path}: {:?}: {raw}", answer.faults);
        answer
    }

    /// Whatever the answer is, with all its faults.
    pub(crate) fn ask_anyway(&mut self, method: &str, path: &str) -> Answer {
        let mut answer = self.exchange(method, path, "");
        if let Client::Http1(connection) = &mut self.client
            && !connection.unasked().is_empty()
        {
            answer.faults.push("bytes after the head".to_owned());
        }
        answer
    }

    fn exchange(&mut self, method: &str, path: &str, json: &str) -> Answer {
        let mut answer = match &mut self.client {
            Client::Http1(connection) => connection.ask(method, path, &self.fields, json),
            Client::Http2(connection) => connection.ask(method, path, &self.fields, json),
        };
        // RFC 9110 §9.3.2, §15.3.5, §15.3.6, §15.4.5.
        if !answer.body.is_empty() && (method == "HEAD" || matches!(answer.status, 204 | 205 | 304)) {
            answer.faults.push("a body".to_owned());
        }
        answer
    }
}

impl Answer {
    /// The one value of a name.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let values = self.all(name);
        assert!(values.len() < 2, "{name} comes {} times", values.len());
        values.first().map(|value| std::str::from_utf8(value).expect("UTF-8"))
    }

    pub(crate) fn all(&self, name: &str) -> Vec<&[u8]> {
        self.headers.iter().filter(|(found, _)| found == name).map(|(_, value)| value.as_slice()).collect()
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|error| panic!("{error}: {:?}", String::from_utf8_lossy(&self.raw)))
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.body.clone()).expect("UTF-8")
    }
}

impl fmt::Display for Protocol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Http1 => "HTTP/1.1",
            Self::Http2 => "HTTP/2",
        })
    }
}
