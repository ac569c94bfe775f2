//! Answers that no error of ours has made: one event for each that failed, and what is read of them.

use std::iter::repeat_n;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use http::Method;
use status_codes::ErrorLayer;
use tracing::Level;

use crate::connection::Protocol;
use crate::errors::Envelope;
use crate::servers::{ALL, Framework};
use crate::service::{Body, full, response, streamed, through};

const PLAIN: (&str, &str) = ("content-type", "text/plain");
const JSON: (&str, &str) = ("content-type", "application/json");
const HTML: (&str, &str) = ("content-type", "text/html");
const BYTES: (&str, &str) = ("content-type", "application/octet-stream");
const GZIP: (&str, &str) = ("content-encoding", "gzip");

fn enveloped() -> ErrorLayer {
    ErrorLayer::new().body::<Envelope>()
}

/// Whatever its body is, a 4xx or 5xx is one event. What the application has written passes unchanged.
#[test]
fn every_failure_is_one_event() {
    let tag = ("etag", "\"theirs\"");
    for status in [400, 404, 418, 451, 470, 499, 500, 503, 599] {
        let level = if status < 500 { Level::DEBUG } else { Level::ERROR };
        for (fields, text) in
            [(&[JSON, tag][..], "{\"theirs\":1}"), (&[HTML, tag], "<p>theirs</p>"), (&[BYTES, tag], "\0\u{1}")]
        {
            for (body, layer) in [(full(text), ErrorLayer::new()), (streamed([text]), enveloped())] {
                let sent = through(&layer, Method::GET, response(status, fields, body));
                assert_eq!((sent.status, sent.body.as_str()), (status, text), "{fields:?}");
                assert_eq!((sent.header("content-type"), sent.header("etag")), (Some(fields[0].1), Some(tag.1)));
                let line = sent.line();
                assert_eq!((line.level, &line.fields["status"]), (level, &status.to_string()));
            }
        }
        for (fields, body) in [(&[PLAIN][..], full("refused")), (&[], full("")), (&[PLAIN], streamed(["refused"]))] {
            let line = through(&enveloped(), Method::GET, response(status, fields, body)).line().clone();
            assert_eq!((line.level, &line.fields["status"]), (level, &status.to_string()));
        }
    }
    for status in [200, 204, 206, 301, 304] {
        let sent = through(&enveloped(), Method::GET, response(status, &[JSON], full("{}")));
        assert!(sent.lines.is_empty(), "{status}");
    }
}

/// Over sockets too.
#[test]
fn failures_of_the_application_keep_their_body() {
    for server in ALL {
        let mut connection = server.connect(Some(enveloped()));
        let (get, head) = (connection.ask("GET", "/theirs"), connection.ask("HEAD", "/theirs"));
        assert_eq!((get.status, get.text().as_str()), (400, "\"theirs\""), "{server}");
        assert_eq!((head.status, head.header("content-type")), (400, get.header("content-type")), "{server}");
    }
}

/// RFC 9110 §8.6: a length on HEAD is that of GET.
#[test]
fn streams_have_no_length_on_head() {
    // poem removes the stream inside of the layer, and nothing tells it from a bare refusal.
    for server in ALL.into_iter().filter(|server| server.framework != Framework::Poem) {
        let mut connection = server.connect(Some(enveloped()));
        let (get, head) = (connection.ask("GET", "/slow"), connection.ask("HEAD", "/slow"));
        assert!(!get.body.is_empty(), "{server}");
        let length = head.header("content-length");
        assert!(length.is_none_or(|length| length == get.body.len().to_string()), "{server}: {length:?}");
    }
}

/// A text of unknown length is read as far as the limit, however it is cut.
#[test]
fn texts_of_unknown_length_are_read_up_to_the_limit() {
    let message = |parts: Vec<&'static str>| {
        let sent = through(&enveloped(), Method::GET, response(400, &[PLAIN], streamed(parts)));
        assert_eq!(sent.lines.len(), 1);
        serde_json::from_str::<serde_json::Value>(&sent.body).expect("JSON")["error"]
            .as_str()
            .expect("a text")
            .to_owned()
    };
    assert_eq!(message(vec!["no ", "such ", "field"]), "no such field");
    assert_eq!(message(repeat_n("0123456789abcdef", 256).collect()).len(), 4096);
    assert_eq!(message(repeat_n("0123456789abcdef", 256).chain(["!"]).collect()), "Bad Request");
    assert_eq!(message(vec!["x".repeat(4096).leak()]).len(), 4096);
    assert_eq!(message(vec!["x".repeat(4097).leak()]), "Bad Request");
    assert_eq!(message(vec![]), "Bad Request");
    assert_eq!(message(vec!["", ""]), "Bad Request");
}

/// Nobody waits for the rest of a text that is too long, nor for that of a 5xx.
#[test]
fn no_more_is_read_than_is_sent() {
    for (status, most) in [(400, 258), (500, 0)] {
        let read = Arc::new(AtomicUsize::new(0));
        let count = read.clone();
        let endless = std::iter::from_fn(move || {
            count.fetch_add(1, Ordering::Relaxed);
            Some("MARKER-7f3a91----")
        });
        let sent = through(&enveloped(), Method::GET, response(status, &[PLAIN], streamed(endless)));
        assert!(!sent.body.contains("MARKER"), "{}", sent.body);
        assert!(read.load(Ordering::Relaxed) <= most, "{status}: {} parts", read.load(Ordering::Relaxed));
    }
}

