//! The envelope `JsonMessage`, read back.

use serde_json::Value;

use super::read_body::ReadBody;
use crate::body::{JsonMessage, Problem};

/// The member `error` is the detail. It may be the title of the server's error, because the two cannot be told apart.
impl ReadBody for JsonMessage {
    fn read(body: &[u8]) -> Option<Problem> {
        let problem = Problem::from_envelope(body).ok()?;
        match problem.member("error") {
            Some(Value::String(text)) => {
                let text = text.clone();
                Some(problem.without_member("error").with_detail(text))
            }
            _ => None,
        }
    }
}
