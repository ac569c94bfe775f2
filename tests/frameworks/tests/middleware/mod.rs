//! The middleware that people use, inside of a layer of ours and outside of it: no response breaks a connection, and the status,
//! the body and the one event are those of the layer.
//!
//! `/static/…`, `/none/0`, `/own/0` and `/secret/…` are errors of ours, as `errors::answer` says. The application itself
//! answers at `/plain`, `/crash` and `/theirs`, `/missing` is a bare 404, and `/nowhere/at/all` has no route. `/long` is a
//! success.

mod actix_web;
mod poem;
mod rocket;
mod tower_http;

use std::io::Read as _;
use std::net::SocketAddr;
use std::sync::mpsc::{Sender, channel};

use flate2::read::GzDecoder;
use status_codes::ErrorLayer;

use crate::connection::{Answer, Connection, Protocol};
use crate::errors::{Envelope, SECRET};
use crate::events::Log;

const PROTOCOLS: [Protocol; 2] = [Protocol::Http1, Protocol::Http2];

/// What the application says of a 400, long enough to be compressed.
const PLAIN: &str = "no order has this number, and no order has ever had it";

/// What the application says of a 500, and the layer does not.
const CRASH: &str = "MARKER-7f3a91: the pool at 10.0.0.7 is empty, and nobody may know";

/// A document of the application's own.
const THEIRS: &str = r#"{"theirs":"a document of the application, which nobody rewrites"}"#;

/// The text of a success, long enough to be compressed.
const LONG: &str = "a success, of which nothing changes, and which is long enough to be compressed";

fn enveloped() -> ErrorLayer {
    ErrorLayer::new().body::<Envelope>()
}

/// A server with its middleware.
struct Site {
    name: &'static str,
    address: SocketAddr,
    log: &'static Log,
}

impl Site {
    /// Runs the server on a thread of its own, whose events are kept.
    fn new(name: &'static str, run: impl FnOnce(Sender<SocketAddr>, &'static Log) + Send + 'static) -> Self {
        let log = Log::leaked();
        let (listening, address) = channel();
        std::thread::spawn(move || {
            log.of_this_thread();
            run(listening, log);
        });
        Self { name, address: address.recv().expect("the server starts"), log }
    }

    fn connect(&self, protocol: Protocol) -> Connection {
        Connection::open(self.address, protocol, format!("{} over {protocol}", self.name))
    }

    /// What the client gets, and how many events there are.
    fn ask(&self, connection: &mut Connection, method: &str, path: &str, json: &str) -> (Answer, usize) {
        self.log.take_all();
        let answer = connection.ask_with(method, path, json);
        (answer, self.log.take().len())
    }
}

