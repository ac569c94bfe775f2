//! Texts that are hard to write, and values that fail while they are written: a valid answer, never half a document.

use serde_json::json;

use crate::connection::Connection;
use crate::errors::texts;
use crate::servers::{ALL, Server};

#[test]
fn texts_arrive_as_they_were() {
    for server in ALL {
        let mut connection = server.connect(None);
        for (number, text) in texts().iter().enumerate() {
            let answer = connection.ask("GET", &format!("/text/{number}"));
            assert_eq!(answer.status, 400, "{server}");
            assert!(answer.json()["detail"] == text.as_str(), "{server}: text {number} is another");
        }
    }
}

#[test]
fn what_fails_leaves_no_half() {
    for server in ALL {
        let mut connection = server.connect(None);
        let mut body = |path: &str| connection.ask("GET", path).json();
        let member =
            json!({"title": "Bad Request", "status": 400, "code": "member", "detail": "half a member", "whole": 1});
        assert_eq!(body("/member/0"), member, "{server}");
        assert_eq!(body("/body/0"), json!({"title": "Bad Request", "status": 400}), "{server}");
        assert_eq!(body("/detail/0"), json!({"title": "Bad Request", "status": 400, "code": "detail"}), "{server}");
    }
}

/// The same bytes everywhere.
#[test]
fn bodies_are_those_of_the_error_and_not_of_the_framework() {
    let paths = ["/static/3", "/said/470", "/secret/0", "/secret/4", "/own/0", "/none/0", "/cookie/0", "/member/0"];
    let mut connections: Vec<(Server, Connection)> = ALL.iter().map(|server| (*server, server.connect(None))).collect();
    for path in paths {
        let expected = connections[0].1.ask("GET", path);
        for (server, connection) in &mut connections {
            let answer = connection.ask("GET", path);
            assert_eq!(answer.body, expected.body, "{server} {path}");
            assert_eq!(answer.header("content-type"), expected.header("content-type"), "{server} {path}");
        }
    }
}
