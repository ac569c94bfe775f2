//! Texts that are hard to write, and values that fail while they are written: a valid answer, never half a document.

use serde_json::json;
use status_codes::{ErrorLayer, JsonMessage};

use crate::connection::Connection;
use crate::errors::Envelope;
use crate::hostile::texts;
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
    let shaped = ["/typed/0", "/typed/1", "/typed/2", "/typed/3", "/typed/4", "/named/0", "/named/1", "/problem/0"];
    let mut connections: Vec<(Server, Connection)> = ALL.iter().map(|server| (*server, server.connect(None))).collect();
    for path in paths.into_iter().chain(shaped) {
        let expected = connections[0].1.ask("GET", path);
        for (server, connection) in &mut connections {
            let answer = connection.ask("GET", path);
            assert_eq!(answer.body, expected.body, "{server} {path}");
            assert_eq!(answer.header("content-type"), expected.header("content-type"), "{server} {path}");
        }
    }
}

/// RFC 9110 §8.3: a media type describes content. §9.3.2: on HEAD, it describes the content of GET.
#[test]
fn a_media_type_is_that_of_the_value() {
    let layers = || [None, Some(ErrorLayer::new()), Some(ErrorLayer::new().body::<Envelope>())];
    for (server, layer) in ALL.into_iter().flat_map(|server| layers().map(|layer| (server, layer))) {
        let mut connection = server.connect(layer);
        for (path, media_type, content) in [
            ("/typed/0", Some("text/plain; charset=utf-8"), "a text"),
            ("/typed/1", Some("application/json"), "\"a document\""),
            ("/typed/2", None, "no type"),
            ("/typed/3", Some("application/problem+json"), r#"{"title":"Conflict","status":409}"#),
            ("/typed/4", None, ""),
            ("/none/0", None, ""),
        ] {
            let (answer, head) = (connection.ask("GET", path), connection.ask("HEAD", path));
            assert_eq!(
                (answer.header("content-type"), answer.text().as_str()),
                (media_type, content),
                "{server} {path}"
            );
            assert_eq!(head.header("content-type"), media_type, "{server} {path}");
            assert_eq!(answer.header("x-owned"), None, "{server} {path}");
        }
    }
}

/// RFC 8259 §4: a name that comes twice has no certain meaning.
#[test]
fn a_member_does_not_take_a_name_of_the_envelope() {
    for server in ALL {
        let mut connection = server.connect(None);
        let mut text = |path: &str| connection.ask("GET", path).text();
        assert_eq!(text("/named/0"), r#"{"error":"named","code":"ready","left":2}"#, "{server}");
        assert_eq!(text("/named/1"), r#"{"message":"named","left":2}"#, "{server}");
    }
}

#[test]
fn a_problem_that_is_returned_comes_out_in_the_body_of_the_layer() {
    const WHOLE: &str = r#"{"type":"https://example.com/sold-out","title":"Sold out","status":409,"detail":"only 2 left","instance":"/orders/7","left":2}"#;
    let enveloped = r#"{"error":"only 2 left","status":409}"#;
    let ready = r#"{"error":"only 2 left","code":"conflict","instance":"/orders/7","left":2}"#;
    for server in ALL {
        for (layer, expected, media_type) in [
            (None, WHOLE, "application/problem+json"),
            (Some(ErrorLayer::new()), WHOLE, "application/problem+json"),
            (Some(ErrorLayer::new().body::<Envelope>()), enveloped, "application/json"),
            (Some(ErrorLayer::new().body::<JsonMessage>()), ready, "application/json"),
        ] {
            let mut connection = server.connect(layer);
            let answer = connection.ask("GET", "/problem/0");
            assert_eq!((answer.status, answer.text().as_str()), (409, expected), "{server}");
            assert_eq!(answer.header("content-type"), Some(media_type), "{server}");
            let later = connection.ask("GET", "/problem/1");
            assert_eq!((later.status, later.header("retry-after")), (503, Some("30")), "{server}");
        }
        // Another status of the same class keeps what the value says, also where it travels as a snapshot.
        let mut connection = server.connect(Some(ErrorLayer::new()));
        let gone = connection.ask("GET", "/changed/410/problem/0");
        assert_eq!(gone.text(), WHOLE.replace("409", "410"), "{server}");
        let masked = connection.ask("GET", "/changed/503/problem/0");
        assert_eq!(masked.text(), r#"{"title":"Service Unavailable","status":503}"#, "{server}");
    }
}

/// What a framework refuses has a machine code too: the name of its status.
#[test]
fn a_refusal_has_a_machine_code() {
    for server in ALL {
        let mut connection = server.connect(Some(ErrorLayer::new().body::<JsonMessage>()));
        let answer = connection.ask("GET", "/missing");
        assert_eq!((answer.status, &answer.json()["code"]), (404, &json!("not-found")), "{server}");
    }
}
