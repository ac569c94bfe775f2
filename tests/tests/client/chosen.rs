//! Which of several variants that look alike a response is.

use std::collections::BTreeMap;

use status_codes::ApiError;

use super::{problem, received};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("stock")]
#[api_error(client(StockProblem, derive(PartialEq)))]
enum StockError {
    #[status(409)]
    Rest {
        #[extension(flatten)]
        rest: BTreeMap<String, u8>,
    },
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("somewhere")]
#[api_error(client(PlaceProblem, derive(PartialEq)))]
enum PlaceError {
    Region {
        #[extension]
        region: String,
        #[status(transparent)]
        stock: StockError,
    },
    Tenant {
        #[extension]
        tenant: String,
        #[status(transparent)]
        stock: StockError,
    },
}

/// What one variant could not read, the next one can.
#[test]
fn an_inner_error_with_other_context() {
    let rest = || BTreeMap::from([("b".to_owned(), 1)]);
    let sent = PlaceError::Tenant { tenant: "t".to_owned(), stock: StockError::Rest { rest: rest() } };
    let read = PlaceProblem::Tenant { tenant: "t".to_owned(), stock: StockProblem::Rest { rest: rest() } };
    assert_eq!(received(&sent).decode::<PlaceProblem>(), read);
    let sent = PlaceError::Region { region: "r".to_owned(), stock: StockError::Rest { rest: rest() } };
    let read = PlaceProblem::Region { region: "r".to_owned(), stock: StockProblem::Rest { rest: rest() } };
    assert_eq!(received(&sent).decode::<PlaceProblem>(), read);
}

fn late() -> &'static str {
    "E-7"
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("typed")]
#[api_error(client(TypedProblem, derive(PartialEq)))]
enum TypedError {
    #[status(403, code = "a", type = "https://example.com/denied")]
    Denied,
    #[status(404, code = "E-7")]
    Named,
    #[status(404, code(with = late), type = "https://example.com/late")]
    Late,
}

/// Codes are added to a type later than clients learn about them.
#[test]
fn a_type_with_another_code() {
    for (body, read) in [
        (r#"{"type": "https://example.com/denied", "code": "b"}"#, TypedProblem::Unknown),
        (r#"{"type": "https://example.com/denied", "code": 1}"#, TypedProblem::Unknown),
        (r#"{"type": "https://example.com/denied", "code": "a"}"#, TypedProblem::Denied),
        (r#"{"type": "https://example.com/denied", "code": ""}"#, TypedProblem::Denied),
        (r#"{"type": "https://example.com/denied"}"#, TypedProblem::Denied),
        (r#"{"code": "a"}"#, TypedProblem::Denied),
    ] {
        assert_eq!(problem(403, body).decode::<TypedProblem>(), read, "{body}");
        let is_known = problem(403, body).of::<TypedError>().spec().is_some();
        assert_eq!(is_known, read != TypedProblem::Unknown, "{body}");
    }
}

#[test]
fn a_code_and_a_type() {
    assert_eq!(received(&TypedError::Denied).decode::<TypedProblem>(), TypedProblem::Denied);
}

/// The type of an error whose code is known only at run time says which error it is.
#[test]
fn a_code_at_run_time_that_another_error_has() {
    assert_eq!(received(&TypedError::Late).decode::<TypedProblem>(), TypedProblem::Late);
    assert_eq!(received(&TypedError::Named).decode::<TypedProblem>(), TypedProblem::Named);
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("plain")]
#[api_error(client(PlainProblem, derive(PartialEq)))]
enum PlainError {
    #[status(404)]
    NotFound,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("based")]
#[api_error(type_base = "https://example.com/problems", client(BasedProblem, derive(PartialEq)))]
enum BasedError {
    #[status(404)]
    NotFound,
    #[status(422, code(with = late))]
    Late,
    #[status(transparent)]
    Plain(PlainError),
}

/// A problem without a type is the error without one.
#[test]
fn an_inner_error_without_a_type() {
    let sent = BasedError::Plain(PlainError::NotFound);
    assert_eq!(received(&sent).decode::<BasedProblem>(), BasedProblem::Plain(PlainProblem::NotFound));
    assert_eq!(received(&BasedError::NotFound).decode::<BasedProblem>(), BasedProblem::NotFound);
    let spec = received(&sent).of::<BasedError>().spec().map(std::ptr::from_ref);
    assert_eq!(spec, sent.spec().map(std::ptr::from_ref));
}

/// The code that follows a base is one segment.
#[test]
fn a_type_that_begins_like_the_base() {
    for problem_type in ["", "-2/a", "/a/b", "a?b", "a#b", "a:b"] {
        let body = format!(r#"{{"type": "https://example.com/problems{problem_type}"}}"#);
        assert_eq!(problem(422, &body).decode::<BasedProblem>(), BasedProblem::Unknown, "{body}");
    }
    assert_eq!(received(&BasedError::Late).decode::<BasedProblem>(), BasedProblem::Late);
}
