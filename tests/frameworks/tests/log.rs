//! One event for each failed request, written by the layer and by nobody else.

use std::convert::Infallible;
use std::sync::Once;
use std::sync::atomic::Ordering;

use bytes::Bytes;
use http::{HeaderValue, Request, Response, StatusCode};
use http_body_util::Full;
use status_codes::{ErrorLayer, LogLevel};
use tower::{Layer as _, ServiceExt as _, service_fn};
use tracing::Level;
use tracing_subscriber::layer::SubscriberExt as _;

use crate::errors::{SECRET, WRITTEN};
use crate::events::{Line, Log};
use crate::servers::{ALL, Framework, Server};

static EVERYONES: Log = Log::new();

fn listen() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        tracing::subscriber::set_global_default(tracing_subscriber::registry().with(&EVERYONES)).expect("the only one");
    });
}

/// The lines whose message says this; each test asks for its own.
fn lines(said: &str) -> Vec<Line> {
    EVERYONES.lines().into_iter().filter(|line| line.fields["message"].contains(said)).collect()
}

/// The lines of one request. What else runs at the same time uses other routes or other messages.
fn lines_of(server: Server, layer: ErrorLayer, path: &str, said: &str) -> Vec<Line> {
    let mut connection = server.connect(Some(layer));
    let before = lines(said).len();
    connection.ask("GET", path);
    // The line was written before the response was sent.
    lines(said).split_off(before)
}

/// In one test, because lines are told apart by their text alone.
#[test]
fn a_failed_request_is_one_event() {
    listen();
    for server in ALL {
        let of = |path: &str, said: &str| lines_of(server, ErrorLayer::new(), path, said);
        let [line] = &of("/loud/0", "loud")[..] else { panic!("{server}: not one line") };
        assert_eq!(line.level, Level::WARN, "{server}");
        let expected = [("code", "loud"), ("method", "GET"), ("status", "404")];
        for (name, value) in expected {
            assert_eq!(line.fields.get(name).map(String::as_str), Some(value), "{server}: {line:?}");
        }
        // The pattern that has matched, where the framework knows one.
        let route = match server.framework {
            Framework::Axum | Framework::ActixWeb => "/{kind}/{number}",
            Framework::Rocket => "/<kind>/<number>",
            Framework::Poem => "/:kind/:number",
            Framework::Hyper => "/loud/0",
        };
        assert_eq!(line.fields["route"], route, "{server}");
        assert!(of("/quiet/0", "quiet").is_empty(), "{server}");
        assert!(of("/fine/77", "fine").is_empty(), "{server}");
    }
}

/// The contexts and the cause of a report, of which the client reads nothing.
#[test]
fn a_report_is_logged_with_its_chain() {
    listen();
    for server in ALL {
        for case in ["anyhow-logged", "eyre-logged"] {
            let lines = lines_of(server, ErrorLayer::new(), &format!("/handler/{case}"), "only for the log");
            let [line] = &lines[..] else { panic!("{server}: {case}: {lines:?}") };
            assert_eq!((line.level, line.fields["status"].as_str()), (Level::ERROR, "500"), "{server}: {case}");
            assert_eq!(line.fields["sources"], "MARKER-7f3a91 has said no: no ticket 7", "{server}: {case}");
        }
    }
}

#[test]
fn what_was_left_out_is_in_the_event() {
    listen();
    for server in ALL {
        let mut connection = server.connect(Some(ErrorLayer::new().log_client_errors(LogLevel::Info)));
        connection.ask("GET", "/allow/9");
        let lines = lines("hostile");
        let route = |line: &&Line| line.level == Level::INFO && line.fields["status"] == "405";
        let line = lines.iter().rfind(route).unwrap_or_else(|| panic!("{server}: no line"));
        let omissions = &line.fields["omissions"];
        assert!(omissions.contains("header `Allow` was not sent"), "{server}: {omissions}");
        assert!(omissions.contains("header `Allow` is missing"), "{server}: {omissions}");
    }
}

/// What is sent, and wrong; the event stays short, however much there is.
#[test]
fn what_is_wrong_is_in_the_event() {
    listen();
    let no_syntax = "header `Location` was sent, but its value does not have the syntax of the field";
    for framework in ALL {
        for (path, said, expected) in [
            ("/location/4", "hostile", no_syntax),
            ("/two-places/0", "two places", "header `Location` was not sent: it was sent before"),
            ("/divided/0", "divided", "header `X-List` was sent, but a comma in an element"),
            ("/unlisted/0", "unlisted", "status `409` is not listed in `one_of`"),
            ("/many/0", "many names", "; and 20889 more"),
        ] {
            let layer = ErrorLayer::new().log_client_errors(LogLevel::Info);
            let lines = lines_of(framework, layer, path, said);
            let omissions: Vec<&String> = lines.iter().filter_map(|line| line.fields.get("omissions")).collect();
            let is_named = |text: &&String| text.contains(expected) && text.len() < 3000;
            assert!(omissions.iter().any(is_named), "{framework:?} {path}: {omissions:?}");
        }
    }
}

/// A worthless value of a header that the code asks for is missing, and the event says so.
#[test]
fn worthless_values_are_missing_in_the_event() {
    listen();
    for server in ALL {
        let mut connection = server.connect(Some(ErrorLayer::new()));
        let before = lines("unguarded").len();
        // Empty, and illegal.
        for value in [0, 3] {
            for code in 0..3 {
                connection.ask("GET", &format!("/unguarded/{}", value * 10 + code));
            }
        }
        let lines = lines("unguarded").split_off(before);
        let omissions = |line: &Line| line.fields.get("omissions").cloned().unwrap_or_default();
        for name in ["WWW-Authenticate", "Upgrade", "Location"] {
            let missing = format!("header `{name}` is missing");
            let count = lines.iter().filter(|line| omissions(line).contains(&missing)).count();
            assert!(count >= 2, "{server} {name}: {lines:?}");
        }
    }
}

