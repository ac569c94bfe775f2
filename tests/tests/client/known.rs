//! Every error that the pipeline sends is found again among the errors of its type.

use status_codes::client::ErrorResponse;
use status_codes::spec::ErrorSpec;
use status_codes::{AnyError, ApiError, JsonMessage, StatusCode};

use super::{problem, received, response};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("stock")]
#[api_error(type_base = "https://stock.example.com/problems/")]
enum StockError {
    #[error("only {left} left")]
    #[status(409)]
    Short {
        #[extension]
        left: u32,
    },
    #[error("not found")]
    #[status(404)]
    NotFound,
}

fn number() -> &'static str {
    "E-7"
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("late")]
#[status(422, code(with = number), type = "https://example.com/late")]
struct Late;

#[derive(Debug, thiserror::Error, ApiError)]
enum OrderError {
    #[error("order {id} not found")]
    #[status(404)]
    NotFound { id: u64 },
    #[error("gone")]
    #[status(410, code = 1042)]
    Gone,
    #[error("in words")]
    #[status(400, code = "sold out/é")]
    Words,
    #[error("typed")]
    #[status(403, type = "https://example.com/denied")]
    Denied,
    #[error("pay")]
    #[status(402, type = "https://example.com/pay")]
    Pay,
    #[error("enveloped")]
    #[status(423, body = JsonMessage)]
    Locked,
    #[error("upstream")]
    #[status(one_of(502, 504))]
    Upstream {
        #[status]
        status: StatusCode,
    },
    #[error("the same as before")]
    #[status(304)]
    Same,
    #[error("private")]
    #[status(500)]
    Internal(#[source] std::io::Error),
    #[error(transparent)]
    #[status(transparent)]
    Stock(#[from] StockError),
    #[error(transparent)]
    #[status(transparent)]
    Late(#[from] Late),
    #[error(transparent)]
    #[status(transparent)]
    Other(#[from] AnyError),
}

/// The row that the server has used, and the one that the client has found.
fn rows(error: &OrderError) -> (*const ErrorSpec, ErrorResponse) {
    (error.spec().map_or(std::ptr::null(), std::ptr::from_ref), received(error).of::<OrderError>())
}

#[test]
fn every_variant_is_found() {
    for error in [
        OrderError::NotFound { id: 7 },
        OrderError::Gone,
        OrderError::Words,
        OrderError::Denied,
        OrderError::Pay,
        OrderError::Locked,
        OrderError::Upstream { status: StatusCode::GATEWAY_TIMEOUT },
        OrderError::Same,
        OrderError::Internal(std::io::Error::other("secret")),
        OrderError::Stock(StockError::Short { left: 2 }),
        OrderError::Stock(StockError::NotFound),
        OrderError::Late(Late),
    ] {
        let (sent, failed) = rows(&error);
        let found = failed.spec().map_or(std::ptr::null(), std::ptr::from_ref);
        assert_eq!(sent, found, "{error:?} is read as {:?} of {}", failed.spec(), failed.body().escape_ascii());
        assert_eq!(failed.status(), error.status());
    }
}

#[test]
fn an_error_that_is_not_declared_is_unknown() {
    for failed in [
        received(&OrderError::Other(AnyError::new(status_codes::Problem::new(418)))),
        problem(404, r#"{"code": "no-such-route"}"#),
        problem(404, "{}"),
        response(404, &[], ""),
        response(502, &[], "<html>"),
        // Two errors may have this status, and there is nothing to tell them apart.
        problem(502, "{}"),
    ] {
        let failed = failed.of::<OrderError>();
        assert!(failed.spec().is_none(), "{failed:?}");
    }
}

/// The type tells two errors with one code apart.
#[test]
fn errors_of_two_servers_with_one_code() {
    let of_stock = r#"{"type": "https://stock.example.com/problems/not-found"}"#;
    for (body, base) in [(of_stock, true), (r#"{"code": "not-found"}"#, false)] {
        let failed = problem(404, body).of::<OrderError>();
        assert_eq!(failed.spec().expect("known").problem_type().is_some(), base, "{body}");
    }
}

#[test]
fn the_first_type_that_knows_it_is_kept() {
    let failed = || problem(409, r#"{"type": "/short"}"#);
    assert_eq!(failed().of::<Late>().of::<OrderError>().spec().map(ErrorSpec::variant), Some("Short"));
    assert_eq!(failed().of::<StockError>().of::<Late>().spec().map(ErrorSpec::variant), Some("Short"));
    assert!(failed().of::<Late>().spec().is_none());
}

#[test]
fn an_envelope_is_read_back() {
    let sent = received(&OrderError::Locked).read_as::<JsonMessage>();
    let read = sent.problem().expect("it has this shape");
    assert_eq!((read.detail(), read.member("code")), (Some("enveloped"), Some(&"locked".into())));
    assert_eq!(read.member("error"), None);
    for other in ["", "[]", "{}", r#"{"error": {"message": "x"}}"#, "<html>"] {
        let failed = problem(409, other);
        let before = failed.problem().cloned();
        assert_eq!(failed.read_as::<JsonMessage>().problem(), before.as_ref(), "{other}");
    }
}
