//! Errors with a header that their code enforces, and values for it that say nothing or cannot be sent.

use status_codes::{ApiError, HeaderSink, ToHeader};

use crate::errors::Failing;

/// Codes that ask for a header, whose value comes from somewhere else.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("unguarded")]
pub(crate) enum Unguarded {
    #[status(401)]
    Challenge(#[header("WWW-Authenticate")] Value),
    #[status(426)]
    Upgrade(#[header("Upgrade")] Value),
    #[status(308)]
    Location(#[header("Location")] Value),
    #[status(405)]
    Allow(#[header("Allow")] Value),
}

/// The same, with the value of the enum behind them.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("guarded")]
#[header("WWW-Authenticate" = "Bearer realm=\"api\"", on(401))]
#[header("Upgrade" = "websocket", on(426))]
#[header("Location" = "/login", on(308))]
#[header("Allow" = "GET, HEAD", on(405))]
pub(crate) enum Guarded {
    #[status(401)]
    Challenge(#[header("WWW-Authenticate")] Value),
    #[status(426)]
    Upgrade(#[header("Upgrade")] Value),
    #[status(308)]
    Location(#[header("Location")] Value),
    #[status(405)]
    Allow(#[header("Allow")] Value),
}

/// The codes of those two, the header that each asks for, and the one that the enum has for it.
pub(crate) const ENFORCED: [(u16, &str, &str); 4] = [
    (401, "www-authenticate", "Bearer realm=\"api\""),
    (426, "upgrade", "websocket"),
    (308, "location", "/login"),
    (405, "allow", "GET, HEAD"),
];

/// A value as it comes: a text, a list, or raw bytes.
#[derive(Debug)]
pub(crate) enum Value {
    Text(String),
    List(Vec<String>),
    Bytes(Vec<u8>),
}

impl ToHeader for Value {
    fn to_header(&self, name: &str, to: &mut dyn HeaderSink) {
        match self {
            Self::Text(text) => text.to_header(name, to),
            Self::List(list) => list.to_header(name, to),
            Self::Bytes(bytes) => to.header(name, bytes),
        }
    }
}

/// Values that say nothing, or cannot be sent.
pub(crate) fn worthless() -> Vec<Value> {
    let texts = ["", " ", "\t ", "a\r\nSet-Cookie: owned=1", "\n", "\u{7f}", "a\0"].map(str::to_owned).map(Value::Text);
    let lists = [vec![], vec![String::new()], vec![" ".to_owned(), "\t".to_owned()]].map(Value::List);
    texts.into_iter().chain(lists).chain([Value::Bytes(b"\r".to_vec())]).collect()
}

/// The last digit is the code's, and those before it are the value's.
pub(crate) fn error(kind: &str, number: usize) -> Option<Failing> {
    let mut values = worthless();
    let value = if number / 10 < values.len() { values.swap_remove(number / 10) } else { return None };
    Some(match (kind, number % 10) {
        ("unguarded", 0) => Unguarded::Challenge(value).into(),
        ("unguarded", 1) => Unguarded::Upgrade(value).into(),
        ("unguarded", 2) => Unguarded::Location(value).into(),
        ("unguarded", 3) => Unguarded::Allow(value).into(),
        ("guarded", 0) => Guarded::Challenge(value).into(),
        ("guarded", 1) => Guarded::Upgrade(value).into(),
        ("guarded", 2) => Guarded::Location(value).into(),
        ("guarded", 3) => Guarded::Allow(value).into(),
        _ => return None,
    })
}
