//! Nothing that a client would not receive is described. Every text that must not be there has the same marker.

use std::io;

use status_codes::openapi::Responses;
use status_codes::{AnyError, ApiError, BodyError, Buffer, ErrorBody, JsonMessage};

/// It writes `Display`, which is for logs.
struct Careless;

impl<E: ApiError + ?Sized> ErrorBody<E> for Careless {
    const CONTENT_TYPE: &'static str = "application/json";

    fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
        to.json(&serde_json::json!({ "error": error.to_string(), "debug": format!("{error}"), "build": "MARKER" }))
    }
}

/// MARKER: the doc comment of a type.
#[derive(Debug, thiserror::Error, ApiError)]
enum Secret {
    /// MARKER: the doc comment of a 5xx.
    #[error("MARKER: {0}")]
    #[status(500)]
    Database(#[source] io::Error),
    /// Public.
    ///
    /// MARKER: the second paragraph.
    #[error("MARKER: {user}")]
    #[status(403, detail = "not allowed")]
    Detail { user: String },
    #[error("MARKER")]
    #[status(404, hide)]
    Hidden {
        #[extension(skip)]
        marker: &'static str,
    },
    /// MARKER: hidden.
    #[doc(hidden)]
    #[error("nothing here")]
    #[status(404)]
    NotDocumented,
    /// MARKER: the status is known only at run time.
    #[error("MARKER")]
    Late {
        #[status]
        status: u16,
    },
    /// MARKER: and may be a 5xx.
    #[error("MARKER")]
    #[status(with = Clone::clone, one_of(404, 500))]
    OneOf(#[extension(skip)] u16),
    #[error("MARKER")]
    #[status(502, body = Careless)]
    Careless,
    /// MARKER
    #[error(transparent)]
    #[status(transparent)]
    Any(#[from] AnyError),
    /// MARKER
    #[error(transparent)]
    #[status(transparent)]
    Inner(#[from] Inside),
}

/// MARKER: a 5xx again.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("MARKER")]
#[status(503)]
struct Inside;

/// Nothing of a hidden type is described.
#[doc(hidden)]
#[derive(Debug, thiserror::Error, ApiError)]
enum HiddenType {
    /// MARKER
    #[error("gone")]
    #[status(410)]
    Gone,
}

#[test]
fn no_secret_is_described() {
    let all = || Responses::of::<Secret>().and(Responses::of::<HiddenType>());
    let choices =
        [all(), all().body::<JsonMessage>(), all().body::<Careless>(), all().separate_schemas(), all().framework()];
    for described in choices {
        let document = described.to_json().to_string();
        assert!(!document.to_lowercase().contains("marker"), "{document}");
        let texts = described.texts();
        assert!(texts.iter().all(|text| !text.contains("MARKER")), "{texts:?}");
        assert!(!described.untyped().concat().contains("MARKER"));
    }
    assert!(all().texts().contains(&"Public.".to_owned()));
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(docs)]
enum Documented {
    /// The database is away.
    #[error("MARKER")]
    #[status(500)]
    Database,
    /// The other service has answered.
    #[error("MARKER")]
    #[status(with = Clone::clone, one_of(502, 504))]
    Upstream(#[extension(skip)] u16),
}

#[test]
fn doc_comments_of_a_5xx_on_request() {
    let document = Responses::of::<Documented>().to_json();
    assert_eq!(document["500"]["description"], "`database`: The database is away.");
    assert_eq!(document["504"]["description"], "`upstream`: The other service has answered.");
    assert!(!document.to_string().contains("MARKER"));
}
