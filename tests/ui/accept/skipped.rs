//! A skipped field may be in a text that is not sent, and its name may mean something else.

use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum Error {
    #[error("token {token} is not valid")]
    #[status(500)]
    Logged {
        #[extension(skip)]
        token: String,
    },
    #[error("token {token} is not valid")]
    #[status(401, detail = "the token is not valid", allow(missing_header))]
    Replaced {
        #[extension(skip)]
        token: String,
    },
    #[error("token {0} is not valid")]
    #[status(403, hide)]
    Hidden(#[extension(skip)] String),
    #[error("unchanged since {since}")]
    #[status(304)]
    NoContent {
        #[extension(skip)]
        since: u64,
    },
    // Neither is the field: an argument of the name, and the name of a method.
    #[error("{token}", token = "it is not valid")]
    #[status(400)]
    Argument {
        #[extension(skip)]
        token: String,
    },
    #[error("{{token}} of {}", .id.token())]
    #[status(404)]
    Method {
        id: Id,
        #[extension(skip)]
        token: String,
    },
    #[error("{}", self::token("it is not valid"))]
    #[status(409)]
    Path {
        #[extension(skip)]
        token: String,
    },
}

#[derive(Debug)]
struct Id(u64);

impl Id {
    fn token(&self) -> u64 {
        self.0
    }
}

fn token(text: &str) -> &str {
    text
}

fn main() {
    assert_eq!(Error::Argument { token: String::new() }.to_string(), "it is not valid");
    let error = Error::Method { id: Id(7), token: String::new() };
    assert_eq!(error.to_string(), "{token} of 7");
    assert_eq!(Error::Path { token: String::new() }.to_string(), "it is not valid");
}
