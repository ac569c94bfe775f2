use std::num::ParseIntError;

use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum Error {
    #[error("bad number: {0}")]
    #[status(400, detail = "send a number")]
    Detail(#[from] ParseIntError),
    #[error("bad number: {source}")]
    #[status(400, hide)]
    Hide { source: ParseIntError },
    #[error("queue is at {0}")]
    #[status(503, expose)]
    Expose(u32),
    #[error("{0:?}")]
    #[status(422, allow(source_text))]
    Allowed(Vec<u8>),
}

struct Text<'a>(&'a Error);

impl std::fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt_detail(f)
    }
}

fn main() {
    let source = || "x".parse::<u8>().unwrap_err();
    assert_eq!(Text(&Error::from(source())).to_string(), "send a number");
    assert_eq!(Text(&Error::Hide { source: source() }).to_string(), "");
    assert_eq!(Text(&Error::Expose(7)).to_string(), "queue is at 7");
    assert_eq!(Text(&Error::Allowed(vec![1])).to_string(), "[1]");
}
