//! Somebody changes the status line after the error was rendered: the layer writes the body for the status that is sent.

use serde_json::{Value, json};
use status_codes::ErrorLayer;

use crate::connection::{Answer, Connection};
use crate::errors::{Envelope, SECRET};
use crate::servers::{ALL, Framework};

/// Errors, the status that each is sent with instead, and the document that is sent then. The errors are of every kind: a
/// `Display` that is public, one that is not, `detail`, `expose`, a body of its own, no body at all, a redirection.
fn cases() -> Vec<(&'static str, u16, Value)> {
    let bare = |title: &str, status: u16| json!({ "title": title, "status": status });
    vec![
        // Of the same class: the public text and the members stay.
        (
            "secret/4",
            403,
            json!({"title": "Forbidden", "status": 403, "code": "skipped", "detail": "skipped", "id": 7}),
        ),
        ("secret/3", 410, json!({"title": "Gone", "status": 410, "code": "public", "detail": "not here"})),
        ("secret/2", 404, json!({"title": "Not Found", "status": 404, "code": "hidden"})),
        (
            "secret/1",
            500,
            json!({"title": "Internal Server Error", "status": 500, "code": "secret", "detail": "try again"}),
        ),
        ("secret/0", 502, json!({"title": "Bad Gateway", "status": 502, "code": "source"})),
        (
            "exposed/0",
            500,
            json!({
                "type": "https://example.com/busy", "title": "Too busy", "status": 500, "code": "too-busy",
                "detail": "queue of 7", "queue": 7
            }),
        ),
        // Masked, and unmasked: nothing of the error is sent.
        ("secret/4", 500, bare("Internal Server Error", 500)),
        ("secret/3", 503, bare("Service Unavailable", 503)),
        ("secret/2", 500, bare("Internal Server Error", 500)),
        ("own/0", 500, bare("Internal Server Error", 500)),
        ("none/0", 500, bare("Internal Server Error", 500)),
        ("secret/0", 404, bare("Not Found", 404)),
        ("secret/1", 404, bare("Not Found", 404)),
        ("exposed/0", 404, bare("Not Found", 404)),
        // What had no body.
        ("static/0", 500, bare("Internal Server Error", 500)),
        ("location/0", 404, bare("Not Found", 404)),
        // A number of nobody's.
        ("secret/4", 470, json!({"status": 470, "code": "skipped", "detail": "skipped", "id": 7})),
        ("secret/0", 470, json!({"status": 470})),
    ]
}

fn is_safe(context: &str, answer: &Answer) {
    let raw = String::from_utf8_lossy(&answer.raw);
    assert!(!raw.contains(&SECRET[..6]), "{context}: {raw}");
}

/// GET and HEAD, which agree but for the body.
fn ask(connection: &mut Connection, context: &str, path: &str, status: u16) -> Answer {
    let (get, head) = (connection.ask("GET", path), connection.ask("HEAD", path));
    for answer in [&get, &head] {
        assert_eq!(answer.status, status, "{context}");
        is_safe(context, answer);
    }
    assert_eq!(get.header("content-type"), head.header("content-type"), "{context}");
    let lengths = (get.header("content-length"), head.header("content-length"));
    // poem itself tells no length for HEAD, and over HTTP/2 the end of an empty body is its length.
    let is_left_out = context.starts_with("Poem") && lengths.1.is_none() || lengths == (None, Some("0"));
    assert!(is_left_out || lengths.0 == lengths.1, "{context}: {lengths:?}");
    get
}

#[test]
fn the_document_is_that_of_the_status_line() {
    for server in ALL {
        let mut connection = server.connect(Some(ErrorLayer::new()));
        for (error, to, document) in cases() {
            let context = format!("{server} {error} as {to}");
            let answer = ask(&mut connection, &context, &format!("/changed/{to}/{error}"), to);
            assert_eq!(answer.json(), document, "{context}");
            assert_eq!(answer.header("content-type"), Some("application/problem+json"), "{context}");
        }
    }
}

