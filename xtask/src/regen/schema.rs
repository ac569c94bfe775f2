//! The JSON Schema of `codes.toml`, with which editors complete and check keys.

use anyhow::Result;
use serde_json::{Map, Value as Json, json};
use status_data::{Absent, Key, TABLE, Value};

pub(super) const PATH: &str = "status-data/codes.schema.json";

pub(super) fn text() -> Result<String> {
    let kinds: Map<String, Json> = TABLE
        .iter()
        .map(|rows| {
            let row = table(rows.keys, rows.doc);
            (rows.name.to_owned(), json!({ "type": "array", "description": rows.doc, "items": row }))
        })
        .collect();
    let schema = json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$comment": super::output::HEADER,
        "title": "HTTP status codes",
        "type": "object",
        "properties": kinds,
        "additionalProperties": false,
    });
    Ok(serde_json::to_string_pretty(&schema)? + "\n")
}

fn table(keys: &[Key], doc: &str) -> Json {
    let required: Vec<&str> = keys.iter().filter(|key| key.absent == Absent::Error).map(|key| key.name).collect();
    let properties: Map<String, Json> = keys.iter().map(|key| (key.name.to_owned(), property(key))).collect();
    json!({
        "type": "object",
        "description": doc,
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

fn property(key: &Key) -> Json {
    let mut property = match key.value {
        Value::Number(low, high) => json!({ "type": "integer", "minimum": low, "maximum": high }),
        Value::Flag => json!({ "type": "boolean" }),
        Value::Text => json!({ "type": "string" }),
        Value::Texts => json!({ "type": "array", "items": { "type": "string" } }),
        Value::Word(_, words) => json!({ "enum": words }),
        Value::Table(_, keys) => table(keys, key.doc),
        Value::Tables(_, keys) => json!({ "type": "array", "items": table(keys, key.doc) }),
    };
    property["description"] = json!(key.doc);
    match (key.absent, key.value) {
        (Absent::Is(default), Value::Flag) => property["default"] = json!(default == "true"),
        (Absent::Is(default), _) => property["default"] = json!(default),
        _ => {}
    }
    property
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    fn validator() -> jsonschema::Validator {
        let schema: Value = serde_json::from_str(&super::text().expect("JSON")).expect("JSON");
        jsonschema::validator_for(&schema).expect("a schema")
    }

    fn table() -> Value {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../status-data/codes.toml");
        let table: toml::Table = std::fs::read_to_string(path).expect("readable").parse().expect("TOML");
        serde_json::to_value(table).expect("JSON")
    }

    #[test]
    fn the_table_fits_its_schema() {
        let table = table();
        let mistakes: Vec<String> = validator().iter_errors(&table).map(|error| error.to_string()).collect();
        assert!(mistakes.is_empty(), "{mistakes:#?}");
    }

    #[test]
    fn the_schema_refuses_what_the_reader_refuses() {
        for (key, value) in [
            ("number", json!(600)),
            ("content", json!("none")),
            ("aliases", json!("NOT_A_LIST")),
            ("colour", json!("red")),
            ("name", Value::Null),
        ] {
            let mut table = table();
            table["code"][0][key] = value;
            assert!(!validator().is_valid(&table), "{key}");
        }
    }
}
