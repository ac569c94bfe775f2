use std::fmt;

use status_codes::{ApiError, StatusCode};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("for the log")]
#[header("X-Kind", with = Error::kind)]
enum Error {
    #[status(429, detail(with = wait_text), code = 1007)]
    #[header("Retry-After", with = wait_seconds)]
    Wait(u64, &'static str),
    #[status(404)]
    #[header("X-Kind" = "its own")]
    NotFound,
    #[status(410)]
    Gone,
}

impl Error {
    fn kind(&self) -> &'static str {
        match self {
            Self::Wait(..) => "busy",
            _ => "other",
        }
    }
}

fn wait_seconds(minutes: &u64, _: &&'static str) -> u64 {
    minutes * 60
}

fn wait_text(minutes: &u64, what: &&'static str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "{what} is busy for {minutes} minutes")
}

fn sent(error: &dyn ApiError) -> (StatusCode, Vec<String>, String) {
    let mut lines = Vec::new();
    let response = status_codes::adapter::render(error, &mut |name, value| {
        lines.push(format!("{name}: {}", value.escape_ascii()));
        true
    });
    (response.status, lines, String::from_utf8(response.body.into_owned()).unwrap())
}

fn main() {
    let (_, headers, body) = sent(&Error::Wait(2, "the oven"));
    assert_eq!(headers, ["Retry-After: 120", "X-Kind: busy"]);
    assert_eq!(
        body,
        r#"{"title":"Too Many Requests","status":429,"code":1007,"detail":"the oven is busy for 2 minutes"}"#
    );
    assert_eq!(sent(&Error::NotFound).1, ["X-Kind: its own"]);
    assert_eq!(sent(&Error::Gone).1, ["X-Kind: other"]);
}
