//! Every status, statically and at run time, over kept-open connections: framed as RFC 9110, RFC 9112 and RFC 9113 say.

use status_codes::StatusCode;

use crate::connection::{Answer, Connection, Protocol};
use crate::middleware;
use crate::servers::{ALL, Framework, Server};
use crate::statics::STATICS;

/// What is sent for a status: RFC 9110 §15, and section 5 of the design.
fn sent(status: usize) -> u16 {
    match status {
        204 | 205 | 300..=599 => u16::try_from(status).expect("it is small"),
        _ => 500,
    }
}

fn is_framed_rightly(server: Server, method: &str, path: &str, answer: &Answer) {
    let context = format!("{server} {method} {path}: {:?}", String::from_utf8_lossy(&answer.raw));
    match answer.status {
        204 | 304 => {
            // axum adds a length to its own ones too, but not to a GET over HTTP/1.1.
            let may_be_zero =
                server.framework == Framework::Axum && (method == "HEAD" || server.protocol == Protocol::Http2);
            let length = answer.header("content-length");
            assert!(length.is_none() || may_be_zero && length == Some("0"), "{context}");
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

/// The fields that neither tell the time nor the length of nothing.
fn fields(answer: &Answer) -> Vec<(String, Vec<u8>)> {
    let mut fields = answer.headers.clone();
    let is_without_content = matches!(answer.status, 204 | 304);
    fields.retain(|(name, _)| name != "date" && !(is_without_content && name == "content-length"));
    fields.sort();
    fields
}

fn ask_both_ways(server: Server, connection: &mut Connection, path: &str, status: u16) {
    let get = connection.ask("GET", path);
    let head = connection.ask("HEAD", path);
    for (method, answer) in [("GET", &get), ("HEAD", &head)] {
        assert_eq!(answer.status, status, "{server} {method} {path}");
        is_framed_rightly(server, method, path, answer);
    }
    assert_eq!(fields(&get), fields(&head), "{server} {path}");
    // What follows begins where it should. Frames of HTTP/2 always do.
    if server.protocol == Protocol::Http1 {
        let next = connection.ask("GET", "/fine/1");
        assert_eq!((next.status, next.text().as_str()), (200, "fine: /fine/1"), "{server} after {path}");
    }
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
    for server in ALL {
        let mut connection = server.connect(None);
        for (index, (status, _)) in STATICS.iter().enumerate() {
            ask_both_ways(server, &mut connection, &format!("/static/{index}"), *status);
        }
    }
}

#[test]
fn statuses_of_run_time_are_framed_rightly() {
    for server in ALL {
        let mut connection = server.connect(None);
        // What becomes 500 does not depend on the protocol: the edges are enough.
        let is_asked = |status: &usize| {
            server.protocol == Protocol::Http1 || (199..=600).contains(status) || matches!(status, 0 | 999..)
        };
        for status in (0..=1000).chain([65_535]).filter(is_asked) {
            ask_both_ways(server, &mut connection, &format!("/said/{status}"), sent(status));
        }
    }
}

/// What the frameworks write if nothing prevents it. If one of them is fixed, this test fails and says so.
///
/// `PROTOCOL_ERROR` is what a client says of a body in answer to HEAD: hyper sends every one over HTTP/2, and poem those of its
/// errors.
#[test]
fn frameworks_alone_get_it_wrong() {
    let mut found = Vec::new();
    for server in ALL {
        let address = server.serve(None);
        for path in ["alone/204", "alone/205", "alone/304", "alone/refused", "nothing"] {
            for method in ["GET", "HEAD"] {
                let mut answer = server.open(address).ask_anyway(method, &format!("/{path}"));
                // RFC 9110 §8.6.
                if answer.status == 204 && answer.header("content-length").is_some() {
                    answer.faults.push("a length".to_owned());
                }
                found.extend(answer.faults.iter().map(|fault| format!("{server}: {method} {path}: {fault}")));
            }
        }
    }
    found.extend(middleware::alone());
    let expected = [
        "Axum over HTTP/1.1: GET alone/204: a length",
        "Axum over HTTP/1.1: HEAD alone/204: a length",
        "Axum over HTTP/1.1: GET alone/205: a body",
        "Axum over HTTP/1.1: HEAD nothing: a length",
        "Axum over HTTP/2: GET alone/204: a body",
        "Axum over HTTP/2: GET alone/204: a length",
        "Axum over HTTP/2: HEAD alone/204: a length",
        "Axum over HTTP/2: GET alone/205: a body",
        "Axum over HTTP/2: GET alone/304: a body",
        "Axum over HTTP/2: GET nothing: a length",
        "Axum over HTTP/2: HEAD nothing: a length",
        "Hyper over HTTP/1.1: GET alone/205: a body",
        "Hyper over HTTP/2: GET alone/204: a body",
        "Hyper over HTTP/2: GET alone/204: a length",
        "Hyper over HTTP/2: HEAD alone/204: PROTOCOL_ERROR",
        "Hyper over HTTP/2: HEAD alone/204: a length",
        "Hyper over HTTP/2: GET alone/205: a body",
        "Hyper over HTTP/2: HEAD alone/205: PROTOCOL_ERROR",
        "Hyper over HTTP/2: GET alone/304: a body",
        "Hyper over HTTP/2: HEAD alone/304: PROTOCOL_ERROR",
        "Hyper over HTTP/2: HEAD alone/refused: PROTOCOL_ERROR",
        "ActixWeb over HTTP/1.1: GET alone/204: bytes after the head",
        "ActixWeb over HTTP/1.1: GET alone/205: a body",
        "ActixWeb over HTTP/1.1: GET alone/304: bytes after the head",
        "ActixWeb over HTTP/2: GET alone/205: a body",
        "ActixWeb over HTTP/2: GET alone/304: a body",
        "Rocket over HTTP/1.1: GET alone/205: a body",
        "Rocket over HTTP/2: GET alone/205: a body",
        "Poem over HTTP/1.1: GET alone/205: a body",
        "Poem over HTTP/2: GET alone/204: a body",
        "Poem over HTTP/2: GET alone/204: a length",
        "Poem over HTTP/2: GET alone/205: a body",
        "Poem over HTTP/2: GET alone/304: a body",
        "Poem over HTTP/2: HEAD alone/refused: PROTOCOL_ERROR",
        "tower-http's Compression over HTTP/1.1: HEAD /plain: the length of another body",
        "tower-http's Compression over HTTP/2: HEAD /plain: the length of another body",
        "poem's Compression over HTTP/2: GET /nothing: a body",
        "poem's Compression over HTTP/2: HEAD /nothing: PROTOCOL_ERROR",
        "poem's Compression over HTTP/2: HEAD /plain: PROTOCOL_ERROR",
    ];
    assert_eq!(found, expected);
}
