//! What `#[api_error(expose)]` and `#[api_error(hide)]` show, and what they do not.

use std::error::Error as _;
use std::io;

use status_codes::ApiError;

const SECRET: &str = "s3cr3t";

fn source() -> io::Error {
    io::Error::other(SECRET)
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(expose)]
#[status(500, detail = "our fault")]
enum Exposed {
    #[error("the pool is empty")]
    #[status(503)]
    Pool(#[source] io::Error),
    #[error("order {id} is locked")]
    #[status(with = Self::status_of)]
    Late { id: u64 },
    #[error("nothing was said")]
    #[status(502, hide)]
    Hides(#[source] io::Error),
    #[error("not this")]
    #[status(502, detail = "try the other one")]
    Says,
    // The default of the enum is nearer than the type.
    #[error("a text for the log")]
    Default,
    // The author has declared this one public.
    #[error("{0}")]
    #[status(502, expose)]
    Its(#[source] io::Error),
    #[error(transparent)]
    #[status(transparent)]
    Inner(Inner),
}

impl Exposed {
    fn status_of(id: &u64) -> u16 {
        if *id == 0 { 500 } else { 423 }
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("the inner text")]
#[status(500)]
struct Inner;

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(hide)]
enum Hidden {
    #[error("{0}")]
    #[status(400)]
    Parse(#[source] io::Error),
    #[error("order {0} not found")]
    #[status(404, expose)]
    NotFound(u64),
    #[error("not this")]
    #[status(409, detail = "taken")]
    Taken,
    #[error(transparent)]
    #[status(transparent)]
    Inner(NotFound),
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("not found")]
#[status(404)]
struct NotFound;

/// On a struct, it means that struct.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("no {thing} left")]
#[status(507)]
#[api_error(expose)]
struct Full<'a, T: std::fmt::Display + std::fmt::Debug> {
    thing: &'a T,
    #[source]
    source: io::Error,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("{0}")]
#[status(400)]
#[api_error(hide)]
struct Bad(#[source] io::Error);

fn detail(error: &dyn ApiError) -> String {
    let body = status_codes::adapter::render(error, &mut |_, _| true).body.into_owned();
    let body = String::from_utf8(body).expect("JSON");
    let problem: serde_json::Value = serde_json::from_str(&body).expect("JSON");
    let detail = problem["detail"].as_str().unwrap_or_default().to_owned();
    assert!(!body.contains(SECRET) || detail == SECRET, "{body}");
    detail
}

fn main() {
    assert_eq!(detail(&Exposed::Pool(source())), "the pool is empty");
    assert_eq!(detail(&Exposed::Late { id: 0 }), "order 0 is locked");
    assert_eq!(detail(&Exposed::Late { id: 7 }), "order 7 is locked");
    assert_eq!(detail(&Exposed::Hides(source())), "");
    assert_eq!(detail(&Exposed::Says), "try the other one");
    assert_eq!(detail(&Exposed::Default), "our fault");
    assert_eq!(detail(&Exposed::Its(source())), SECRET);
    assert_eq!(detail(&Exposed::Inner(Inner)), "");

    assert_eq!(detail(&Hidden::Parse(source())), "");
    assert_eq!(detail(&Hidden::NotFound(7)), "order 7 not found");
    assert_eq!(detail(&Hidden::Taken), "taken");
    assert_eq!(detail(&Hidden::Inner(NotFound)), "not found");

    let full = Full { thing: &"room", source: source() };
    assert_eq!(detail(&full), "no room left");
    assert!(full.source().is_some());
    assert_eq!(detail(&Bad(source())), "");
}
