//! `Problem` as a value: what it weighs, what it sends, and what it reads from sloppy servers.

#![cfg(feature = "json")]
#![allow(missing_docs, reason = "a test")]

use status_codes::adapter::render;
use status_codes::{Problem, StatusCode};

/// What is sent for a problem: its header lines, and its document.
fn sent(problem: &Problem) -> (Vec<String>, serde_json::Value) {
    let mut lines = Vec::new();
    let response = render(problem, &mut |name, value| {
        lines.push(format!("{name}: {}", value.escape_ascii()));
        true
    });
    (lines, serde_json::from_slice(&response.body).expect("JSON"))
}

/// `clippy::result_large_err` begins at 128 bytes.
#[test]
fn a_result_with_a_problem_stays_small() {
    assert!(size_of::<Problem>() <= 64, "{}", size_of::<Problem>());
    assert!(size_of::<Result<(), Problem>>() <= 64);
}

#[test]
fn its_headers_are_sent_and_are_not_in_the_document() {
    let problem = Problem::new(429)
        .with_header("Retry-After", std::time::Duration::from_millis(1500))
        .with_header("X-Limit", 7)
        .with_header("X-None", None::<u8>);
    let (lines, document) = sent(&problem);
    assert_eq!(lines, ["Retry-After: 2", "X-Limit: 7"]);
    assert_eq!(document, serde_json::json!({ "title": "Too Many Requests", "status": 429 }));
    assert_eq!(serde_json::to_value(&problem).expect("JSON"), serde_json::json!({ "status": 429 }));
}

#[test]
fn what_is_read_equals_what_was_built() {
    for problem in [
        Problem::new(404),
        Problem::new(409).with_detail("twice").with_instance("/orders/7"),
        Problem::new(422).with_member("left", [1, 2]).expect("a member"),
    ] {
        let read: Problem = serde_json::from_value(serde_json::to_value(&problem).expect("JSON")).expect("a problem");
        assert_eq!(read, problem);
    }
}

#[test]
fn a_status_is_a_number_however_it_is_written() {
    let read = |status: &str| {
        let problem: Problem = serde_json::from_str(&format!(r#"{{"status":{status}}}"#)).expect("a problem");
        problem.declared_status()
    };
    for status in ["404", "404.0", "4.04e2", "40400e-2"] {
        assert_eq!(read(status), Some(StatusCode::NOT_FOUND), "{status}");
    }
    for status in ["404.5", "99", "1000", "-404", "1e300", "\"404\"", "null", "[404]", "404000000000000000000000000000"]
    {
        assert_eq!(read(status), None, "{status}");
    }
}
