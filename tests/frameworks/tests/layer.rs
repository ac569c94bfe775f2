//! One layer serves a whole application: its errors, and those of the framework.

use serde_json::json;
use status_codes::ErrorLayer;

use crate::connection::{Answer, Protocol};
use crate::errors::Envelope;
use crate::servers::{ALL, Framework};

fn enveloped() -> ErrorLayer {
    ErrorLayer::new().body::<Envelope>()
}

fn is_enveloped(context: &str, answer: &Answer, status: u16) -> String {
    assert_eq!(answer.status, status, "{context}");
    assert_eq!(answer.header("content-type"), Some("application/json"), "{context}: {answer:?}");
    let length = answer.body.len().to_string();
    assert_eq!(answer.header("content-length"), Some(length.as_str()), "{context}");
    let body = answer.json();
    assert_eq!(body["status"], status, "{context}");
    body["error"].as_str().expect("a message").to_owned()
}

#[test]
fn errors_come_out_in_the_body_of_the_layer() {
    for server in ALL {
        let mut connection = server.connect(Some(enveloped()));
        for (path, status, message) in [
            ("/text/1", 400, "\u{0}\u{1}\u{1f}\u{7f}\t\r\n"),
            ("/secret/1", 503, "try again"),
            ("/secret/0", 500, "Internal Server Error"),
            ("/said/999", 500, "Internal Server Error"),
            ("/secret/4", 404, "skipped"),
        ] {
            let context = format!("{server} {path}");
            let answer = connection.ask("GET", path);
            assert_eq!(is_enveloped(&context, &answer, status), message, "{context}");
            let head = connection.ask("HEAD", path);
            assert_eq!(
                (head.status, head.header("content-length")),
                (status, answer.header("content-length")),
                "{context}"
            );
            assert_eq!(head.header("content-type"), answer.header("content-type"), "{context}");
        }
    }
}

#[test]
fn headers_survive() {
    for server in ALL {
        let mut connection = server.connect(Some(enveloped()));
        assert_eq!(connection.ask("GET", "/etag/0").header("etag"), Some("\"v1\""), "{server}");
        let answer = connection.ask("GET", "/cookie/0");
        is_enveloped(&format!("{server}"), &answer, 403);
        assert_eq!(answer.all("set-cookie"), [b"a=1", b"b=2"], "{server}");
        assert_eq!(connection.ask("GET", "/after/1").header("retry-after"), Some("1"), "{server}");
    }
}

#[test]
fn what_needs_no_other_body_passes_through() {
    for server in ALL {
        let mut connection = server.connect(Some(enveloped()));
        let fine = connection.ask("GET", "/fine/1");
        assert_eq!((fine.status, fine.text().as_str()), (200, "fine: /fine/1"), "{server}");
        // It names its body itself.
        let own = connection.ask("GET", "/own/0");
        assert_eq!((own.status, own.text().as_str()), (409, "own body"), "{server}");
        let none = connection.ask("GET", "/none/0");
        assert_eq!((none.status, none.text().as_str(), none.header("content-type")), (410, "", None), "{server}");
        // A body of the application's own.
        let theirs = connection.ask("GET", "/theirs");
        assert_eq!((theirs.status, theirs.json()), (400, json!("theirs")), "{server}");
        assert_eq!(theirs.header("set-cookie"), Some("theirs=1"), "{server}");
        let slow = connection.ask("GET", "/slow");
        if server.framework == Framework::Rocket {
            // A text that explains a 4xx is read, although nobody knows how long it is.
            assert_eq!(is_enveloped("Rocket /slow", &slow, 404), "one two three");
        } else {
            // Any other stream is not waited for.
            assert_eq!((slow.status, slow.text().as_str()), (502, "one two three"), "{server}");
            // HTTP/2 has frames of its own (RFC 9113 §8.1).
            let coding = (server.protocol == Protocol::Http1).then_some("chunked");
            assert_eq!((slow.header("transfer-encoding"), slow.header("content-length")), (coding, None), "{server}");
        }
        // Codes without content have none.
        for (number, status) in [(0, 204), (1, 205), (6, 304)] {
            let answer = connection.ask("GET", &format!("/static/{number}"));
            assert_eq!((answer.status, answer.text().as_str()), (status, ""), "{server}");
        }
        assert_eq!(connection.ask("GET", "/fine/1").status, 200, "{server}");
    }
}

