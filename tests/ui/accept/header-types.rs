//! The types that can be the value of a header.

use std::borrow::Cow;
use std::fmt;
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use status_codes::{ApiError, HeaderSink, ToHeader};
use status_codes::adapter::render;

struct Tag(u8);

impl ToHeader for Tag {
    fn to_header(&self, name: &str, to: &mut dyn HeaderSink) {
        to.header(name, format!("\"{}\"", self.0).as_bytes());
    }
}

#[derive(ApiError)]
#[status(503)]
struct Every<'a, T> {
    #[header("A")]
    a: u8,
    #[header("B")]
    b: i64,
    #[header("C")]
    c: bool,
    #[header("D")]
    d: &'a str,
    #[header("E")]
    e: String,
    #[header("F")]
    f: Cow<'a, str>,
    #[header("G")]
    g: Option<u128>,
    #[header("H")]
    h: Option<u8>,
    #[header("I")]
    i: Vec<&'a str>,
    #[header("J")]
    j: [u16; 2],
    #[header("K")]
    k: &'a [String],
    #[header("L")]
    l: Tag,
    #[header("M")]
    m: T,
    #[header("N")]
    n: Box<str>,
    #[header("O")]
    o: Arc<str>,
    #[header("P")]
    p: http::HeaderValue,
    #[header("Q")]
    q: http::Method,
    #[header("R")]
    r: http::Uri,
    #[header("Retry-After")]
    wait: Duration,
    #[header("Last-Modified")]
    when: SystemTime,
    log: Rc<()>,
}

impl<T> fmt::Debug for Every<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Every")
    }
}

impl<T> fmt::Display for Every<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("every")
    }
}

impl<T> std::error::Error for Every<'_, T> {}

fn main() {
    let error = Every {
        a: 1,
        b: -2,
        c: true,
        d: "d",
        e: "e".into(),
        f: "f".into(),
        g: Some(7),
        h: None,
        i: vec!["x", "y"],
        j: [1, 2],
        k: &["z".to_owned()],
        l: Tag(3),
        m: "m",
        n: "n".into(),
        o: "o".into(),
        p: http::HeaderValue::from_static("p"),
        q: http::Method::PATCH,
        r: http::Uri::from_static("/r"),
        wait: Duration::from_millis(1500),
        when: SystemTime::UNIX_EPOCH,
        log: Rc::new(()),
    };
    let mut lines = Vec::new();
    render(&error, &mut |name, value| {
        lines.push(format!("{name}: {}", String::from_utf8_lossy(value)));
        true
    });
    let expected = "A: 1|B: -2|C: true|D: d|E: e|F: f|G: 7|I: x, y|J: 1, 2|K: z|L: \"3\"|M: m|N: n|O: o|P: p|Q: PATCH|R: /r|Retry-After: 2|Last-Modified: Thu, 01 Jan 1970 00:00:00 GMT";
    assert_eq!(lines.join("|"), expected);
    let _ = error.log;
}
