//! Errors that a client has received: whatever comes, nothing is lost, and nothing of it is sent unless it is asked for.

use std::collections::BTreeMap;
use std::time::{Duration, SystemTime};

use http::{HeaderMap, HeaderName, HeaderValue, Method, Uri};
use status_codes::adapter::sent;
use status_codes::client::{ErrorResponse, FromHeader};
use status_codes::spec::ErrorSpec;
use status_codes::{ApiError, HeaderSink, StatusCode, ToHeader};

use crate::input::{Input, written};
use crate::problem;

/// What a server may say that its body is.
const TYPES: [&str; 8] = [
    "application/problem+json",
    "application/json",
    "Application/Problem+JSON; charset=latin1",
    "application/problem+xml",
    "text/html",
    "application/problem+json, text/html",
    "+json",
    "",
];

const BARE: &str = r#"{"title":"Bad Gateway","status":502}"#;

/// Two characters of an escape have not more than ten bytes, and two texts are cut to 128 characters.
const LONGEST_LINE: usize = 2 * 128 * 10 + 64;

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(client(KnownProblem, derive(Clone, PartialEq)))]
enum Known {
    #[error("not found")]
    #[status(404)]
    NotFound,
    #[error("gone")]
    #[status(410, type = "https://example.com/gone")]
    Gone,
    #[error("the same")]
    #[status(304)]
    Same,
    #[error("few")]
    #[status(409)]
    Few {
        #[extension]
        left: Option<u32>,
        #[extension("instance")]
        place: Option<String>,
        #[header("X-Any")]
        any: Option<String>,
        #[extension(flatten)]
        rest: BTreeMap<String, i64>,
    },
}

pub(crate) fn check(data: &[u8]) {
    let mut input = Input::new(data);
    let status = 100 + u16::from_le_bytes(input.array()) % 900;
    let mut headers = HeaderMap::new();
    headers.insert("content-type", HeaderValue::from_static(input.one_of(&TYPES)));
    for name in ["retry-after", "x-any", "set-cookie"].map(HeaderName::from_static) {
        if let Ok(value) = HeaderValue::from_bytes(input.text()) {
            headers.append(name, value);
        }
    }
    let status = http::StatusCode::from_u16(status).expect("a status");
    let failed = ErrorResponse::from_parts(status, headers.clone(), input.rest().to_vec());
    is_whole(&failed, status, &headers, input.rest());
    is_known(&failed.clone().of::<Known>());
    is_value(&failed);
    is_private(failed);
    for (name, value) in &headers {
        values(name.as_str(), value.as_bytes());
    }
}

fn is_whole(failed: &ErrorResponse, status: http::StatusCode, headers: &HeaderMap, body: &[u8]) {
    assert_eq!((failed.status(), failed.headers(), failed.body()), (status.into(), headers, body));
    assert!(!failed.is_truncated());
    assert!(failed.retry_after().is_none_or(|wait| wait <= Duration::from_secs(86_400)));
    assert!(failed.may_retry(&Method::GET) || !failed.may_retry(&Method::POST));
    let shown = failed.to_string();
    assert!(shown.len() <= LONGEST_LINE && !shown.contains(char::is_control), "{shown}");
    assert!(format!("{failed:?}").len() <= 256);
}

fn is_known(failed: &ErrorResponse) {
    let Some(spec) = failed.spec() else { return };
    assert_eq!(spec.status(), Some(failed.status()));
    let has_code = failed.code().is_some_and(|code| Some(&*code) == spec.code());
    let has_type = failed.problem().is_some_and(|problem| Some(problem.problem_type()) == spec.problem_type());
    assert!(has_code || has_type || failed.status() == 304, "{spec:?}");
}

