//! snafu implements `Error`. Its attributes tell what a source is and what `Display` shows.

use snafu::{Backtrace, IntoError, Location, ResultExt, Snafu};
use status_codes::ApiError;
use status_codes::adapter::render;
use std::io;

#[derive(Debug, Snafu, ApiError)]
#[snafu(visibility(pub(crate)))]
enum Error {
    #[snafu(display("no order {id}"))]
    #[status(404)]
    Missing {
        #[extension]
        id: u64,
    },
    // Its fields are for the log: a body has none of them.
    #[snafu(display("unchanged"))]
    #[status(304)]
    Unchanged {
        #[snafu(source)]
        cause: io::Error,
        #[snafu(implicit)]
        at: Location,
        backtrace: Backtrace,
    },
    #[snafu(display("cannot read the order: {source}"))]
    #[status(400, detail = "the order cannot be read")]
    Unreadable { source: io::Error },
    #[snafu(transparent)]
    #[status(transparent)]
    Stock { source: Stock },
    // The text is that of the source alone.
    #[snafu(transparent)]
    #[status(400, expose)]
    Number {
        source: std::num::ParseIntError,
        #[snafu(implicit)]
        #[extension(skip)]
        location: Location,
    },
    #[snafu(whatever, display("{message}"))]
    #[status(500)]
    Whatever {
        message: String,
        #[snafu(source(from(Box<dyn std::error::Error + Send + Sync>, Some)))]
        source: Option<Box<dyn std::error::Error + Send + Sync>>,
    },
}

#[derive(Debug, Snafu, ApiError)]
#[snafu(display("sold out"))]
#[status(409)]
struct Stock;

fn read() -> Result<(), Error> {
    Err(io::Error::other("secret")).context(UnreadableSnafu)
}

fn body(error: &Error) -> String {
    String::from_utf8(render(error, &mut |_, _| true).body.into_owned()).expect("text")
}

fn main() {
    let missing: Error = MissingSnafu { id: 7u64 }.build();
    assert_eq!((missing.status().as_u16(), body(&missing).contains("no order 7")), (404, true));
    assert_eq!(UnchangedSnafu.into_error(io::Error::other("secret")).status(), 304);
    let unreadable = read().unwrap_err();
    assert!(!body(&unreadable).contains("secret") && body(&unreadable).contains("cannot be read"));
    assert_eq!(Error::from(Stock).status(), 409);
    let whatever = <Error as snafu::FromString>::without_source("secret".to_owned());
    assert!(whatever.status() == 500 && !body(&whatever).contains("secret"));
}
