//! Which header fields a status may have.

use status_codes::adapter::Reason;

use crate::wild::{omissions, respond};

#[test]
fn the_body_has_its_own_content_type() {
    let response = respond(404, vec![("content-type", b"text/html".to_vec())]);
    assert_eq!(response.headers()["content-type"], "application/problem+json");
    assert_eq!(omissions(&response), [("content-type".to_owned(), Reason::ServersOwn)]);
}

#[test]
fn headers_of_the_server_are_left_out() {
    for name in ["Content-Length", "transfer-encoding", "Connection", "Keep-Alive", "TE", "Upgrade", "Trailer"] {
        let response = respond(404, vec![(name, b"1".to_vec())]);
        assert!(!response.headers().contains_key(name), "{name}");
        assert_eq!(omissions(&response), [(name.to_owned(), Reason::ServersOwn)]);
    }
}

#[test]
fn without_content_there_is_no_header_about_it() {
    let about = ["Content-Type", "Content-Encoding", "Content-Language", "Content-Range"];
    let headers = || about.iter().map(|name| (*name, b"x".to_vec())).chain([("Content-Location", b"/a".to_vec())]);
    for number in [204, 205, 304] {
        let response = respond(number, headers().collect());
        for name in about {
            assert!(!response.headers().contains_key(name), "{number} {name}");
        }
        assert_eq!(response.headers()["content-location"], "/a");
        assert_eq!(omissions(&response).len(), 4);
    }
}

#[test]
fn upgrade_brings_connection() {
    let response = respond(426, vec![("Upgrade", b"websocket".to_vec())]);
    assert_eq!(response.headers()["upgrade"], "websocket");
    assert_eq!(response.headers()["connection"], "upgrade");
    assert!(omissions(&response).is_empty());
}

#[test]
fn an_enforced_header_is_never_invented() {
    for (number, name) in [(401, "WWW-Authenticate"), (405, "Allow"), (426, "Upgrade"), (301, "Location")] {
        let response = respond(number, Vec::new());
        assert_eq!(response.status(), number);
        assert!(!response.headers().contains_key(name));
        assert_eq!(omissions(&response), [(name.to_owned(), Reason::Missing)]);
    }
}
