//! What the order API of the demo sends, byte by byte, over one kept-open connection.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

#[path = "../../status-codes/examples/orders/axum.rs"]
#[allow(dead_code, unused_imports, missing_docs, reason = "an example: how it serves is not wanted here")]
mod axum_orders;
#[path = "../../status-codes/examples/orders/document.rs"]
#[allow(missing_docs, reason = "an example")]
mod document;
#[path = "../../status-codes/examples/orders/errors.rs"]
#[allow(missing_docs, reason = "an example")]
mod errors;
#[path = "../../status-codes/examples/orders/orders.rs"]
#[allow(missing_docs, reason = "an example")]
mod orders;

/// The server, on a thread of its own until the test ends.
fn serve() -> SocketAddr {
    let (send, address) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build().expect("a runtime");
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
            send.send(listener.local_addr().expect("an address")).expect("the test waits");
            axum::serve(listener, axum_orders::router()).await.expect("it serves");
        });
    });
    address.recv().expect("the server starts")
}

struct Connection(TcpStream);

#[derive(Debug)]
struct Answer {
    status: String,
    headers: BTreeMap<String, Vec<String>>,
    body: String,
}

impl Connection {
    fn open(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).expect("it listens");
        stream.set_read_timeout(Some(Duration::from_secs(5))).expect("a time-out");
        Self(stream)
    }

    fn send(&mut self, method: &str, path: &str) {
        write!(self.0, "{method} {path} HTTP/1.1\r\nhost: test\r\n\r\n").expect("sent");
    }

    /// Reads one response by RFC 9112 §6.3, and no byte more.
    fn receive(&mut self, method: &str) -> Answer {
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            let mut byte = [0];
            self.0.read_exact(&mut byte).expect("a head");
            head.push(byte[0]);
        }
        let head = String::from_utf8(head).expect("ASCII");
        let mut lines = head.trim_end().split("\r\n");
        let status = lines.next().expect("a status line").to_owned();
        let mut headers: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for line in lines {
            let (name, value) = line.split_once(": ").expect("a field line");
            headers.entry(name.to_ascii_lowercase()).or_default().push(value.to_owned());
        }
        let length = headers.get("content-length").map_or(0, |values| values[0].parse().expect("a length"));
        let bodyless = method == "HEAD" || [" 204 ", " 304 "].iter().any(|code| status.contains(code));
        let mut body = vec![0; if bodyless { 0 } else { length }];
        self.0.read_exact(&mut body).expect("a body");
        Answer { status, headers, body: String::from_utf8(body).expect("UTF-8") }
    }

    fn ask(&mut self, method: &str, path: &str) -> Answer {
        self.send(method, path);
        self.receive(method)
    }
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        let values = self.headers.get(name)?;
        assert_eq!(values.len(), 1, "{name} comes once: {values:?}");
        Some(&values[0])
    }
}

#[test]
fn a_problem_is_right_to_the_byte() {
    let answer = Connection::open(serve()).ask("GET", "/orders/7");
    assert_eq!(answer.status, "HTTP/1.1 404 Not Found");
    assert_eq!(answer.header("content-type"), Some("application/problem+json"));
    assert_eq!(
        answer.body,
        r#"{"type":"https://api.example.com/problems/not-found","title":"Not Found","status":404,"detail":"order 7 not found","id":7}"#
    );
}

/// After each of them the next response begins where it should.
#[test]
fn codes_without_content_leave_the_connection_intact() {
    let mut connection = Connection::open(serve());
    for (path, status, length) in [
        ("/orders/1/nothing", "HTTP/1.1 204 No Content", None),
        ("/orders/1/unchanged", "HTTP/1.1 304 Not Modified", None),
        ("/orders/1/reset", "HTTP/1.1 205 Reset Content", Some("0")),
    ] {
        for method in ["GET", "HEAD", "GET"] {
            let answer = connection.ask(method, path);
            assert_eq!(answer.status, status);
            // axum adds a length of zero to HEAD, as it does to a 204 of its own.
            let is_added = method == "HEAD" && answer.header("content-length") == Some("0");
            assert!(is_added || answer.header("content-length") == length, "{answer:?}");
            for absent in ["content-type", "transfer-encoding"] {
                assert_eq!(answer.header(absent), None, "{answer:?}");
            }
            let next = connection.ask("GET", "/orders/1");
            assert_eq!((next.status.as_str(), next.body.as_str()), ("HTTP/1.1 200 OK", r#"{"id":1,"state":"paid"}"#));
        }
    }
}

/// Requests sent in one go are answered in order, nothing in between.
#[test]
fn pipelined_requests_are_answered_in_order() {
    let mut connection = Connection::open(serve());
    let requests = ["nothing", "quantity", "unchanged", "stock", "reset", "database", "nothing"];
    for what in requests {
        connection.send("GET", &format!("/orders/1/{what}"));
    }
    let statuses: Vec<String> = requests.iter().map(|_| connection.receive("GET").status[9..12].to_owned()).collect();
    assert_eq!(statuses, ["204", "422", "304", "409", "205", "503", "204"]);
}

#[test]
fn head_has_the_fields_of_get_and_no_content() {
    let mut connection = Connection::open(serve());
    for path in ["/orders/7", "/orders/1/quantity", "/orders/1/database", "/orders/1/signed-out"] {
        let mut get = connection.ask("GET", path);
        let mut head = connection.ask("HEAD", path);
        for answer in [&mut get, &mut head] {
            answer.headers.remove("date");
        }
        assert_eq!((get.status, get.headers), (head.status, head.headers));
        assert!(head.body.is_empty());
    }
}

#[test]
fn headers_are_those_of_the_variant() {
    let mut connection = Connection::open(serve());
    for (method, path, name, value) in [
        ("GET", "/orders/1/signed-out", "www-authenticate", "Bearer realm=\"orders\""),
        ("GET", "/orders/1/token-expired", "www-authenticate", "Bearer realm=\"orders\", error=\"invalid_token\""),
        ("PUT", "/orders/1", "allow", "GET, DELETE"),
        ("GET", "/orders/1/too-fast", "retry-after", "30"),
        ("GET", "/orders/1/unchanged", "etag", "\"v7\""),
        ("GET", "/orders/1/moved", "location", "/orders/1"),
        ("GET", "/orders/1/live", "upgrade", "websocket"),
        ("GET", "/orders/1/live", "connection", "upgrade"),
    ] {
        let answer = connection.ask(method, path);
        assert_eq!(answer.header(name), Some(value), "{path}: {answer:?}");
    }
    assert_eq!(connection.ask("GET", "/orders/1/not-yours").header("www-authenticate"), None);
}

#[test]
fn the_status_member_is_that_of_the_status_line() {
    let mut connection = Connection::open(serve());
    for what in
        ["quantity", "signed-out", "not-yours", "too-fast", "moved", "live", "stock", "database", "payment", "x"]
    {
        let answer = connection.ask("GET", &format!("/orders/1/{what}"));
        let body: serde_json::Value = serde_json::from_str(&answer.body).expect("JSON");
        assert_eq!(answer.status[9..12], body["status"].to_string(), "{answer:?}");
    }
}

#[test]
fn secrets_stay_inside() {
    let mut connection = Connection::open(serve());
    for (what, secrets) in [("database", ["hunter2", "10.0.0.7"]), ("payment", ["sk_live", "secret key"])] {
        let answer = format!("{:?}", connection.ask("GET", &format!("/orders/1/{what}")));
        assert!(answer.contains("HTTP/1.1 50"), "{answer}");
        for secret in secrets {
            assert!(!answer.contains(secret), "{answer}");
        }
    }
}