/// The text of a 5xx is for the log, whatever its length and its coding.
#[test]
fn no_text_of_a_5xx_is_sent() {
    for status in [500, 502, 599] {
        for fields in [&[PLAIN][..], &[PLAIN, GZIP], &[PLAIN, ("content-length", "6")]] {
            let bodies: [fn() -> Body; 2] = [|| full("secret"), || streamed(["se", "cret"])];
            for body in bodies {
                for method in [Method::GET, Method::HEAD] {
                    let sent = through(&enveloped(), method, response(status, fields, body()));
                    assert!(!sent.body.contains("secret") && sent.header("content-encoding").is_none());
                    let length = sent.header("content-length").map(str::to_owned);
                    assert!(length.is_none_or(|length| sent.body.is_empty() || length == sent.body.len().to_string()));
                }
            }
        }
    }
}

/// RFC 9110 §8.6: the length on HEAD is that of GET, or there is none. A router inside of the layer has removed the text.
#[test]
fn lengths_on_head() {
    let ask = |layer: &ErrorLayer, method: Method, status: u16, fields: &[_], text: &'static str| {
        through(layer, method, response(status, fields, full(text)))
    };
    for layer in [ErrorLayer::new(), enveloped(), enveloped().hide_framework_text()] {
        for (status, text) in [(400, "no such field"), (404, ""), (500, "secret")] {
            let length: &'static str = text.len().to_string().leak();
            let fields = if text.is_empty() { vec![] } else { vec![PLAIN] };
            let mut stripped = fields.clone();
            stripped.push(("content-length", length));
            let get = ask(&layer, Method::GET, status, &fields, text);
            let written = Some(get.body.len().to_string());
            // The whole answer comes to the layer.
            let head = ask(&layer, Method::HEAD, status, &fields, text);
            assert_eq!((head.body.as_str(), head.length), ("", Some(0)));
            assert_eq!(head.header("content-length").map(str::to_owned), written, "{status}");
            // Only its head does.
            let head = ask(&layer, Method::HEAD, status, &stripped, "");
            assert_eq!((head.body.as_str(), head.header("content-type")), ("", get.header("content-type")));
            let is_unknown = get.body.contains("no such field");
            let length = head.header("content-length").map(str::to_owned);
            assert_eq!(length, written.filter(|_| !is_unknown), "{status} {text:?}");
        }
    }
}

/// RFC 9110 §6.4.1, §15.3.5, §15.4.5: from any author, with any fields.
#[test]
fn what_has_no_content_is_cleared() {
    let coded = [JSON, GZIP, ("content-language", "de"), ("content-range", "bytes 0-1/2"), ("trailer", "x-sum")];
    let length = [("content-length", "6"), ("transfer-encoding", "chunked")];
    let kept = [("etag", "\"v1\""), ("content-location", "/v1"), ("set-cookie", "a=1"), ("vary", "accept")];
    for status in [204, 304] {
        for fields in [&coded[..], &length, &[]] {
            let bodies: [fn() -> Body; 4] =
                [|| full("secret"), || streamed(["se", "cret"]), || full(""), || streamed([])];
            for body in bodies {
                for method in [Method::GET, Method::HEAD] {
                    let fields = [fields, &kept].concat();
                    let sent = through(&enveloped(), method, response(status, &fields, body()));
                    // A length of zero, which no compression touches.
                    assert_eq!((sent.body.as_str(), sent.length), ("", Some(0)), "{status}");
                    let mut names: Vec<&str> = sent.headers.keys().map(http::HeaderName::as_str).collect();
                    names.sort_unstable();
                    assert_eq!(names, ["content-location", "etag", "set-cookie", "vary"], "{status}");
                    assert!(sent.lines.is_empty());
                }
            }
        }
    }
    let sent = through(&enveloped(), Method::GET, response(205, &coded, full("secret")));
    assert_eq!((sent.body.as_str(), sent.length, sent.header("content-length")), ("", Some(0), Some("0")));
    assert_eq!((sent.header("content-type"), sent.header("content-encoding")), (None, None));
    let switching = [("upgrade", "websocket"), ("connection", "upgrade")];
    let sent = through(&enveloped(), Method::GET, response(101, &switching, full("")));
    assert_eq!((sent.header("upgrade"), sent.header("connection")), (Some("websocket"), Some("upgrade")));
}

/// RFC 9110 §7.8, RFC 9113 §8.2.2: under a layer too, a 426 says what to upgrade to, and over HTTP/2 there is nothing to say.
#[test]
fn upgrades_pass_the_layer() {
    for server in ALL {
        for layer in [ErrorLayer::new(), enveloped()] {
            let mut connection = server.connect(Some(layer));
            for method in ["GET", "HEAD"] {
                let answer = connection.ask(method, "/guarded/1");
                let is_there = server.protocol == Protocol::Http1;
                assert_eq!((answer.status, answer.header("upgrade").is_some()), (426, is_there), "{server} {method}");
                assert_eq!(answer.header("connection") == Some("upgrade"), is_there, "{server} {method}: {answer:?}");
            }
        }
    }
}

/// What each framework would write alone is in `frameworks_alone_get_it_wrong`.
#[test]
fn the_layer_repairs_what_frameworks_get_wrong() {
    for server in ALL {
        let mut connection = server.connect(Some(ErrorLayer::new()));
        for path in ["alone/204", "alone/205", "alone/304", "alone/refused", "nothing"] {
            for method in ["GET", "HEAD"] {
                let answer = connection.ask(method, &format!("/{path}"));
                assert!(answer.body.is_empty() || path == "alone/refused", "{server} {method} {path}: {answer:?}");
            }
            // Nothing is left over for the next one.
            let next = connection.ask("GET", "/fine/1");
            assert_eq!((next.status, next.text().as_str()), (200, "fine: /fine/1"), "{server} after {path}");
        }
    }
}
