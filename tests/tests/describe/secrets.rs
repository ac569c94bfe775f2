//! Nothing that a client would not receive is described. Every text that must not be there has the same marker.

use std::io;

use status_codes::openapi::Responses;
use status_codes::{AnyError, ApiError, BodyError, Buffer, ErrorBody, HandlerError, JsonMessage};
use utoipa::IntoResponses;

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

/// The documents of others have no more than ours.
#[test]
fn no_secret_is_in_other_documents() {
    let utoipa = [Secret::responses(), HiddenType::responses(), HandlerError::<Secret>::responses()];
    let written = serde_json::to_string(&utoipa).expect("JSON");
    assert!(written.contains("Public.") && !written.to_lowercase().contains("marker"), "{written}");
}

/// MARKER: the doc comment of a member's type is public only by what its author derives.
#[derive(Debug, serde::Serialize)]
struct Unknown {
    /// MARKER: and this too.
    marker: &'static str,
}

/// Public, by the derive of schemars.
#[derive(Debug, serde::Serialize, schemars::JsonSchema)]
struct Known {
    /// A number of the shop, public by the derive of schemars.
    shop: u8,
    #[serde(default = "of_this_process")]
    region: String,
    #[serde(skip)]
    marker: u8,
}

fn of_this_process() -> String {
    "MARKER".to_owned()
}

/// A field that is not a member has no part in the description, whatever its type says.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("sold out")]
#[status(409)]
struct Members {
    #[extension]
    known: Known,
    #[extension]
    unknown: Unknown,
    #[extension(skip)]
    left_out: Marked,
}

#[derive(Debug, schemars::JsonSchema)]
struct Marked {
    marker: u8,
}

#[test]
fn schemas_have_what_their_author_derives() {
    let document = Responses::of::<Members>().to_json().to_string();
    assert!(document.contains("public by the derive of schemars"), "{document}");
    assert!(!document.to_lowercase().contains("marker"), "{document}");
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