#[test]
fn the_body_of_the_layer_is_that_of_the_status_line() {
    for server in ALL {
        let mut connection = server.connect(Some(ErrorLayer::new().body::<Envelope>()));
        for (error, to, document) in cases() {
            let context = format!("{server} {error} as {to}");
            let answer = ask(&mut connection, &context, &format!("/changed/{to}/{error}"), to);
            let text = document.get("detail").or(document.get("title")).cloned().unwrap_or_else(|| json!(""));
            assert_eq!(answer.json(), json!({ "error": text, "status": to }), "{context}");
        }
    }
}

/// Within a class, an error that is attached itself writes its own body again. actix-web attaches only a snapshot, and so does
/// poem if somebody else than the layer makes the response of its error.
#[test]
fn a_body_of_its_own_stays_within_the_class() {
    for server in ALL {
        for layer in [ErrorLayer::new(), ErrorLayer::new().body::<Envelope>()] {
            let mut connection = server.connect(Some(layer));
            let context = format!("{server}");
            let answer = ask(&mut connection, &context, "/changed/410/own/0", 410);
            let is_snapshot = matches!(server.framework, Framework::ActixWeb | Framework::Poem);
            if is_snapshot {
                assert!(answer.text().contains("own body"), "{answer:?}");
                assert_eq!(answer.json()["status"], 410);
            } else {
                assert_eq!(answer.text(), "own body", "{context}");
                assert_eq!(answer.header("content-type"), Some("text/plain; charset=utf-8"), "{context}");
            }
            let empty = ask(&mut connection, &context, "/changed/404/none/0", 404);
            if !is_snapshot {
                assert!(empty.body.is_empty() && empty.header("content-type").is_none(), "{context}: {empty:?}");
            }
        }
    }
}

/// What became a success is its author's affair.
#[test]
fn the_body_of_a_success_stays() {
    for server in ALL {
        let mut connection = server.connect(Some(ErrorLayer::new().body::<Envelope>()));
        let answer = ask(&mut connection, &format!("{server}"), "/changed/200/own/0", 200);
        assert_eq!(answer.text(), "own body", "{server}");
        let answer = ask(&mut connection, &format!("{server}"), "/changed/200/secret/4", 200);
        assert_eq!(answer.json()["status"], 404, "{server}");
    }
}

/// Without a layer nobody notices: the body still is that of the first status.
#[test]
fn without_a_layer_the_first_body_stays() {
    for server in ALL {
        let mut connection = server.connect(None);
        let answer = ask(&mut connection, &format!("{server}"), "/changed/500/secret/4", 500);
        assert_eq!(answer.json()["status"], 404, "{server}");
    }
}

/// On Rocket a responder may fail after it has rendered an error: what was rendered is lost, whatever the status.
#[test]
fn a_responder_that_fails_has_the_body_of_its_status() {
    for server in ALL.into_iter().filter(|server| server.framework == Framework::Rocket) {
        let mut connection = server.connect(Some(ErrorLayer::new()));
        let skipped = |title: &str, status: u16| json!({"title": title, "status": status, "code": "skipped", "detail": "skipped", "id": 7});
        for (error, to, document) in [
            ("secret/4", 500, json!({"title": "Internal Server Error", "status": 500})),
            ("secret/4", 404, skipped("Not Found", 404)),
            ("secret/4", 403, skipped("Forbidden", 403)),
            ("secret/0", 404, json!({"title": "Not Found", "status": 404})),
            ("secret/0", 500, json!({"title": "Internal Server Error", "status": 500, "code": "source"})),
        ] {
            let context = format!("{server}: {error} fails with {to}");
            let answer = ask(&mut connection, &context, &format!("/fails/{to}/{error}"), to);
            assert_eq!(answer.json(), document, "{context}");
        }
    }
}
