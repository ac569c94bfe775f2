//! `Problem` as a value: read from whatever a server has sent, and returned by a handler.

use status_codes::adapter::sent;
use status_codes::{AnyError, Buffer, ErrorBody, JsonMessage, OrStatus as _, Problem, StatusCode};

/// RFC 9457 §3.1: what cannot be read is ignored, and nothing else is lost with it.
#[test]
fn a_member_that_cannot_be_read_takes_nothing_with_it() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let surrogate = "\"\\ud800\"";
    for odd in
        ["1e999", "-1e-999", "123456789012345678901234567890", "0.10000000000000000000000000001", surrogate, &deep]
    {
        for name in ["odd", "title", "status", "type"] {
            let document = format!(r#"{{"detail": "here", "{name}": {odd}, "left": 2}}"#);
            let problem: Problem = serde_json::from_str(&document).expect("an object");
            assert_eq!(problem, Problem::from_json(document.as_bytes()).expect("an object"));
            assert_eq!((problem.detail(), problem.member("left")), (Some("here"), Some(&2.into())), "{name}");
            assert_eq!(
                (problem.title(), problem.declared_status(), problem.problem_type()),
                (None, None, "about:blank")
            );
            let kept = Some(odd).filter(|_| name == "odd");
            assert_eq!(problem.member_json(name).as_deref(), kept);
            // It is written and sent as it came.
            assert_eq!(serde_json::to_string(&problem).expect("JSON").contains(odd), kept.is_some());
            assert_eq!(sent(&problem).text().contains(odd), kept.is_some());
            assert!(sent(&problem).omissions().is_empty());
        }
    }
}

#[test]
fn a_document_may_begin_with_a_mark_and_be_in_any_coding() {
    let read = |document: &[u8]| Problem::from_json(document);
    let problem = read(b"\xef\xbb\xbf {\"title\": \"caf\xe9\", \"n\": [1,  \"a \\\" b\"]}").expect("an object");
    assert_eq!((problem.title(), problem.member("n")), (Some("caf\u{fffd}"), Some(&serde_json::json!([1, "a \" b"]))));
    assert_eq!(problem, Problem::from_json(&serde_json::to_vec(&problem).expect("JSON")).expect("an object"));
    for document in [&b""[..], b"[]", b"{", b"{} x", b"\xef\xbb\xbf\xef\xbb\xbf{}", b"<html>", b"null"] {
        read(document).unwrap_err();
    }
}

/// Not only from the text of a document.
#[test]
fn a_problem_is_read_from_a_value_and_inside_of_another_type() {
    #[derive(Debug, PartialEq, serde::Deserialize)]
    #[serde(untagged)]
    enum Answer {
        Fine { id: u8 },
        Problem(Problem),
    }

    let document = r#"{"title": "Sold out", "left": {"a": [1, null, "x", true, 1.5]}}"#;
    let expected: Problem = serde_json::from_str(document).expect("an object");
    assert_eq!(expected.member("left"), Some(&serde_json::json!({ "a": [1, null, "x", true, 1.5] })));
    let value: serde_json::Value = serde_json::from_str(document).expect("JSON");
    assert_eq!(serde_json::from_value::<Problem>(value).expect("an object"), expected);
    assert_eq!(serde_json::from_reader::<_, Problem>(document.as_bytes()).expect("an object"), expected);
    assert_eq!(serde_json::from_str::<Answer>(document).expect("an object"), Answer::Problem(expected));
}

#[test]
fn a_member_keeps_its_digits_and_its_order() {
    #[derive(serde::Serialize)]
    struct Stock {
        zinc: u128,
        copper: f32,
    }

    let problem = Problem::new(409).with_member("stock", Stock { zinc: u128::MAX, copper: 0.1 }).expect("a member");
    let expected = r#"{"zinc":340282366920938463463374607431768211455,"copper":0.1}"#;
    assert_eq!(problem.member_json("stock").as_deref(), Some(expected));
    assert!(sent(&problem).text().ends_with(&format!("\"stock\":{expected}}}")));
    let nothing = Problem::new(409).with_member("next", None::<u8>).expect("a member");
    assert_eq!(sent(&nothing).text(), r#"{"title":"Conflict","status":409,"next":null}"#);
}

/// A `Result` with a problem stays small.
#[test]
fn a_problem_is_small() {
    assert!(size_of::<Problem>() <= 64 && size_of::<Result<u64, Problem>>() <= 64);
}

/// What the value says is in the document, also if it came through another type.
#[test]
fn a_problem_says_the_same_inside_of_other_errors() {
    let problem = || {
        let problem = Problem::new(401).with_type("/auth").with_title("Sign in").with_instance("/orders/7");
        problem.with_header("WWW-Authenticate", ["Bearer", "Basic"])
    };
    let expected = r#"{"type":"/auth","title":"Sign in","status":401,"instance":"/orders/7"}"#;
    for sent in [sent(&problem()), sent(&AnyError::new(problem())), sent(&AnyError::new(Box::new(problem())))] {
        assert_eq!(sent.text(), expected);
        assert_eq!(sent.lines("WWW-AUTHENTICATE").collect::<Vec<_>>(), [b"Bearer", &b"Basic"[..]]);
        assert_eq!(sent.header("www-authenticate"), Some("Bearer"));
        assert!(sent.omissions().is_empty());
    }
    // As the source of another error, it says nothing to the client.
    let wrapped = Err::<(), _>(problem()).or_status(500).unwrap_err();
    assert_eq!(sent(&wrapped).text(), r#"{"title":"Internal Server Error","status":500}"#);
}

#[test]
fn the_title_of_a_problem_is_the_text_of_an_envelope() {
    let mut buffer = Buffer::new(StatusCode::CONFLICT);
    let problem = Problem::new(409).with_title("Sold out").with_member("code", 7).expect("a member");
    <JsonMessage as ErrorBody<Problem>>::write(&problem, &mut buffer).expect("it is written");
    assert_eq!(buffer.as_bytes(), br#"{"error":"Sold out","code":"conflict"}"#);
}
