//! One layer serves a whole application: its errors, and those of the framework.

use serde_json::json;
use status_codes::ErrorLayer;

use crate::connection::{Answer, Connection};
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
    for framework in ALL {
        let mut connection = Connection::open(framework.serve(Some(enveloped())));
        for (path, status, message) in [
            ("/text/1", 400, "\u{0}\u{1}\u{1f}\u{7f}\t\r\n"),
            ("/secret/1", 503, "try again"),
            ("/secret/0", 500, "Internal Server Error"),
            ("/said/999", 500, "Internal Server Error"),
            ("/secret/4", 404, "skipped"),
        ] {
            let context = format!("{framework:?} {path}");
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
    for framework in ALL {
        let mut connection = Connection::open(framework.serve(Some(enveloped())));
        assert_eq!(connection.ask("GET", "/etag/0").header("etag"), Some("\"v1\""), "{framework:?}");
        let answer = connection.ask("GET", "/cookie/0");
        is_enveloped(&format!("{framework:?}"), &answer, 403);
        assert_eq!(answer.all("set-cookie"), [b"a=1", b"b=2"], "{framework:?}");
        assert_eq!(connection.ask("GET", "/after/1").header("retry-after"), Some("1"), "{framework:?}");
    }
}

#[test]
fn what_needs_no_other_body_passes_through() {
    for framework in ALL {
        let mut connection = Connection::open(framework.serve(Some(enveloped())));
        let fine = connection.ask("GET", "/fine/1");
        assert_eq!((fine.status, fine.text().as_str()), (200, "fine: /fine/1"), "{framework:?}");
        // It names its body itself.
        let own = connection.ask("GET", "/own/0");
        assert_eq!((own.status, own.text().as_str()), (409, "own body"), "{framework:?}");
        let none = connection.ask("GET", "/none/0");
        assert_eq!((none.status, none.text().as_str(), none.header("content-type")), (410, "", None), "{framework:?}");
        // A body of the application's own.
        let theirs = connection.ask("GET", "/theirs");
        assert_eq!((theirs.status, theirs.json()), (400, json!("theirs")), "{framework:?}");
        assert_eq!(theirs.header("set-cookie"), Some("theirs=1"), "{framework:?}");
        let slow = connection.ask("GET", "/slow");
        if framework == Framework::Rocket {
            // A text that explains a 4xx is read, although nobody knows how long it is.
            assert_eq!(is_enveloped("Rocket /slow", &slow, 404), "one two three");
        } else {
            // Any other stream is not waited for.
            assert_eq!((slow.status, slow.text().as_str()), (502, "one two three"), "{framework:?}");
            assert_eq!(slow.header("transfer-encoding"), Some("chunked"), "{framework:?}");
        }
        // Codes without content have none.
        for (number, status) in [(0, 204), (1, 205), (6, 304)] {
            let answer = connection.ask("GET", &format!("/static/{number}"));
            assert_eq!((answer.status, answer.text().as_str()), (status, ""), "{framework:?}");
        }
        assert_eq!(connection.ask("GET", "/fine/1").status, 200, "{framework:?}");
    }
}

#[test]
fn refusals_of_the_framework_come_out_in_the_same_body() {
    for framework in ALL {
        let address = framework.serve(Some(enveloped()));
        let ask = |method: &str, path: &str, headers: &str, body: &str| {
            Connection::open(address).ask_with(method, path, headers, body)
        };
        let context = |path: &str| format!("{framework:?} {path}");
        let missing = ask("GET", "/a/b/c", "", "");
        assert_eq!(is_enveloped(&context("/a/b/c"), &missing, 404).to_lowercase(), "not found");
        let bare = ask("GET", "/missing", "", "");
        assert_eq!(is_enveloped(&context("/missing"), &bare, 404).to_lowercase(), "not found");

        // Rocket knows no 405, and poem and hyper no `Allow`.
        let method = ask("DELETE", "/json", "", "");
        let status = if framework == Framework::Rocket { 404 } else { 405 };
        is_enveloped(&context("DELETE /json"), &method, status);
        let allows = matches!(framework, Framework::Axum | Framework::ActixWeb);
        assert_eq!(method.header("allow").is_some(), allows, "{framework:?}: {method:?}");

        let json = ask("POST", "/json", "content-type: application/json\r\n", "{\"number\":");
        let message = is_enveloped(&context("/json"), &json, 400);
        assert!(!message.is_empty(), "{framework:?}");

        let number = ask("GET", "/number/x", "", "");
        let status = match framework {
            Framework::ActixWeb => 404,
            Framework::Rocket => 422,
            _ => 400,
        };
        // Rocket tries its next route, which is fine with it.
        if framework != Framework::Rocket {
            is_enveloped(&context("/number/x"), &number, status);
        }
        if !matches!(framework, Framework::Hyper | Framework::Rocket) {
            is_enveloped(&context("/query"), &ask("GET", "/query?number=x", "", ""), 400);
        }
        if framework != Framework::Hyper {
            let long = format!("[{}1]", "1,".repeat(99));
            let small = ask("POST", "/small", "content-type: application/json\r\n", &long);
            is_enveloped(&context("/small"), &small, 413);
        }
    }
}

/// What the framework says of its own refusal is shown, unless it is hidden.
#[test]
fn text_of_the_framework_can_be_hidden() {
    for framework in [Framework::Axum, Framework::ActixWeb, Framework::Poem] {
        let message = |layer: ErrorLayer| {
            let mut connection = Connection::open(framework.serve(Some(layer)));
            let answer = connection.ask_with("POST", "/json", "content-type: application/json\r\n", "{\"number\":");
            is_enveloped(&format!("{framework:?}"), &answer, 400)
        };
        let shown = message(enveloped());
        assert!(shown != "Bad Request" && shown.len() > 10, "{framework:?}: {shown}");
        assert_eq!(message(enveloped().hide_framework_text()), "Bad Request", "{framework:?}");
    }
}

/// Without a body of its own, a layer makes problem documents of refusals and leaves errors as they are.
#[test]
fn a_layer_without_a_body_makes_problem_documents() {
    for framework in ALL {
        let mut connection = Connection::open(framework.serve(Some(ErrorLayer::new())));
        for path in ["/a/b/c", "/secret/4"] {
            let answer = connection.ask("GET", path);
            assert_eq!(answer.header("content-type"), Some("application/problem+json"), "{framework:?} {path}");
            assert_eq!(answer.json()["status"], 404, "{framework:?} {path}");
        }
        let mut without = Connection::open(framework.serve(None));
        assert_eq!(connection.ask("GET", "/secret/4").body, without.ask("GET", "/secret/4").body, "{framework:?}");
    }
}
