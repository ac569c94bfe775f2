//! `Display` that thiserror and snafu do not write. It is accepted without a source, or if the variant decides what is sent.

use std::fmt;

use status_codes::ApiError;
use status_codes::adapter::render;

#[derive(Debug, derive_more::Display, derive_more::Error, ApiError)]
enum More {
    #[display("no order {id}")]
    #[status(404)]
    Order {
        #[error(not(source))]
        id: u64,
    },
    #[display("the order is not JSON")]
    #[status(400, expose)]
    Json(serde_json::Error),
    #[display("cannot open: {_0}")]
    #[status(404, hide)]
    Open(std::io::Error),
    #[display("cannot read: {_0}")]
    #[status(400, detail = "cannot read")]
    Read(std::io::Error),
    #[display("database: {_0}")]
    #[status(500)]
    Database(serde_json::Error),
    #[display("wait: {_0}")]
    #[status(429, allow(source_text))]
    Wait(std::num::ParseIntError),
}

#[derive(Debug, displaydoc::Display, thiserror::Error, ApiError)]
enum Doc {
    /// no order {id}
    #[status(404)]
    Order { id: u64 },
    /// the order is not JSON: {0}
    #[status(400, expose)]
    Json(#[source] serde_json::Error),
}

#[derive(Debug, thiserror::Error, ApiError)]
enum Function {
    #[error(fmt = text)]
    #[status(400)]
    Line(u32),
}

fn text(line: &u32, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "line {line}")
}

#[derive(Debug, ApiError)]
#[status(404)]
struct ByHand {
    id: u64,
}

impl fmt::Display for ByHand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no order {}", self.id)
    }
}

impl std::error::Error for ByHand {}

fn detail(error: &dyn ApiError) -> String {
    let body: serde_json::Value = serde_json::from_slice(&render(error, &mut |_, _| true).body).expect("JSON");
    body["detail"].as_str().unwrap_or_default().to_owned()
}

fn main() {
    let json = || serde_json::from_str::<u8>("x").unwrap_err();
    let io = || std::io::Error::other("secret");
    assert_eq!(detail(&More::Order { id: 7 }), "no order 7");
    assert_eq!(detail(&More::Json(json())), "the order is not JSON");
    assert_eq!(detail(&More::Open(io())), "");
    assert_eq!(detail(&More::Read(io())), "cannot read");
    assert_eq!(detail(&More::Database(json())), "");
    assert_eq!(detail(&More::Wait("x".parse::<u8>().unwrap_err())), "wait: invalid digit found in string");
    assert_eq!(detail(&Doc::Order { id: 7 }), "no order 7");
    assert!(detail(&Doc::Json(json())).starts_with("the order is not JSON: "));
    assert_eq!(detail(&Function::Line(7)), "line 7");
    assert_eq!(detail(&ByHand { id: 7 }), "no order 7");
}
