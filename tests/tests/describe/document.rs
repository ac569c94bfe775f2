//! The descriptions as documents, for judges that are not ours: `tests/openapi/judge.py` reads them.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value, json};

/// Writes a document with one operation, which has these responses.
pub(crate) fn write(name: &str, responses: &BTreeMap<String, Value>) {
    let document = json!({
        "openapi": "3.1.0",
        "info": { "title": name, "version": "1" },
        "paths": { "/": { "get": { "responses": responses } } },
    });
    keep(name, &document);
}

/// Writes a whole document.
pub(crate) fn keep(name: &str, document: &Value) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("openapi");
    let file = name.replace(|character: char| !character.is_ascii_alphanumeric(), "-");
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join(file).with_extension("json"), document.to_string()).expect("a file");
}