/// What the layer has nothing to do with, it does not send in answer to HEAD either.
#[test]
fn what_passes_has_no_body_on_head() {
    for layer in [ErrorLayer::new(), enveloped()] {
        for server in ALL {
            let mut connection = server.connect(Some(layer.clone()));
            for path in ["/fine/1", "/own/0", "/none/0", "/theirs", "/slow", "/static/0", "/static/1", "/static/6"] {
                let (get, head) = (connection.ask("GET", path), connection.ask("HEAD", path));
                assert_eq!(head.status, get.status, "{server} {path}");
                // poem has removed the stream on HEAD, and nothing tells it from a bare refusal.
                if (server.framework, path) != (Framework::Poem, "/slow") {
                    assert_eq!(head.header("content-type"), get.header("content-type"), "{server} {path}");
                }
                assert!(head.body.is_empty(), "{server} {path}: {head:?}");
            }
        }
    }
}

#[test]
fn refusals_of_the_framework_come_out_in_the_same_body() {
    for server in ALL {
        let address = server.serve(Some(enveloped()));
        let ask = |method: &str, path: &str, json: &str| server.open(address).ask_with(method, path, json);
        let context = |path: &str| format!("{server} {path}");
        let missing = ask("GET", "/a/b/c", "");
        assert_eq!(is_enveloped(&context("/a/b/c"), &missing, 404).to_lowercase(), "not found");
        let bare = ask("GET", "/missing", "");
        assert_eq!(is_enveloped(&context("/missing"), &bare, 404).to_lowercase(), "not found");

        // Rocket knows no 405, and poem and hyper no `Allow`.
        let method = ask("DELETE", "/json", "");
        let status = if server.framework == Framework::Rocket { 404 } else { 405 };
        is_enveloped(&context("DELETE /json"), &method, status);
        let allows = matches!(server.framework, Framework::Axum | Framework::ActixWeb);
        assert_eq!(method.header("allow").is_some(), allows, "{server}: {method:?}");

        let json = ask("POST", "/json", "{\"number\":");
        let message = is_enveloped(&context("/json"), &json, 400);
        assert!(!message.is_empty(), "{server}");

        let number = ask("GET", "/number/x", "");
        let status = match server.framework {
            Framework::ActixWeb => 404,
            Framework::Rocket => 422,
            _ => 400,
        };
        // Rocket tries its next route, which is fine with it.
        if server.framework != Framework::Rocket {
            is_enveloped(&context("/number/x"), &number, status);
        }
        if !matches!(server.framework, Framework::Hyper | Framework::Rocket) {
            is_enveloped(&context("/query"), &ask("GET", "/query?number=x", ""), 400);
        }
        if server.framework != Framework::Hyper {
            let long = format!("[{}1]", "1,".repeat(99));
            let small = ask("POST", "/small", &long);
            is_enveloped(&context("/small"), &small, 413);
        }
    }
}

/// What the framework says of its own refusal is shown, unless it is hidden.
#[test]
fn text_of_the_framework_can_be_hidden() {
    for server in ALL.into_iter().filter(|server| server.framework.explains_refusals()) {
        let message = |layer: ErrorLayer| {
            let mut connection = server.connect(Some(layer));
            let answer = connection.ask_with("POST", "/json", "{\"number\":");
            is_enveloped(&format!("{server}"), &answer, 400)
        };
        let shown = message(enveloped());
        assert!(shown != "Bad Request" && shown.len() > 10, "{server}: {shown}");
        assert_eq!(message(enveloped().hide_framework_text()), "Bad Request", "{server}");
    }
}

/// Without a body of its own, a layer makes problem documents of refusals and leaves errors as they are.
#[test]
fn a_layer_without_a_body_makes_problem_documents() {
    for server in ALL {
        let mut connection = server.connect(Some(ErrorLayer::new()));
        for path in ["/a/b/c", "/secret/4"] {
            let answer = connection.ask("GET", path);
            assert_eq!(answer.header("content-type"), Some("application/problem+json"), "{server} {path}");
            assert_eq!(answer.json()["status"], 404, "{server} {path}");
        }
        let mut without = server.connect(None);
        assert_eq!(connection.ask("GET", "/secret/4").body, without.ask("GET", "/secret/4").body, "{server}");
    }
}
