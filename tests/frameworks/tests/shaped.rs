//! Errors with a body of their own making, and problem documents as values.

use status_codes::{ApiError, BodyError, Buffer, ErrorBody, JsonMessage, Members, Problem, PublicText};

use crate::errors::{Failing, SECRET};

/// Its body is of whatever media type the value says.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("shaped")]
#[status(409, body = ByValue)]
pub(crate) struct Typed {
    /// An empty text keeps that of the body.
    media_type: String,
    /// What is written, and whether the body fails after it.
    content: Result<&'static str, &'static str>,
}

pub(crate) struct ByValue;

impl ErrorBody<Typed> for ByValue {
    const CONTENT_TYPE: &'static str = "application/json";

    fn write(error: &Typed, to: &mut Buffer) -> Result<(), BodyError> {
        if !error.media_type.is_empty() {
            to.set_content_type(error.media_type.clone());
        }
        let (Ok(content) | Err(content)) = error.content;
        to.write_bytes(content.as_bytes());
        error.content.map(drop).map_err(|_| BodyError)
    }
}

/// Members with the names that the body has itself.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("named")]
pub(crate) enum Named {
    #[status(409, body = JsonMessage)]
    Ready {
        #[extension]
        error: &'static str,
        #[extension("code")]
        number: &'static str,
        #[extension]
        left: u8,
    },
    #[status(409, body = Around)]
    Around {
        #[extension]
        message: &'static str,
        #[extension]
        left: u8,
    },
}

pub(crate) struct Around;

impl<E: ApiError + ?Sized> ErrorBody<E> for Around {
    const CONTENT_TYPE: &'static str = "application/json";

    fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
        #[derive(serde::Serialize)]
        struct Document<'e> {
            message: PublicText<'e>,
            #[serde(flatten)]
            members: Members<'e>,
        }

        to.json(&Document { message: to.message(error), members: to.members(error).without(&["message"]) })
    }
}

pub(crate) fn error(kind: &str, number: usize) -> Option<Failing> {
    let typed = |media_type: &str, content| Typed { media_type: media_type.to_owned(), content }.into();
    Some(match (kind, number) {
        ("typed", 0) => typed("text/plain; charset=utf-8", Ok("a text")),
        ("typed", 1) => typed("", Ok("\"a document\"")),
        ("typed", 2) => typed(&format!("text/plain\r\nx-owned: {SECRET}"), Ok("no type")),
        ("typed", 3) => typed(&format!("text/{SECRET}"), Err(SECRET)),
        ("typed", 4) => typed("text/plain", Ok("")),
        ("typed", _) => typed(&format!("text/plain; note={SECRET}"), Ok(SECRET)),
        ("named", 0) => Named::Ready { error: SECRET, number: SECRET, left: 2 }.into(),
        ("named", _) => Named::Around { message: SECRET, left: 2 }.into(),
        ("problem", 0) => problem().into(),
        ("problem", _) => Problem::new(503).with_header("Retry-After", "30").into(),
        _ => return None,
    })
}

/// It says all that a document can say.
fn problem() -> Problem {
    let problem = Problem::new(409).with_type("https://example.com/sold-out").with_title("Sold out");
    let problem = problem.with_detail("only 2 left").with_instance("/orders/7");
    problem.with_member("left", 2).expect("a member")
}
