//! Rows → Rust: one call of `table!` with values of the types in `model`. A crate with a macro and types of these names
//! gives the same text its own meaning.

use std::fmt::Write as _;

use toml::Spanned;
use toml::de::DeValue;

use crate::parse::{Document, Row};
use crate::schema::{Absent, Key, TABLE, Value};

/// The rows of `CODES`, `VENDORS` and `HEADERS`.
pub(crate) fn rust(document: &Document<'_>) -> String {
    let mut out = String::from("table! {\n");
    for rows in TABLE {
        let _ = writeln!(out, "{}: {} = [", rows.table, rows.row);
        for row in document.rows(rows.name) {
            let _ = writeln!(out, "    {},", literal(rows.row, row));
        }
        out.push_str("];\n");
    }
    out.push_str("}\n");
    out
}

fn literal(ty: &str, row: &Row<'_>) -> String {
    let fields: Vec<String> =
        row.keys.iter().map(|key| format!("{}: {}", key.name, field(key, row.value(key.name)))).collect();
    format!("{ty} {{ {} }}", fields.join(", "))
}

fn field(key: &Key, value: Option<&Spanned<DeValue<'_>>>) -> String {
    match (value, key.absent) {
        (Some(value), Absent::None) if !matches!(key.value, Value::Texts | Value::Tables(..)) => {
            format!("Some({})", rust_value(key.value, value))
        }
        (Some(value), _) => rust_value(key.value, value),
        (None, Absent::Is(default)) => match key.value {
            Value::Word(ty, _) => format!("{ty}::{}", variant(default)),
            _ => default.to_owned(),
        },
        (None, _) if matches!(key.value, Value::Texts | Value::Tables(..)) => "&[]".to_owned(),
        (None, _) => "None".to_owned(),
    }
}

fn rust_value(expected: Value, value: &Spanned<DeValue<'_>>) -> String {
    match (expected, value.get_ref()) {
        (Value::Word(ty, _), DeValue::String(word)) => format!("{ty}::{}", variant(word)),
        (Value::Table(ty, keys), _) => Row::of(value, keys).map(|row| literal(ty, &row)).unwrap_or_default(),
        (Value::Tables(ty, keys), DeValue::Array(tables)) => {
            list(tables.iter().filter_map(|table| Some(literal(ty, &Row::of(table, keys)?))))
        }
        (_, DeValue::Array(texts)) => list(texts.iter().map(|text| rust_value(Value::Text, text))),
        (_, DeValue::String(text)) => format!("{text:?}"),
        (_, DeValue::Integer(number)) => number.as_str().to_owned(),
        (_, DeValue::Boolean(flag)) => flag.to_string(),
        // The reader let nothing else through.
        _ => String::new(),
    }
}

fn list(values: impl Iterator<Item = String>) -> String {
    format!("&[{}]", values.collect::<Vec<_>>().join(", "))
}

/// `post-may-become-get` → `PostMayBecomeGet`.
fn variant(word: &str) -> String {
    word.split('-').map(|part| part[..1].to_uppercase() + &part[1..]).collect()
}
