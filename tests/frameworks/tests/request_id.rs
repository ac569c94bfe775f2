//! The id of a request, in the header, the body and the event of its failure.

use std::collections::HashSet;

use serde_json::json;
use status_codes::ErrorLayer;

use crate::errors::Envelope;
use crate::servers::{ALL, Framework, Server, Watched};
use crate::traced::WithId;

const NAME: &str = "x-request-id";

fn layer() -> ErrorLayer {
    ErrorLayer::new().request_id(NAME)
}

fn watch(server: Server, layer: ErrorLayer, id: &'static str) -> Watched {
    let mut watched = server.watch(layer);
    watched.connection = watched.connection.saying(NAME, id);
    watched
}

/// Requests that fail, and whether a body of ours is sent. Errors, frameworks and the application answer them.
const FAILED: [(&str, bool); 8] = [
    ("/secret/4", true),
    // Known at compile time.
    ("/static/20", true),
    ("/secret/0", true),
    ("/location/1", true),
    ("/changed/500/secret/4", true),
    ("/a/b/c", true),
    ("/missing", true),
    ("/theirs", false),
];

#[test]
fn one_id_is_in_the_header_the_body_and_the_event() {
    for server in ALL {
        for (layer, member) in [(layer(), "request_id"), (layer().body::<WithId>(), "id")] {
            let mut watched = watch(server, layer, "7f3a.91_x-Y");
            for (path, has_body) in FAILED {
                let context = format!("{server} {path}");
                let answer = watched.connection.ask("GET", path);
                let lines = watched.rest();
                assert_eq!(answer.header(NAME), Some("7f3a.91_x-Y"), "{context}");
                assert_eq!(lines.len(), 1, "{context}: {lines:?}");
                assert_eq!(lines[0].fields["request_id"], "7f3a.91_x-Y", "{context}");
                assert!(!has_body || answer.json()[member] == "7f3a.91_x-Y", "{context}: {}", answer.text());
                let length = answer.body.len().to_string();
                assert_eq!(answer.header("content-length"), Some(length.as_str()), "{context}");

                let head = watched.connection.ask("HEAD", path);
                assert_eq!(head.header(NAME), Some("7f3a.91_x-Y"), "{context}");
                assert_eq!(watched.rest()[0].fields["request_id"], "7f3a.91_x-Y", "{context}");
                // A route of actix-web for GET refuses HEAD.
                if (server.framework, path) == (Framework::ActixWeb, "/missing") {
                    continue;
                }
                assert_eq!(head.status, answer.status, "{context}");
                assert!(head.header("content-length").is_none_or(|head| head == length), "{context}: {head:?}");
                assert_eq!(head.header("content-type"), answer.header("content-type"), "{context}");
            }
        }
    }
}

/// The rest of the document is as ever.
#[test]
fn the_id_is_the_last_member() {
    for server in ALL {
        let mut connection = server.connect(Some(layer())).saying(NAME, "a");
        for (path, document) in [
            (
                "/secret/4",
                r#"{"title":"Not Found","status":404,"code":"skipped","detail":"skipped","id":7,"request_id":"a"}"#,
            ),
            ("/body/0", r#"{"title":"Bad Request","status":400,"request_id":"a"}"#),
            (
                "/secret/1",
                r#"{"title":"Service Unavailable","status":503,"code":"secret","detail":"try again","request_id":"a"}"#,
            ),
        ] {
            assert_eq!(connection.ask("GET", path).text(), document, "{server} {path}");
        }
    }
}

#[test]
fn a_body_of_the_error_itself_has_the_id() {
    for server in ALL {
        for layer in [layer(), layer().body::<Envelope>()] {
            let mut watched = watch(server, layer, "a");
            let answer = watched.connection.ask("GET", "/own-id/0");
            assert_eq!((answer.status, answer.header(NAME)), (409, Some("a")), "{server}");
            assert_eq!(watched.rest()[0].fields["request_id"], "a", "{server}");
            assert_eq!(answer.json(), json!({"error": "own id", "id": "a"}), "{server}");
            let own = watched.connection.ask("GET", "/own/0");
            assert_eq!((own.text().as_str(), own.header(NAME)), ("own body", Some("a")), "{server}");
        }
    }
}

#[test]
fn what_has_not_failed_or_has_no_content_has_no_id() {
    for server in ALL {
        let mut watched = watch(server, layer(), "a");
        for path in ["/fine/1", "/static/0", "/static/1", "/static/6", "/nothing", "/changed/200/own/0"] {
            let answer = watched.connection.ask("GET", path);
            assert_eq!(answer.header(NAME), None, "{server} {path}");
            assert!(watched.rest().iter().all(|line| !line.fields.contains_key("request_id")), "{server} {path}");
        }
    }
}

/// A client may send anything: none of it comes back, and none of it is logged.
#[test]
fn hostile_ids_are_not_echoed() {
    let long = "x".repeat(65).leak();
    for id in ["<script>alert(1)</script>", "a b", "größe", "a;b", "\"quoted\"", "{id}", "../../etc", "a\tb", long, ""]
    {
        for server in ALL {
            let mut watched = watch(server, layer(), id);
            for path in ["/secret/4", "/a/b/c", "/theirs"] {
                let answer = watched.connection.ask("GET", path);
                let sent = answer.header(NAME).expect("an id").to_owned();
                assert!(is_fresh(&sent), "{server} {path}: {sent:?}");
                assert!(id.is_empty() || !String::from_utf8_lossy(&answer.raw).contains(id), "{server} {path} {id:?}");
                let lines = watched.rest();
                assert_eq!(lines[0].fields["request_id"], sent, "{server} {path}");
                assert!(id.is_empty() || !format!("{lines:?}").contains(id), "{server} {path} {id:?}");
            }
        }
    }
}

fn is_fresh(id: &str) -> bool {
    id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[test]
fn each_request_without_an_id_has_one_of_its_own() {
    for server in ALL {
        let mut watched = server.watch(layer());
        let mut ids = HashSet::new();
        for _ in 0..5 {
            for (path, has_body) in FAILED {
                let answer = watched.connection.ask("GET", path);
                let id = answer.header(NAME).expect("an id").to_owned();
                assert!(is_fresh(&id), "{server} {path}: {id}");
                assert_eq!(watched.rest()[0].fields["request_id"], id, "{server} {path}");
                assert!(!has_body || answer.json()["request_id"] == *id, "{server} {path}");
                assert!(ids.insert(id), "{server} {path}: the id of another request");
            }
        }
    }
}
