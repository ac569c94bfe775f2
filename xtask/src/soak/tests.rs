//! Clients and a server that answers wrongly.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use fastrand::Rng;

use super::expected::{Expected, Request};
use super::load::{Client, Counts, Kind, Target};

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

    /// Returns what a client finds in a few rounds, and the right answers to each kind.
    fn soak(fault: Fault) -> (Vec<String>, Counts) {
        let planted = Self::start(fault);
        let requests = vec![
            Request::new("GET", "/orders/2", 404),
            Request::new("HEAD", "/orders/2", 404),
            Request::new("GET", "/orders/3", 404),
            Request::new("GET", "/orders/1/nothing", 204),
        ];
        let expected = Expected::learn(&planted.address, requests).expect("it is right so far");
        planted.is_wrong.store(true, Ordering::Relaxed);
        let target = Target { address: planted.address, expected, mixes_heads: true, counts: Counts::default() };
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
