//! One event for each failed request, written by the layer and by nobody else.

use std::backtrace::{Backtrace, BacktraceStatus};
use std::convert::Infallible;
use std::sync::atomic::Ordering;

use bytes::Bytes;
use http::{HeaderValue, Request, Response, StatusCode};
use http_body_util::Full;
use status_codes::{ErrorLayer, LogLevel};
use tower::{Layer as _, ServiceExt as _, service_fn};
use tracing::Level;

use crate::errors::{Envelope, SECRET};
use crate::events::{Line, Log};
use crate::hostile::WRITTEN;
use crate::servers::{ALL, Framework};
use crate::traced::FRAME;

#[test]
fn a_failed_request_is_one_event() {
    for server in ALL {
        let mut watched = server.watch(ErrorLayer::new());
        let line = watched.event("/loud/0");
        assert_eq!(line.level, Level::WARN, "{server}");
        let expected = [("message", "loud"), ("code", "loud"), ("method", "GET"), ("status", "404")];
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
        assert!(watched.events("/quiet/0").is_empty(), "{server}");
        assert!(watched.events("/fine/77").is_empty(), "{server}");
    }
}

/// The contexts and the cause of a report, of which the client reads nothing.
#[test]
fn a_report_is_logged_with_its_chain() {
    for server in ALL {
        let mut watched = server.watch(ErrorLayer::new());
        for case in ["anyhow-logged", "eyre-logged"] {
            let line = watched.event(&format!("/handler/{case}"));
            assert!(line.fields["message"].contains("only for the log"), "{server}: {case}: {line:?}");
            assert_eq!((line.level, line.fields["status"].as_str()), (Level::ERROR, "500"), "{server}: {case}");
            assert_eq!(line.fields["sources"], "MARKER-7f3a91 has said no: no ticket 7", "{server}: {case}");
            // anyhow captures a backtrace whenever the standard library does, and eyre hides the one of its hook.
            let is_captured = Backtrace::capture().status() == BacktraceStatus::Captured;
            let has_backtrace = line.fields.contains_key("backtrace");
            assert_eq!(has_backtrace, is_captured && case == "anyhow-logged", "{server}: {case}");
        }
    }
}

#[test]
fn what_was_left_out_is_in_the_event() {
    for server in ALL {
        let line = server.watch(ErrorLayer::new().log_client_errors(LogLevel::Info)).event("/allow/9");
        assert_eq!((line.level, line.fields["status"].as_str()), (Level::INFO, "405"), "{server}");
        let omissions = &line.fields["omissions"];
        assert!(omissions.contains("header `Allow` was not sent"), "{server}: {omissions}");
        assert!(omissions.contains("header `Allow` is missing"), "{server}: {omissions}");
    }
}

/// What is sent, and wrong; the event stays short, however much there is.
#[test]
fn what_is_wrong_is_in_the_event() {
    let no_syntax = "header `Location` was sent, but its value does not have the syntax of the field";
    for server in ALL {
        let mut watched = server.watch(ErrorLayer::new());
        for (path, expected) in [
            ("/location/4", no_syntax),
            ("/two-places/0", "header `Location` was not sent: it was sent before"),
            ("/divided/0", "header `X-List` was sent, but a comma in an element"),
            ("/unlisted/0", "status `409` is not listed in `one_of`"),
            ("/many/0", "; and 20889 more"),
        ] {
            let omissions = &watched.event(path).fields["omissions"];
            assert!(omissions.contains(expected) && omissions.len() < 3000, "{server} {path}: {omissions}");
        }
    }
}

/// A worthless value of a header that the code asks for is missing, and the event says so.
#[test]
fn worthless_values_are_missing_in_the_event() {
    for server in ALL {
        let mut watched = server.watch(ErrorLayer::new());
        // Empty, and illegal.
        for value in [0, 3] {
            for (code, name) in ["WWW-Authenticate", "Upgrade", "Location"].into_iter().enumerate() {
                let omissions = &watched.event(&format!("/unguarded/{}", value * 10 + code)).fields["omissions"];
                assert!(omissions.contains(&format!("header `{name}` is missing")), "{server} {name}: {omissions}");
            }
        }
    }
}

