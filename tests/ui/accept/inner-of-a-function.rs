use std::fmt::{self, Debug, Display};

use status_codes::ApiError;

/// A report, as error-stack has it: its type is not an `Error`.
struct Report<C> {
    context: C,
}

impl<C> Report<C> {
    fn current_context(&self) -> &C {
        &self.context
    }
}

impl<C: Debug> Debug for Report<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Debug::fmt(&self.context, f)
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("inner")]
#[status(410)]
struct Inner;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("reported")]
#[status(transparent(with = Report::current_context), log = "warn", body = status_codes::PlainText)]
struct Reported(Report<Inner>);

#[derive(Debug, thiserror::Error, ApiError)]
#[error("reported at {at}")]
#[status(transparent(with = Self::inner_error))]
#[header("X-At", with = Self::place)]
struct Generic<C: Display + Debug + ApiError> {
    #[extension]
    at: &'static str,
    report: Report<C>,
}

impl<C: Display + Debug + ApiError> Generic<C> {
    fn inner_error<'a>(_: &'a &'static str, report: &'a Report<C>) -> &'a dyn ApiError {
        &report.context
    }

    fn place(at: &'static str, _: &Report<C>) -> &'static str {
        at
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error<'a> {
    #[status(transparent(with = Report::<Inner>::current_context))]
    Turbofish(Report<Inner>),
    #[status(transparent(with = chosen))]
    Chosen { first: &'a Inner, second: Option<Box<dyn ApiError + Send>> },
    #[status(transparent(with = always))]
    Unit,
    #[status(404)]
    Own,
}

fn chosen<'a>(first: &'a &Inner, second: &'a Option<Box<dyn ApiError + Send>>) -> &'a dyn ApiError {
    match second {
        Some(second) => second,
        None => first,
    }
}

fn always() -> &'static Inner {
    &Inner
}

pub(crate) fn main() {
    assert_eq!(Reported(Report { context: Inner }).status(), 410);
    assert_eq!(Generic { at: "here", report: Report { context: Inner } }.status(), 410);
    assert_eq!(Error::Turbofish(Report { context: Inner }).status(), 410);
    assert_eq!(Error::Chosen { first: &Inner, second: Some(Box::new(Error::Own)) }.status(), 404);
    assert_eq!(Error::Unit.status(), 410);
    assert_eq!(Error::specs().iter().count(), 1);
}