/// What is sent at a path.
#[derive(Clone, Copy, Debug)]
struct Case {
    path: &'static str,
    status: u16,
    body: Body,
    /// How many events there are.
    events: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Body {
    Nothing,
    /// The application's own, or that of an error that names its body.
    Own(&'static str),
    /// That of the layer, with this message.
    Envelope(&'static str),
}

const fn case(path: &'static str, status: u16, body: Body, events: usize) -> Case {
    Case { path, status, body, events }
}

/// What a layer makes of each path, if nothing else has a say.
const CASES: [Case; 15] = {
    use Body::{Envelope, Nothing, Own};
    [
        case("/static/0", 204, Nothing, 1),
        case("/static/1", 205, Nothing, 1),
        case("/static/6", 304, Nothing, 1),
        case("/none/0", 410, Nothing, 1),
        case("/own/0", 409, Own("own body"), 1),
        case("/secret/4", 404, Envelope("skipped"), 1),
        case("/secret/1", 503, Envelope("try again"), 1),
        case("/secret/0", 500, Envelope("Internal Server Error"), 1),
        case("/plain", 400, Envelope(PLAIN), 1),
        case("/crash", 500, Envelope("Internal Server Error"), 1),
        case("/theirs", 422, Own(THEIRS), 1),
        case("/missing", 404, Envelope("Not Found"), 1),
        case("/nowhere/at/all", 404, Envelope("Not Found"), 1),
        case("/nothing", 204, Nothing, 0),
        case("/long", 200, Own(LONG), 0),
    ]
};

/// The cases, with some that differ.
fn cases_but(others: &[Case]) -> Vec<Case> {
    let mut cases = CASES.to_vec();
    for other in others {
        match cases.iter_mut().find(|case| case.path == other.path) {
            Some(case) => *case = *other,
            None => cases.push(*other),
        }
    }
    cases
}

/// The text, whatever its coding.
fn decoded(answer: &Answer) -> String {
    let mut text = String::new();
    match answer.header("content-encoding") {
        None => text = answer.text(),
        Some("gzip") => drop(GzDecoder::new(&*answer.body).read_to_string(&mut text).expect("gzip of UTF-8")),
        Some(other) => panic!("{other}"),
    }
    text
}

/// What is sent is what the case says.
fn is_sent(context: &str, case: Case, answer: &Answer) {
    let (text, content_type) = (decoded(answer), answer.header("content-type"));
    assert_eq!(answer.status, case.status, "{context}: {text}");
    assert!(!text.contains(&SECRET[..6]), "{context}: {text}");
    match case.body {
        Body::Nothing => {
            assert_eq!(text, "", "{context}");
            for name in ["content-type", "content-encoding", "transfer-encoding"] {
                assert_eq!(answer.header(name), None, "{context}: {name}");
            }
        }
        Body::Own(expected) => assert_eq!(text, expected, "{context}"),
        Body::Envelope(message) => {
            let json: serde_json::Value = serde_json::from_str(&text).expect(context);
            let found = json["error"].as_str().map(str::to_lowercase);
            assert_eq!(found, Some(message.to_lowercase()), "{context}");
            assert_eq!(json["status"], case.status, "{context}");
            assert_eq!(content_type, Some("application/json"), "{context}");
        }
    }
}

/// GET and HEAD of every case, one after the other on one connection, by a client that takes gzip.
fn check(site: &Site, cases: &[Case]) {
    check_by(site, cases, "gzip");
}

fn check_by(site: &Site, cases: &[Case], coding: &'static str) {
    for protocol in PROTOCOLS {
        let mut connection = site.connect(protocol);
        if !coding.is_empty() {
            connection = connection.saying("accept-encoding", coding);
        }
        for &case in cases {
            let context = format!("{} over {protocol}: {}", site.name, case.path);
            let (get, events) = site.ask(&mut connection, "GET", case.path, "");
            is_sent(&context, case, &get);
            assert_eq!(events, case.events, "{context}: GET: {get:?}");
            let (head, events) = site.ask(&mut connection, "HEAD", case.path, "");
            assert_eq!(events, case.events, "{context}: HEAD: {head:?}");
            assert_eq!(head.status, case.status, "{context}");
            assert_eq!(head.header("content-type"), get.header("content-type"), "{context}");
            // RFC 9110 §8.6. Compression does not see on HEAD that there would be something to compress.
            let length = head.header("content-length").map(|length| length.parse().expect("a number"));
            let is_right = length.is_none_or(|length: usize| length == get.body.len());
            let is_theirs = get.header("content-encoding").is_some();
            assert!(is_right || is_theirs, "{context}: {} {length:?}", get.body.len());
        }
        // What follows begins where it should.
        let next = connection.ask("GET", "/long");
        assert_eq!((next.status, decoded(&next).as_str()), (200, LONG), "{} over {protocol}", site.name);
    }
}

/// What middleware makes of a framework's own answers, if nobody of ours is there: a list of faults.
pub(crate) fn alone() -> Vec<String> {
    let mut found = Vec::new();
    for site in [tower_http::alone(), poem::alone()] {
        for (protocol, path) in
            PROTOCOLS.into_iter().flat_map(|protocol| [(protocol, "/nothing"), (protocol, "/plain")])
        {
            let ask = |method| site.connect(protocol).saying("accept-encoding", "gzip").ask_anyway(method, path);
            let (get, mut head) = (ask("GET"), ask("HEAD"));
            let length = head.header("content-length").map(|length| length.parse().expect("a number"));
            if length.is_some_and(|length: usize| length != get.body.len()) {
                head.faults.push("the length of another body".to_owned());
            }
            let faults = [("GET", get.faults), ("HEAD", head.faults)];
            let faults = faults.iter().flat_map(|(method, faults)| faults.iter().map(move |fault| (method, fault)));
            found.extend(
                faults.map(|(method, fault)| format!("{} over {protocol}: {method} {path}: {fault}", site.name)),
            );
        }
    }
    found
}

/// Whether gzip is sent: otherwise nothing was tried.
fn is_compressed(site: &Site, path: &str) -> bool {
    let mut connection = site.connect(Protocol::Http1).saying("accept-encoding", "gzip");
    connection.ask("GET", path).header("content-encoding").is_some()
}
