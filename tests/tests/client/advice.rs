//! A variant's own word about repeating a request, in the place of the table's.

use http::Method;
use status_codes::ApiError;
use status_codes::info::Retry;
use status_codes::spec::ErrorSpec;

use super::received;

#[derive(Clone, Copy, Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[status(500, retry = "as-is")]
enum OrderError {
    #[status(409)]
    ByTable,
    #[status(409, retry = "as-is")]
    LostUpdate,
    #[status(409, retry = "later")]
    Locked,
    #[status(409, retry = "new-connection")]
    Stale,
    #[status(409, retry = "idempotent-only")]
    Maybe,
    #[status(429, retry = "no")]
    Banned,
    #[status(429, retry = "after-change")]
    TooMuch,
    #[status(401, retry = "after-auth")]
    #[header("WWW-Authenticate" = "Bearer")]
    Expired,
    #[status(421, retry = "elsewhere")]
    Moved,
    #[status(503, retry = "later")]
    SaysTheSame,
    Inherited,
    #[status(spec = self::ROW)]
    OfRegistry,
    #[status(spec = self::ROW, retry = "no")]
    NotOfRegistry,
}

const ROW: ErrorSpec = ErrorSpec::new("row").with_status(status_codes::StatusCode::CONFLICT).with_retry(Retry::AsIs);

#[test]
fn a_word_takes_the_place_of_the_table() {
    for (error, word, idempotent, other) in [
        (OrderError::ByTable, None, false, false),
        (OrderError::LostUpdate, Some("as-is"), true, true),
        (OrderError::Locked, Some("later"), true, true),
        (OrderError::Stale, Some("new-connection"), true, true),
        (OrderError::Maybe, Some("idempotent-only"), true, false),
        (OrderError::Banned, Some("no"), false, false),
        (OrderError::TooMuch, Some("after-change"), false, false),
        (OrderError::Expired, Some("after-auth"), false, false),
        (OrderError::Moved, Some("elsewhere"), false, false),
        // The table says that it may have been acted on, and no word of a variant says the opposite.
        (OrderError::SaysTheSame, Some("later"), true, false),
        (OrderError::Inherited, Some("as-is"), true, true),
        (OrderError::OfRegistry, Some("as-is"), true, true),
        (OrderError::NotOfRegistry, Some("no"), false, false),
    ] {
        let failed = received(&error);
        let by_table = failed.status();
        for (method, expected) in [(Method::PUT, idempotent), (Method::POST, other)] {
            assert_eq!(failed.may_retry(&method), by_table.may_retry((&method).into()), "{error:?}");
            assert_eq!(failed.clone().of::<OrderError>().may_retry(&method), expected, "{error:?} {method}");
        }
        let spec = failed.of::<OrderError>().spec().expect("known");
        assert_eq!(spec.retry().map(Retry::as_str), word, "{error:?}");
    }
}