/// What has been read can be sent, and is then read as the same.
fn is_value(failed: &ErrorResponse) {
    let read = failed.decode::<KnownProblem>();
    let error = match read.clone() {
        KnownProblem::NotFound => Known::NotFound,
        KnownProblem::Gone => Known::Gone,
        KnownProblem::Same => Known::Same,
        KnownProblem::Few { left, place, any, rest } => Known::Few { left, place, any, rest },
        KnownProblem::Unknown => return,
    };
    assert_eq!(failed.clone().of::<Known>().spec().map(ErrorSpec::variant), error.spec().map(ErrorSpec::variant));
    let again = sent(&error);
    let mut headers = HeaderMap::new();
    for name in ["content-type", "x-any"].map(HeaderName::from_static) {
        for line in again.lines(name.as_str()) {
            headers.append(&name, HeaderValue::from_bytes(line).expect("a value"));
        }
    }
    let again = ErrorResponse::from_parts(failed.status().into(), headers, again.text().to_owned());
    assert_eq!(again.decode::<KnownProblem>(), read, "{}", again.body().escape_ascii());
}

/// It is a bare 502, and what is passed on is a problem with the same status.
fn is_private(failed: ErrorResponse) {
    assert_eq!(sent(&failed).text(), BARE);
    let (status, retry_after) = (failed.status(), failed.retry_after());
    let problem = failed.problem().cloned().filter(|_| status.is_client_error());
    let passed_on = sent(&failed.pass_on());
    if passed_on.text() == BARE {
        return;
    }
    let problem = problem.expect("there is a problem to pass on");
    assert_eq!(passed_on.status(), status);
    let read = status_codes::Problem::from_json(passed_on.text().as_bytes()).expect("a document");
    assert_eq!((read.detail(), read.problem_type()), (problem.detail(), problem.problem_type()));
    let members = problem.members().filter(|(name, _)| *name != "request_id");
    assert_eq!((read.instance(), read.members().count()), (None, members.count()));
    assert_eq!(passed_on.header("retry-after").is_some(), retry_after.is_some());
    assert_eq!(passed_on.lines("set-cookie").count() + passed_on.lines("x-any").count(), 0);
}

/// A value that is read can be written, and is then read as the same.
fn values(name: &str, line: &[u8]) {
    fn again<T: FromHeader + ToHeader + PartialEq + std::fmt::Debug>(name: &str, line: &[u8]) {
        struct Lines(Vec<Vec<u8>>);

        impl HeaderSink for Lines {
            fn header(&mut self, _: &str, value: &[u8]) {
                self.0.push(value.to_vec());
            }
        }

        let Some(value) = T::from_field(name, &[line]) else { return };
        let mut lines = Lines(Vec::new());
        value.to_header(name, &mut lines);
        let lines: Vec<&[u8]> = lines.0.iter().map(Vec::as_slice).collect();
        assert_eq!(T::from_field(name, &lines).as_ref(), Some(&value), "{name}: {}", line.escape_ascii());
    }

    again::<u8>(name, line);
    again::<i128>(name, line);
    again::<bool>(name, line);
    again::<Duration>(name, line);
    again::<SystemTime>(name, line);
    again::<String>(name, line);
    again::<Vec<u8>>(name, line);
    again::<Vec<u16>>(name, line);
    again::<Vec<String>>(name, line);
    again::<Option<Method>>(name, line);
    again::<Uri>(name, line);
    again::<StatusCode>(name, line);
}

/// The documents of `problem`, as the body of some responses.
pub(crate) fn seeds() -> Vec<Vec<u8>> {
    let values: [[&[u8]; 3]; 4] = [
        [b"120", b"7", b"a=1, b=2"],
        [b"Sun, 06 Nov 1994 08:49:37 GMT", b"https://example.com/a", b""],
        [b"soon", b"\"a, b\", c", b"true"],
        [b"", b"1, 2,,3", b"GET"],
    ];
    let statuses = [304_u16, 404, 409, 410, 429, 503];
    let documents = problem::seeds();
    let few = br#"{"code":"few","left":2,"instance":"/7","a":1}"#;
    let documents = documents.into_iter().chain([br#"{"code":"not-found"}"#.to_vec(), b"<html>".to_vec()]);
    let documents = documents.chain(std::iter::repeat_n(few.to_vec(), statuses.len()));
    let with_rest = |(number, document): (usize, Vec<u8>)| {
        let mut seed = (statuses[number % statuses.len()] - 100).to_le_bytes().to_vec();
        seed.push(u8::try_from(number % 3).unwrap_or_default());
        values[number % values.len()].iter().for_each(|value| seed.extend(written(value)));
        seed.extend(document);
        seed
    };
    documents.enumerate().map(with_rest).collect()
}
