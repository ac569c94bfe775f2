//! The envelope `JsonMessage` has members of the server's own beside the text and the code.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use status_codes::{ApiError, JsonMessage, Problem};

use super::{received, response};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("text")]
#[api_error(body = JsonMessage, client(OwnProblem, derive(PartialEq)))]
enum OwnError {
    #[status(409)]
    Named {
        #[extension("detail")]
        detail: String,
        #[extension("status")]
        status: String,
        #[extension("title")]
        title: u8,
        #[extension("type")]
        kind: Option<String>,
        #[extension("instance")]
        instance: Vec<u8>,
    },
    #[status(410)]
    Flat(#[extension(flatten)] BTreeMap<String, Value>),
}

/// In a problem document they have another meaning.
#[test]
fn members_that_problem_documents_have() {
    let (detail, status, kind) = (|| "mine".to_owned(), || "open".to_owned(), || Some("about:blank".to_owned()));
    let sent = OwnError::Named { detail: detail(), status: status(), title: 7, kind: kind(), instance: vec![1] };
    let read = OwnProblem::Named { detail: detail(), status: status(), title: 7, kind: kind(), instance: vec![1] };
    assert_eq!(received(&sent).decode::<OwnProblem>(), read);
    assert_eq!(received(&sent).read_as::<JsonMessage>().decode::<OwnProblem>(), read);
}

#[test]
fn flattened_members_that_problem_documents_have() {
    let rest = || BTreeMap::from([("detail".to_owned(), json!("")), ("status".to_owned(), json!({ "a": 1 }))]);
    assert_eq!(received(&OwnError::Flat(rest())).decode::<OwnProblem>(), OwnProblem::Flat(rest()));
}

/// The text of the envelope is the detail.
#[test]
fn the_text_is_the_detail() {
    let body = r#"{"error": "text", "code": "named", "detail": "mine", "title": "short", "status": 7}"#;
    let failed = response(409, &[], body).read_as::<JsonMessage>();
    let problem = failed.problem().expect("it has this shape");
    assert_eq!((problem.detail(), problem.title()), (Some("text"), Some("short")));
    let members: Vec<&str> = problem.members().map(|(name, _)| name).collect();
    assert_eq!(members, ["code"]);
    let written = serde_json::to_value(problem).expect("an object");
    assert_eq!(written, json!({ "title": "short", "detail": "text", "code": "named" }));
    assert_eq!(serde_json::from_value::<Problem>(written).expect("a problem").detail(), Some("text"));
}
