//! The grammar of header values: what it takes, what it refuses, and in what time.

use std::time::Instant;

use status_data::Syntax;
use status_data::grammar::{elements, fits, is_uri};

/// A syntax, values that have it, and values that do not.
const CASES: &[(Syntax, &[&str], &[&str])] = &[
    (Syntax::RetryAfter, &["120", "0", "Sun, 06 Nov 1994 08:49:37 GMT"], &["soon", "-1", "1.5", "", "1 s"]),
    (Syntax::DeltaSeconds, &["0"], &["1.5", ""]),
    (
        Syntax::HttpDate,
        &["Sun, 06 Nov 1994 08:49:37 GMT", "0"],
        &["Sunday, 06-Nov-94 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 UTC", "Sun, 06 Nov 1994 08:49:37 GMT "],
    ),
    (
        Syntax::UriReference,
        &["/orders/1?x=%20#y", "https://[::1]:80/", "../a", "?a,b"],
        &["/orders/new one", "/caf\u{e9}", "/100%", "/%2", "/%zz", "/a\"b", "/<a>", "/a\\b"],
    ),
    (
        Syntax::Challenge,
        &[
            "Negotiate",
            "Negotiate YII+/==",
            "Negotiate a",
            "Basic realm=\"a, b\"",
            "Basic realm=api",
            "Basic realm = \"a\" , charset=\"UTF-8\"",
            "Newauth realm=\"apps\", type=1, title=\"Login to \\\"apps\\\"\", Basic realm=\"simple\"",
            "Negotiate, Basic realm=\"a\", Bearer",
            "Basic  realm=\"gr\u{f6}\u{df}e\"",
        ],
        &[
            "",
            "=realm",
            "realm=\"a\"",
            "Basic realm=\"a",
            "Basic realm=\"a\"b\"",
            "Bearer realm=\"a\" error=\"b\"",
            "Bearer, realm=\"a\"",
            "Negotiate a==, realm=\"b\"",
            "Basic realm=\"a\",, Bearer",
            "Basic realm=\"a\",",
            "Bas\u{ef}c",
            "Basic realm=a b",
            "\"Basic\"",
            "Basic ==",
            "Basic realm=\"a\\\"",
        ],
    ),
    (
        Syntax::EntityTag,
        &["\"v1\"", "W/\"v1\"", "\"\"", "\"\u{e9}\"", "\"a,b\""],
        &["v1", "\"", "W/v1", "w/\"v1\"", "\"a b\"", "\"a\"b\"", "21-50a4d9a3f24e0", ""],
    ),
    (Syntax::MethodList, &["GET, HEAD", "GET", "", "GET,HEAD"], &["GET HEAD", "GET,,HEAD", "GET,", "\"GET\""]),
    (Syntax::ProtocolList, &["HTTP/2.0, websocket"], &["HTTP / 2", "", "a/b/c"]),
    (Syntax::FieldNameList, &["Accept, *"], &["Accept Language", ""]),
    (Syntax::MediaType, &["text/plain; charset=utf-8", "text/plain ;a=b"], &["text", "text/", "/plain", ""]),
    (
        Syntax::ContentRange,
        &["bytes */1234", "bytes 0-499/1234", "bytes 0-499/*"],
        &["1234", "bytes 1234", "bytes */*", "bytes 0-/9", "bytes a-b/c"],
    ),
    (
        Syntax::Link,
        &["<https://example.com>; rel=help", "</a,b>", "</a>; title=\"x, y\", </b> ;rel=\"c\""],
        &["https://example.com", "</a", "</a b>", "</a> rel=help", "</a>, b", ""],
    ),
];

#[test]
fn values_fit_their_syntax() {
    for (syntax, good, bad) in CASES {
        for value in *good {
            assert!(fits(*syntax, value.as_bytes()), "{syntax:?}: {value}");
        }
        for value in *bad {
            assert!(!fits(*syntax, value.as_bytes()), "{syntax:?}: {value}");
        }
    }
    let syntaxes: Vec<&str> = CASES.iter().map(|(syntax, ..)| syntax.as_str()).collect();
    assert!(Syntax::WORDS.iter().all(|word| syntaxes.contains(word)), "a syntax without a case");
}

#[test]
fn commas_are_between_elements() {
    for (value, syntax, expected) in [
        ("", None, vec![""]),
        ("a", None, vec!["a"]),
        ("a , b,c", None, vec!["a", "b", "c"]),
        ("a,,b,", None, vec!["a", "", "b", ""]),
        ("\"a, \\\", b\", c", None, vec!["\"a, \\\", b\"", "c"]),
        ("\"a, b", None, vec!["\"a, b"]),
        ("a\\, b", None, vec!["a\\", "b"]),
        ("<a,b>", None, vec!["<a", "b>"]),
        ("<a,b>; c=\">,<\", d", Some(Syntax::Link), vec!["<a,b>; c=\">,<\"", "d"]),
        ("<a\",b>, c", Some(Syntax::Link), vec!["<a\",b>", "c"]),
    ] {
        let found: Vec<&[u8]> = elements(value.as_bytes(), syntax).collect();
        let expected: Vec<&[u8]> = expected.iter().map(|element| element.as_bytes()).collect();
        assert_eq!(found, expected, "{value}");
    }
}

#[test]
fn every_byte_but_a_few_is_refused_in_a_uri() {
    let allowed: Vec<u8> = (0..=u8::MAX).filter(|&byte| is_uri(&[byte])).collect();
    let expected = b"!#$&'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz~";
    assert_eq!(allowed, expected);
}

/// A client writes some values, so no value may cost more than its length.
#[test]
fn values_are_read_in_linear_time() {
    let texts = ["a", ",", "\"", "\\", "=", "a=b,", "a b=c,", "<", "</>,", "%20", " ", "a/b,", "\"a\\\",\","];
    let cost = |count: usize| {
        let started = Instant::now();
        for (syntax, ..) in CASES {
            for text in texts {
                let value = text.repeat(count);
                fits(*syntax, value.as_bytes());
                fits(*syntax, format!("Basic a=\"{value}").as_bytes());
            }
        }
        started.elapsed()
    };
    let (small, large) = (cost(500), cost(16_000));
    assert!(large < small * 32 * 8, "32 times the length took {large:?} instead of {small:?}");
}
