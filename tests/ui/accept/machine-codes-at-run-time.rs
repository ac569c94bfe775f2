use std::fmt::{self, Display};

use status_codes::{ApiError, Empty, PlainText, StatusCode};

/// The function of the enum gets the error, that of a variant its fields.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[status(500, code(with = Self::name))]
#[api_error(type_base = "https://example.com/")]
enum Error<'a, T: Display + fmt::Debug> {
    Unit,
    #[status(404, code(with = two), title = "Two")]
    Two { id: u64, name: &'a str },
    #[status(with = status, code(with = code))]
    AtRunTime(#[extension("given")] u16),
    #[status(code(with = number), log = "warn")]
    InAField(#[status] StatusCode),
    #[status(409, code(with = Self::of_value), type = "/own")]
    Generic(T),
    #[status(409, code = "own")]
    Own,
}

impl<T: Display + fmt::Debug> Error<'_, T> {
    fn name(&self) -> &'static str {
        "name"
    }

    fn of_value(value: &T) -> String {
        value.to_string()
    }
}

fn two(id: &u64, name: &str) -> String {
    format!("{name}-{id}")
}

fn status(_: &u16) -> u16 {
    404
}

fn code(code: &u16) -> u16 {
    *code
}

fn number(status: &StatusCode) -> impl Display + use<> {
    status.as_u16()
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[status(204, code(with = code))]
struct NoContent(#[extension(skip)] u16);

/// An empty code, where no problem document is written.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[api_error(body = PlainText, type_base = "https://example.com/")]
enum Without {
    #[status(404, code = "")]
    A,
    #[status(409, code = "", body = Empty)]
    B,
    #[status(409, code = codes::NONE)]
    C,
}

mod codes {
    pub(crate) const NONE: &str = "";
}

pub(crate) fn main() {
    struct Code<E>(E);

    impl<E: ApiError> Display for Code<E> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            self.0.fmt_code(f)
        }
    }

    let code = |error: Error<'_, u8>| Code(error).to_string();
    assert_eq!(code(Error::Unit), "name");
    assert_eq!(code(Error::Two { id: 7, name: "x" }), "x-7");
    assert_eq!(code(Error::AtRunTime(9)), "9");
    assert_eq!(code(Error::InAField(StatusCode::CONFLICT)), "409");
    assert_eq!(code(Error::Generic(3)), "3");
    assert_eq!(code(Error::Own), "own");
    assert_eq!(Code(NoContent(1)).to_string(), "1");
    assert_eq!(Code(Without::A).to_string() + &Code(Without::B).to_string() + &Code(Without::C).to_string(), "");
}
