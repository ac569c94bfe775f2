//! `Problem`, read from anything.

use bytes::Bytes;
use http::Response;
use serde_json::Value;
use status_codes::adapter::http::{into_response, response};
use status_codes::{ApiError as _, Problem, StatusCode};

use crate::suites;
use crate::wild::{has_content, sent_for};

pub(crate) fn check(data: &[u8]) {
    let Ok(problem) = serde_json::from_slice::<Problem>(data) else { return };
    let text = serde_json::to_string(&problem).expect("it is written");
    let again: Problem = serde_json::from_str(&text).expect("what is written is read");
    let kept = if has_fraction(&problem) { is_like(&problem, &again) } else { problem == again };
    assert!(kept, "{problem:?}\nis written as {text}, and read as\n{again:?}");

    let sent = response(&problem);
    let status = StatusCode::from(sent.status());
    assert_eq!(status, sent_for(problem.status()));
    same(&sent, &into_response(problem.clone()));
    if has_content(status) {
        let body: Problem = serde_json::from_slice(sent.body()).expect("the body is read");
        assert_eq!(body.declared_status(), Some(status));
        assert_eq!(body.title(), problem.title().or(status.canonical_reason()));
        assert!(is_like(&problem, &body), "{problem:?}\nis sent as\n{body:?}");
    } else {
        assert!(sent.body().is_empty(), "{status} has no content");
    }
}

/// Whether two documents have the same texts and members. The parser reads a fraction to the last digit but one.
fn is_like(one: &Problem, other: &Problem) -> bool {
    let texts = |problem: &Problem| {
        let optional = [problem.detail(), problem.instance()].map(|text| text.map(str::to_owned));
        (problem.problem_type().to_owned(), optional)
    };
    texts(one) == texts(other)
        && one.members().count() == other.members().count()
        && one.members().all(|(name, value)| other.member(name).is_some_and(|found| is_close(value, found)))
}

fn is_close(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) if one.is_f64() && other.is_f64() => {
            let (one, other) = (one.as_f64().unwrap_or(0.0), other.as_f64().unwrap_or(0.0));
            (one - other).abs() <= one.abs() * 1e-14
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| is_close(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            let is_in = |(name, value)| other.get(name).is_some_and(|found| is_close(value, found));
            one.len() == other.len() && one.iter().all(is_in)
        }
        _ => one == other,
    }
}

fn has_fraction(problem: &Problem) -> bool {
    fn is_in(value: &Value) -> bool {
        match value {
            Value::Number(number) => number.is_f64(),
            Value::Array(list) => list.iter().any(is_in),
            Value::Object(map) => map.values().any(is_in),
            Value::Null | Value::Bool(_) | Value::String(_) => false,
        }
    }
    problem.members().any(|(_, value)| is_in(value))
}

/// An error is sent alike, by reference and by value.
fn same(one: &Response<Bytes>, other: &Response<Bytes>) {
    assert_eq!((one.status(), one.headers(), one.body()), (other.status(), other.headers(), other.body()));
}

/// The documents in the suites and in the documentation, and one for each status.
pub(crate) fn seeds() -> Vec<Vec<u8>> {
    let strings = ["status-codes/src", "tests/tests", "tests/frameworks/tests"].into_iter().flat_map(suites::strings);
    let mut seeds: Vec<Vec<u8>> = strings.filter(|text| serde_json::from_slice::<Problem>(text).is_ok()).collect();
    for status in StatusCode::ALL {
        let problem = Problem::new(*status).with_detail("größe \u{1f600} \"\\\n").with_type("about:blank");
        let problem = problem.with_instance("/orders/7").with_member("left", [1, 2]).expect("a member");
        seeds.push(serde_json::to_vec(&problem).expect("it is written"));
    }
    seeds.push(
        br#"{"type":"about:blank","title":null,"status":404.0,"a":{"b":[-1,1.5e-7,18446744073709551616,null]}}"#
            .to_vec(),
    );
    seeds
}