/// Text from a client, wherever it comes from, stays on its line and gives a terminal no orders.
#[test]
fn no_text_forges_a_line() {
    listen();
    for server in ALL {
        let mut connection = server.connect(Some(ErrorLayer::new()));
        let before = lines("").len();
        for path in ["/text/1", "/text/2", "/text/3", "/forged/0", "/forged/1", "/forged/2"] {
            connection.ask("GET", path);
        }
        let lines = lines("").split_off(before);
        let forged = lines.iter().filter(|line| line.fields["message"].contains("forged")).count();
        assert!(forged >= 3, "{server}: {forged}");
        for name in ["message", "sources", "omissions"] {
            let is_escaped = |text: &String| text.contains("\\n") && text.contains("\\u{1b}");
            assert!(lines.iter().filter_map(|line| line.fields.get(name)).any(is_escaped), "{server}: no {name}");
        }
        for (name, value) in lines.iter().flat_map(|line| &line.fields) {
            let is_wild = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202e}');
            assert!(!value.contains(is_wild), "{server} {name}: {value:?}");
        }
    }
}

/// A chain of sources that is very long, or leads back to its beginning, ends in the event.
#[test]
fn chains_of_sources_end() {
    listen();
    for server in ALL {
        let mut connection = server.connect(Some(ErrorLayer::new()));
        for (path, said) in [("/chain/0", "long chain"), ("/chain/1", "ring")] {
            let before = lines(said).len();
            assert_eq!(connection.ask("GET", path).status, 500, "{server} {path}");
            let [line] = &lines(said).split_off(before)[..] else { panic!("{server} {path}: not one line") };
            assert_eq!(line.fields["sources"].split(": ").count(), 64, "{server} {path}");
        }
    }
}

/// `Debug` of an error may be of any size: nobody writes it.
#[test]
fn no_debug_text_is_written() {
    listen();
    for server in ALL {
        let mut connection = server.connect(Some(ErrorLayer::new()));
        let before = lines("watched").len();
        assert_eq!(connection.ask("GET", "/watched/0").status, 400, "{server}");
        assert!(lines("watched").len() > before, "{server}");
    }
    assert_eq!(WRITTEN.load(Ordering::SeqCst), 0);
}

/// Masked or unmasked, the event has the status that is sent, and the level of its class.
#[test]
fn the_event_has_the_status_that_is_sent() {
    listen();
    for server in ALL {
        let mut connection = server.connect(Some(ErrorLayer::new()));
        let mut of = |path: &str, said: &str| {
            let count = |lines: Vec<Line>| {
                lines.into_iter().filter(|line| line.fields["route"].contains("changed")).collect::<Vec<_>>()
            };
            let before = count(lines(said)).len();
            connection.ask("GET", path);
            count(lines(said)).split_off(before)
        };
        for (path, said, status, level, code) in [
            ("/changed/500/text/5", "</script>", "500", Level::ERROR, "text"),
            ("/changed/422/text/5", "</script>", "422", Level::DEBUG, "text"),
            ("/changed/404/secret/0", "source: ", "404", Level::DEBUG, "source"),
            // A level that the error names is its level, whatever the status.
            ("/changed/500/loud/0", "loud", "500", Level::WARN, "loud"),
        ] {
            let [line] = &of(path, said)[..] else { panic!("{server} {path}: not one line") };
            let found = (line.fields["status"].as_str(), line.level, line.fields["code"].as_str());
            assert_eq!(found, (status, level, code), "{server} {path}");
        }
    }
}

/// The log is where secrets go: the text, and the chain of sources.
#[test]
fn sources_are_in_the_event() {
    listen();
    for server in ALL {
        let mut connection = server.connect(Some(ErrorLayer::new()));
        let before = lines("source: ").len();
        connection.ask("GET", "/secret/0");
        let after = lines("source: ");
        assert!(after.len() > before, "{server}");
        let line = after.last().expect("a line");
        assert_eq!((line.level, line.fields["sources"].as_str()), (Level::ERROR, SECRET), "{server}");
        assert!(line.fields["message"].contains(SECRET), "{server}");
    }
}

/// What the framework says of its own refusal is for the log, also where the client does not read it.
#[test]
fn hidden_texts_are_in_the_event() {
    listen();
    for server in ALL.into_iter().filter(|server| server.framework.explains_refusals()) {
        let before = lines("EOF").len();
        let mut connection = server.connect(Some(ErrorLayer::new().hide_framework_text()));
        connection.ask_with("POST", "/json", "{\"hidden\":");
        assert!(lines("EOF").len() > before, "{server}");
    }
}

/// Layers around each other write one event.
#[test]
fn two_layers_write_one_event() {
    listen();
    let service = service_fn(|_: Request<()>| {
        let mut response = Response::new(Full::from("said once"));
        *response.status_mut() = StatusCode::BAD_REQUEST;
        response.headers_mut().insert("content-type", HeaderValue::from_static("text/plain"));
        std::future::ready(Ok::<Response<Full<Bytes>>, Infallible>(response))
    });
    let service = ErrorLayer::new().layer(ErrorLayer::new().layer(service));
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    runtime.block_on(async { service.oneshot(Request::new(())).await.map(drop) }).expect("an answer");
    assert_eq!(lines("said once").len(), 1);
}
