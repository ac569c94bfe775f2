//! Every status, statically and at run time, over kept-open connections: framed as RFC 9110 and RFC 9112 say.

use status_codes::StatusCode;

use crate::connection::{Answer, Connection};
use crate::errors::STATICS;
use crate::servers::{ALL, FORBIDDEN_BODY, Framework};

/// What is sent for a status: RFC 9110 §15, and section 5 of the design.
fn sent(status: usize) -> u16 {
    match status {
        204 | 205 | 300..=599 => u16::try_from(status).expect("it is small"),
        _ => 500,
    }
}

fn is_framed_rightly(method: &str, path: &str, answer: &Answer) {
    let context = format!("{method} {path}: {:?}", String::from_utf8_lossy(&answer.raw));
    match answer.status {
        204 | 304 => {
            // axum adds a length of zero to HEAD, as it does to its own.
            let length = answer.header("content-length").filter(|_| method == "HEAD");
            assert!(length.is_none_or(|length| length == "0"), "{context}");
            assert!(method == "HEAD" || answer.header("content-length").is_none(), "{context}");
            assert_eq!(answer.header("content-type"), None, "{context}");
        }
        205 => {
            assert_eq!(answer.header("content-length"), Some("0"), "{context}");
            assert_eq!(answer.header("content-type"), None, "{context}");
        }
        _ => {
            let length: usize = answer.header("content-length").expect(&context).parse().expect("a number");
            assert_eq!(answer.header("content-type"), Some("application/problem+json"), "{context}");
            if method == "HEAD" {
                assert!(length > 0, "{context}");
            } else {
                assert_eq!(answer.json()["status"], answer.status, "{context}");
            }
        }
    }
    assert_eq!(answer.header("transfer-encoding"), None, "{context}");
}

/// The fields that do not tell the time.
fn fields(answer: &Answer) -> Vec<(String, Vec<u8>)> {
    let mut fields = answer.headers.clone();
    fields.retain(|(name, _)| name != "date" && !(matches!(answer.status, 204 | 304) && name == "content-length"));
    fields.sort();
    fields
}

fn ask_both_ways(framework: Framework, connection: &mut Connection, path: &str, status: u16) {
    let get = connection.ask("GET", path);
    let head = connection.ask("HEAD", path);
    for (method, answer) in [("GET", &get), ("HEAD", &head)] {
        assert_eq!(answer.status, status, "{framework:?} {method} {path}");
        is_framed_rightly(method, path, answer);
    }
    assert_eq!(fields(&get), fields(&head), "{framework:?} {path}");
    // What follows begins where it should.
    let next = connection.ask("GET", "/fine/1");
    assert_eq!((next.status, next.text().as_str()), (200, "fine: /fine/1"), "{framework:?} after {path}");
}

#[test]
fn every_static_status_is_there() {
    let is_of_an_error = |status: &StatusCode| {
        let number = status.as_u16();
        number >= 300 || !status.content().allowed() && number >= 200
    };
    let of_the_table: Vec<u16> =
        StatusCode::ALL.iter().filter(|code| is_of_an_error(code)).map(StatusCode::as_u16).collect();
    assert_eq!(STATICS.iter().map(|(number, _)| *number).collect::<Vec<_>>(), of_the_table);
}

#[test]
fn static_statuses_are_framed_rightly() {
    for framework in ALL {
        let mut connection = Connection::open(framework.serve(None));
        for (index, (status, _)) in STATICS.iter().enumerate() {
            ask_both_ways(framework, &mut connection, &format!("/static/{index}"), *status);
        }
    }
}

#[test]
fn statuses_of_run_time_are_framed_rightly() {
    for framework in ALL {
        let mut connection = Connection::open(framework.serve(None));
        for status in (0..=1000).chain([65_535]) {
            ask_both_ways(framework, &mut connection, &format!("/said/{status}"), sent(status));
        }
    }
}

/// What the frameworks write if nothing prevents it. If one of them is fixed, this test fails and says so.
#[test]
fn frameworks_alone_get_it_wrong() {
    let mut found = Vec::new();
    for framework in ALL {
        let address = framework.serve(None);
        for status in [204, 205, 304] {
            let mut connection = Connection::open(address);
            let answer = connection.ask("GET", &format!("/alone/{status}"));
            let after = String::from_utf8_lossy(&connection.unasked()).contains(FORBIDDEN_BODY);
            let body = answer.text() == FORBIDDEN_BODY;
            let length = answer.header("content-length").is_some_and(|length| length != "0");
            let faults = [(after, "bytes after the head"), (body, "a body"), (length && status == 204, "a length")];
            found.extend(
                faults.iter().filter(|(is, _)| *is).map(|(_, fault)| format!("{framework:?} {status}: {fault}")),
            );
        }
    }
    let expected = [
        "Axum 204: a length",
        "Axum 205: a body",
        "Hyper 205: a body",
        "ActixWeb 204: bytes after the head",
        "ActixWeb 205: a body",
        "ActixWeb 304: bytes after the head",
        "Rocket 205: a body",
        "Poem 205: a body",
    ];
    assert_eq!(found, expected);
}
