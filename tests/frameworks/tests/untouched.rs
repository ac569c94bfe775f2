//! Responses that a layer leaves as they are: foreign ones, all of them, or those with a mark.

use serde_json::json;
use status_codes::ErrorLayer;
use tracing::Level;

use crate::connection::Answer;
use crate::errors::{Envelope, SECRET};
use crate::servers::{ALL, Framework, Server};

fn enveloped() -> ErrorLayer {
    ErrorLayer::new().body::<Envelope>()
}

#[derive(Debug, PartialEq)]
struct Seen {
    status: u16,
    headers: Vec<(String, Vec<u8>)>,
    body: Vec<u8>,
}

/// Whatever a client sees, except for the time.
fn seen(answer: &Answer) -> Seen {
    let mut headers = answer.headers.clone();
    headers.retain(|(name, _)| name != "date");
    headers.sort();
    Seen { status: answer.status, headers, body: answer.body.clone() }
}

/// No error of ours makes their answers; hyper's routes refuse by errors of ours.
fn foreign(server: Server) -> Vec<(&'static str, &'static str, &'static str)> {
    let mut requests =
        vec![("GET", "/missing", ""), ("GET", "/theirs", ""), ("GET", "/slow", ""), ("GET", "/fine/1", "")];
    if server.framework != Framework::Hyper {
        let refused =
            [("GET", "/a/b/c", ""), ("DELETE", "/json", ""), ("POST", "/json", "{"), ("GET", "/number/x", "")];
        requests.extend(refused);
    }
    requests
}

#[test]
fn foreign_responses_are_as_without_a_layer() {
    for server in ALL {
        let bare = server.serve(None);
        let mut watched = server.watch(enveloped().hide_framework_text().request_id("x-request-id").own_errors_only());
        for (method, path, json) in foreign(server) {
            let expected = server.open(bare).ask_with(method, path, json);
            let found = watched.connection.ask_with(method, path, json);
            assert_eq!(seen(&found), seen(&expected), "{server} {method} {path}");
        }
        assert!(watched.rest().is_empty(), "{server}");
    }
}

#[test]
fn own_errors_are_as_ever_among_foreign_responses() {
    for server in ALL {
        let mut watched = server.watch(enveloped().own_errors_only());
        for (path, document, level) in [
            ("/secret/4", json!({"error": "skipped", "status": 404}), Level::DEBUG),
            ("/secret/0", json!({"error": "Internal Server Error", "status": 500}), Level::ERROR),
            ("/changed/500/secret/4", json!({"error": "Internal Server Error", "status": 500}), Level::ERROR),
        ] {
            let answer = watched.connection.ask("GET", path);
            assert_eq!(answer.json(), document, "{server} {path}");
            let lines = watched.rest();
            assert!(lines.len() == 1 && lines[0].level == level, "{server} {path}: {lines:?}");
        }
        if server.framework == Framework::Rocket {
            let guarded = watched.connection.ask("GET", "/guarded-by-user");
            assert_eq!(guarded.json(), json!({"error": "sign in again", "status": 401}), "{server}");
        }
    }
}

/// The rules about private texts hold as ever.
#[test]
fn no_secret_of_an_own_error_leaves() {
    for server in ALL {
        for layer in [ErrorLayer::new().own_errors_only(), ErrorLayer::new().log_only()] {
            let mut connection = server.connect(Some(layer));
            for path in ["/secret/0", "/secret/1", "/secret/2", "/secret/3", "/secret/4", "/traced/0", "/traced/5"] {
                let raw = String::from_utf8_lossy(&connection.ask("GET", path).raw).into_owned();
                assert!(!raw.contains(&SECRET[..6]), "{server} {path}: {raw}");
            }
        }
    }
}

#[test]
fn a_layer_that_only_logs_changes_nothing() {
    let own = ["/secret/4", "/secret/0", "/own/0", "/static/0", "/static/6", "/location/1", "/changed/500/text/5"];
    for server in ALL {
        let bare = server.serve(None);
        let only = enveloped().hide_framework_text().request_id("x-request-id").log_only();
        let mut watched = server.watch(only);
        for (method, path, json) in foreign(server).into_iter().chain(own.map(|path| ("GET", path, ""))) {
            let expected = server.open(bare).ask_with(method, path, json);
            let found = watched.connection.ask_with(method, path, json);
            assert_eq!(seen(&found), seen(&expected), "{server} {method} {path}");
            let lines = watched.rest();
            let has_failed = found.status >= 300 || own.contains(&path);
            assert_eq!(lines.len(), usize::from(has_failed), "{server} {path}: {lines:?}");
            for line in lines {
                assert_eq!(line.fields["status"], found.status.to_string(), "{server} {path}");
                assert!(!line.fields.contains_key("request_id"), "{server} {path}");
            }
        }
        if server.framework == Framework::Rocket {
            let expected = server.open(bare).ask("GET", "/guarded-by-user");
            assert_eq!(seen(&watched.connection.ask("GET", "/guarded-by-user")), seen(&expected), "{server}");
            let [line] = &watched.rest()[..] else { panic!("{server}: not one event") };
            assert_eq!(line.fields["message"], "the token of ann is over", "{server}");
        }
    }
}

/// The event has the id that the request brings.
#[test]
fn a_layer_that_only_logs_logs_the_id_of_a_request() {
    for server in ALL {
        let mut watched = server.watch(ErrorLayer::new().log_only().request_id("x-request-id"));
        watched.connection = watched.connection.saying("x-request-id", "a");
        let answer = watched.connection.ask("GET", "/secret/4");
        assert_eq!(answer.header("x-request-id"), None, "{server}");
        assert_eq!(watched.rest()[0].fields["request_id"], "a", "{server}");
    }
}

/// The text of a 5xx passes, because somebody has said so.
#[test]
fn marked_responses_keep_their_body() {
    for server in ALL {
        for layer in [ErrorLayer::new(), enveloped().hide_framework_text()] {
            let mut watched = server.watch(layer.request_id("x-request-id"));
            let answer = watched.connection.ask("GET", "/untouched");
            assert_eq!((answer.status, answer.text().as_str()), (502, "the text of another server"), "{server}");
            let lines = watched.rest();
            assert!(lines.len() == 1 && lines[0].level == Level::ERROR, "{server}: {lines:?}");
            assert_eq!(answer.header("x-request-id"), Some(lines[0].fields["request_id"].as_str()), "{server}");
            let head = watched.connection.ask("HEAD", "/untouched");
            assert_eq!((head.status, head.header("content-type")), (502, answer.header("content-type")), "{server}");
        }
        let mut watched = server.watch(ErrorLayer::new().own_errors_only());
        assert!(watched.events("/untouched").is_empty(), "{server}");
    }
}