/// Text from a client, wherever it comes from, stays on its line and gives a terminal no orders.
#[test]
fn no_text_forges_a_line() {
    for server in ALL {
        let mut watched = server.watch(ErrorLayer::new());
        let paths = ["/text/1", "/text/2", "/text/3", "/forged/0", "/forged/1", "/forged/2"];
        let lines: Vec<Line> = paths.into_iter().map(|path| watched.event(path)).collect();
        let forged = lines.iter().filter(|line| line.fields["message"].contains("forged")).count();
        assert_eq!(forged, 3, "{server}");
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
    for server in ALL {
        let mut watched = server.watch(ErrorLayer::new());
        let line = watched.event("/chain/0");
        assert_eq!(line.fields["status"], "500", "{server}");
        assert_eq!(line.fields["sources"].split(": ").count(), 64, "{server}");
        // Its text is always the same.
        let line = watched.event("/chain/1");
        assert_eq!((line.fields["message"].as_str(), line.fields["sources"].as_str()), ("ring", "around"), "{server}");
    }
}

/// `Debug` of an error may be of any size: nobody writes it.
#[test]
fn no_debug_text_is_written() {
    for server in ALL {
        let line = server.watch(ErrorLayer::new()).event("/watched/0");
        assert_eq!(line.fields["status"], "400", "{server}");
    }
    assert_eq!(WRITTEN.load(Ordering::SeqCst), 0);
}

/// Masked or unmasked, the event has the status that is sent, and the level of its class.
#[test]
fn the_event_has_the_status_that_is_sent() {
    for server in ALL {
        let mut watched = server.watch(ErrorLayer::new());
        for (path, status, level, code) in [
            ("/changed/500/text/5", "500", Level::ERROR, "text"),
            ("/changed/422/text/5", "422", Level::DEBUG, "text"),
            ("/changed/404/secret/0", "404", Level::DEBUG, "source"),
            // A level that the error names is its level, whatever the status.
            ("/changed/500/loud/0", "500", Level::WARN, "loud"),
        ] {
            let line = watched.event(path);
            let found = (line.fields["status"].as_str(), line.level, line.fields["code"].as_str());
            assert_eq!(found, (status, level, code), "{server} {path}");
        }
    }
}

/// The log is where secrets go: the text, and the chain of sources.
#[test]
fn sources_are_in_the_event() {
    for server in ALL {
        let line = server.watch(ErrorLayer::new()).event("/traced/0");
        assert_eq!((line.level, line.fields["sources"].as_str()), (Level::ERROR, SECRET), "{server}");
        // The message has said it.
        let line = server.watch(ErrorLayer::new()).event("/secret/0");
        assert!(line.fields["message"].contains(SECRET) && !line.fields.contains_key("sources"), "{server}: {line:?}");
    }
}

/// Of the error itself or of the one behind it, in a line that nobody can forge, and nowhere else.
#[test]
fn backtraces_are_in_the_event_alone() {
    for server in ALL {
        for layer in [ErrorLayer::new(), ErrorLayer::new().body::<Envelope>().request_id("x-request-id")] {
            let mut watched = server.watch(layer);
            for path in ["/traced/0", "/traced/1", "/traced/2", "/changed/404/traced/0", "/changed/500/traced/1"] {
                let raw = String::from_utf8_lossy(&watched.connection.ask("GET", path).raw).into_owned();
                assert!(!raw.contains(FRAME) && !raw.contains(SECRET), "{server} {path}: {raw}");
                let [line] = &watched.rest()[..] else { panic!("{server} {path}: not one event") };
                let backtrace = &line.fields["backtrace"];
                assert!(backtrace.contains(FRAME) && backtrace.contains(" | "), "{server} {path}: {backtrace}");
                assert!(!backtrace.contains(char::is_control), "{server} {path}: {backtrace}");
            }
            for path in ["/traced/3", "/traced/4", "/traced/5", "/secret/0", "/missing"] {
                assert!(!watched.event(path).fields.contains_key("backtrace"), "{server} {path}");
            }
        }
    }
}

/// What the framework says of its own refusal is for the log, also if the client does not read it.
#[test]
fn hidden_texts_are_in_the_event() {
    for server in ALL.into_iter().filter(|server| server.framework.explains_refusals()) {
        let mut watched = server.watch(ErrorLayer::new().hide_framework_text());
        watched.connection.ask_with("POST", "/json", "{\"hidden\":");
        let lines = watched.rest();
        assert!(lines.len() == 1 && lines[0].fields["message"].contains("EOF"), "{server}: {lines:?}");
    }
}

/// Layers around each other write one event.
#[test]
fn two_layers_write_one_event() {
    let service = service_fn(|_: Request<()>| {
        let mut response = Response::new(Full::from("said once"));
        *response.status_mut() = StatusCode::BAD_REQUEST;
        response.headers_mut().insert("content-type", HeaderValue::from_static("text/plain"));
        std::future::ready(Ok::<Response<Full<Bytes>>, Infallible>(response))
    });
    let service = ErrorLayer::new().layer(ErrorLayer::new().layer(service));
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let ask = || runtime.block_on(async { service.oneshot(Request::new(())).await.map(drop) }).expect("an answer");
    let ((), lines) = Log::during(ask);
    assert!(lines.len() == 1 && lines[0].fields["message"].contains("said once"), "{lines:?}");
}
