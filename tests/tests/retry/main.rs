//! When a client may repeat a request, compared with a table that was read from the RFCs.

#![allow(missing_docs, reason = "tests")]

use std::collections::BTreeMap;
use std::time::{Duration, SystemTime};

use http::Method;
use status_codes::StatusCode;
use status_codes::retry::{Idempotence, parse_after};

/// RFC 9110 §9.2.2, with PATCH by RFC 5789 §2.
const METHODS: [(Method, bool); 9] = [
    (Method::GET, true),
    (Method::HEAD, true),
    (Method::POST, false),
    (Method::PUT, true),
    (Method::DELETE, true),
    (Method::CONNECT, false),
    (Method::OPTIONS, true),
    (Method::TRACE, true),
    (Method::PATCH, false),
];

const DAY: Duration = Duration::from_secs(86_400);

fn decisions() -> BTreeMap<u16, &'static str> {
    let lines = include_str!("decisions.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| line.split_once(' ').expect("a code and a word"))
        .map(|(code, word)| (number(code), word))
        .collect()
}

fn number(text: &str) -> u16 {
    text.parse().expect("a number")
}

#[test]
fn every_code_is_in_the_table() {
    let registered: Vec<u16> = StatusCode::ALL.iter().map(StatusCode::as_u16).collect();
    assert_eq!(decisions().into_keys().collect::<Vec<_>>(), registered);
}

#[test]
fn every_code_with_every_method_and_key() {
    let mut asked = 0;
    for (code, word) in decisions() {
        let status = StatusCode::from_u16(code).expect("a status");
        for (method, is_idempotent) in &METHODS {
            for has_key in [false, true] {
                let idempotence = if has_key { Idempotence::Idempotent } else { Idempotence::from(method) };
                let expected = match word {
                    "always" => true,
                    "idempotent" => *is_idempotent || has_key,
                    "never" => false,
                    other => panic!("{other}"),
                };
                assert_eq!(status.may_retry(idempotence), expected, "{code} {method}, key: {has_key}");
                asked += 1;
            }
        }
    }
    assert_eq!(asked, StatusCode::ALL.len() * 9 * 2);
}

/// A 5xx that nobody has registered is treated as 500 (RFC 9110 §15), and any other code as the first of its class.
#[test]
fn codes_that_are_not_registered() {
    for code in 100..=999 {
        let status = StatusCode::from_u16(code).expect("a status");
        if status.info().is_none() {
            assert_eq!(status.may_retry(Idempotence::Idempotent), (500..600).contains(&code), "{code}");
            assert!(!status.may_retry(Idempotence::NotIdempotent), "{code}");
        }
    }
}

#[test]
fn a_method_that_http_does_not_define_is_not_idempotent() {
    let method = Method::from_bytes(b"BREW").expect("a method");
    assert_eq!(Idempotence::from(&method), Idempotence::NotIdempotent);
}

/// `Sun, 06 Nov 1994 08:49:37 GMT`, the date of RFC 9110 §5.6.7.
fn now() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_777)
}

#[test]
fn a_number_of_seconds() {
    for (value, seconds) in [("0", 0), ("120", 120), (" 5 ", 5), ("\t5", 5), ("007", 7), ("86400", 86_400)] {
        assert_eq!(parse_after(value.as_bytes(), now()), Some(Duration::from_secs(seconds)), "{value:?}");
    }
    for value in ["86401", "999999999999", "18446744073709551616", "999999999999999999999999"] {
        assert_eq!(parse_after(value.as_bytes(), now()), Some(DAY), "{value:?}");
    }
}

#[test]
fn a_date_in_each_of_the_three_formats() {
    for (value, seconds) in [
        ("Sun, 06 Nov 1994 08:49:37 GMT", 0),
        ("Sun, 06 Nov 1994 08:50:37 GMT", 60),
        (" Sun, 06 Nov 1994 08:50:37 GMT\t", 60),
        ("Sunday, 06-Nov-94 08:50:37 GMT", 60),
        ("Sun Nov  6 08:50:37 1994", 60),
        ("Sat, 05 Nov 1994 08:49:37 GMT", 0),
        ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
        ("Mon, 07 Nov 1994 08:49:36 GMT", 86_399),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 86_400),
    ] {
        assert_eq!(parse_after(value.as_bytes(), now()), Some(Duration::from_secs(seconds)), "{value:?}");
    }
}

#[test]
fn anything_else_is_none() {
    let long = "9".repeat(100_000) + "x";
    for value in [
        "",
        " ",
        "-1",
        "+1",
        "1.5",
        "1e3",
        "0x10",
        "soon",
        "1 2",
        "1,2",
        "120s",
        "٣",
        "５",
        &long,
        // The wrong day of the week, and no date of the calendar.
        "Mon, 06 Nov 1994 08:49:37 GMT",
        "Wed, 31 Feb 2027 00:00:00 GMT",
        "Sun, 06 Nov 1994 25:00:00 GMT",
        "Sun, 06 Nov 1994 08:49:37 CET",
        "Sun, 06 Nov 1994 08:49:37",
        "1994-11-06T08:49:37Z",
    ] {
        assert_eq!(parse_after(value.as_bytes(), now()), None, "{value:?}");
    }
    for value in [&b"\xff"[..], b"12\xff", b"1\0", b"\n1"] {
        assert_eq!(parse_after(value, now()), None, "{value:?}");
    }
}

/// A clock may be wrong by any amount.
#[test]
fn any_clock_will_do() {
    for now in [SystemTime::UNIX_EPOCH, SystemTime::UNIX_EPOCH - DAY, SystemTime::UNIX_EPOCH + DAY * 10_000_000] {
        assert!(parse_after(b"Sun, 06 Nov 1994 08:49:37 GMT", now).is_some_and(|wait| wait <= DAY));
    }
}
