//! Members whose values are the results of functions.

use std::collections::BTreeMap;
use std::fmt::Debug;

use status_codes::ApiError;

/// What another crate reports. It is not `Serialize`, and it holds what the client has sent.
#[derive(Debug)]
struct Report(BTreeMap<String, &'static str>);

#[derive(serde::Serialize)]
struct Fault<'a> {
    detail: &'static str,
    pointer: &'a str,
}

impl Report {
    fn faults(&self) -> Vec<Fault<'_>> {
        self.0.iter().map(|(pointer, detail)| Fault { detail, pointer }).collect()
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[extension("kind", with = Self::kind)]
enum Error<'a, T: Debug> {
    #[status(422)]
    Invalid {
        #[extension("errors", with = Report::faults)]
        report: Report,
        #[extension(with = <Self as Texts>::shout)]
        text: &'a str,
        #[extension("never", with = self::nothing::<8>)]
        r#type: T,
    },
    #[status(404)]
    #[extension("sum", with = Self::sum)]
    #[extension("kind" = "a constant of the variant wins")]
    Missing(u8, u8, #[extension(skip)] &'a str),
    #[status(transparent)]
    Inner(Inner),
}

trait Texts {
    fn shout(text: &str) -> String {
        text.to_uppercase()
    }
}

impl<T: Debug> Texts for Error<'_, T> {}

impl<T: Debug> Error<'_, T> {
    fn kind(&self) -> &'static str {
        match self {
            Self::Invalid { .. } => "invalid",
            Self::Missing(..) => "missing",
            Self::Inner(_) => "inner",
        }
    }

    fn sum(a: &u8, b: &u8, _: &str) -> u8 {
        a + b
    }
}

fn nothing<const N: usize>(_: &impl Debug) -> Option<[u8; N]>
where
    [u8; N]: serde::Serialize,
{
    None
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("inner")]
#[status(410)]
#[extension("since", with = Self::since)]
struct Inner {
    year: u16,
}

impl Inner {
    fn since(year: &u16) -> String {
        format!("{year}-01-01")
    }
}

fn members(error: &dyn ApiError) -> String {
    let body = String::from_utf8(status_codes::adapter::render(error, &mut |_, _| true).body.into_owned()).unwrap();
    body.split_once(r#""detail":"#).expect("a detail").1.split_once(',').expect("members").1.to_owned()
}

fn main() {
    let report = Report(BTreeMap::from([("/name".to_owned(), "is empty")]));
    assert_eq!(
        members(&Error::Invalid { report, text: "abc", r#type: 7 }),
        r#""kind":"invalid","errors":[{"detail":"is empty","pointer":"/name"}],"text":"ABC"}"#
    );
    assert_eq!(
        members(&Error::<u8>::Missing(3, 4, "secret")),
        r#""sum":7,"kind":"a constant of the variant wins"}"#
    );
    assert_eq!(members(&Error::<u8>::Inner(Inner { year: 2020 })), r#""since":"2020-01-01","kind":"inner"}"#);
}
