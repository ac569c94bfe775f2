//! Requests over a socket, and what is common to the documents of all servers.

use std::collections::BTreeSet;
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};

use serde_json::Value;

use crate::shop::IDS;

/// A response as it was received.
pub(crate) struct Received {
    pub(crate) status: String,
    headers: Vec<(String, String)>,
    pub(crate) body: String,
}

impl Received {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).expect("JSON")
    }
}

/// Asks for a path. A response of HTTP/1.0 ends with the connection.
pub(crate) fn get(server: SocketAddr, path: &str) -> Received {
    let mut stream = TcpStream::connect(server).expect("the server listens");
    write!(stream, "GET {path} HTTP/1.0\r\nHost: localhost\r\n\r\n").expect("it reads");
    let mut received = String::new();
    stream.read_to_string(&mut received).expect("it answers");
    let (head, body) = received.split_once("\r\n\r\n").expect("a head");
    let mut lines = head.lines();
    let status = lines.next().expect("a status line").split(' ').nth(1).expect("a status").to_owned();
    let headers = lines.map(|line| line.split_once(": ").expect("a header"));
    let headers = headers.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    Received { status, headers, body: body.to_owned() }
}

/// The responses of the operation that fails.
pub(crate) fn responses(document: &Value) -> &serde_json::Map<String, Value> {
    document["paths"]["/orders/{id}"]["get"]["responses"].as_object().expect("responses")
}

/// The statuses of the operation that fails.
pub(crate) fn statuses(document: &Value) -> BTreeSet<String> {
    responses(document).keys().cloned().collect()
}

/// Panics unless every response that the server sends is one of those in its document.
pub(crate) fn judge(server: SocketAddr, document: &Value) {
    for id in IDS {
        let received = get(server, &format!("/orders/{id}"));
        let response = &responses(document)[&received.status];
        for (name, header) in response["headers"].as_object().into_iter().flatten() {
            let value = received.header(name);
            assert!(header["required"] != true || value.is_some(), "{name} of {id}");
            if let (Some(value), Some(values)) = (value, header["schema"]["enum"].as_array()) {
                assert!(values.contains(&value.into()), "{name} of {id}");
            }
        }
        let Some(content_type) = received.header("content-type").filter(|_| !received.body.is_empty()) else {
            assert!(response.get("content").is_none(), "{response} for {id}");
            continue;
        };
        let schema = &response["content"][content_type]["schema"];
        assert!(schema.is_object(), "{content_type} is in {response}");
        if received.status == "200" || !content_type.contains("json") {
            continue;
        }
        let (body, properties) = (received.json(), schema["properties"].as_object().expect("properties"));
        let body = body.as_object().expect("an object");
        for name in schema["required"].as_array().expect("some are required") {
            assert!(body.contains_key(name.as_str().expect("a name")), "{name} is in {body:?}");
        }
        for (name, value) in body {
            let property = properties.get(name).unwrap_or_else(|| panic!("{name} is in {schema}"));
            assert!(
                property["enum"].as_array().is_none_or(|values| values.contains(value)),
                "{value} is in {property}"
            );
        }
    }
}
