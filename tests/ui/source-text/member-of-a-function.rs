use status_codes::ApiError;
use std::{fmt, io};

#[derive(Debug)]
struct OwnBacktrace;

fn text(error: &impl fmt::Debug) -> String {
    format!("{error:?}")
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(500)]
    Db {
        #[source]
        #[extension("cause", with = ToString::to_string)]
        e: io::Error,
    },
    #[status(400)]
    Parse(#[extension("cause", with = ToString::to_string)] std::num::ParseIntError),
    #[status(500)]
    Traced {
        #[extension(with = self::text)]
        trace: OwnBacktrace,
        #[extension(with = self::text)]
        location: &'static str,
    },
    // The answer is about this variant alone.
    #[status(500, allow(source_text))]
    Intended(#[extension("cause", with = ToString::to_string)] io::Error),
    // There is no body, and one mistake is one error.
    #[status(204)]
    Empty(#[extension("cause", with = ToString::to_string)] #[source] io::Error),
}

fn main() {}
