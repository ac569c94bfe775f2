//! Rows → Rust: one call of `table!` with values of the types in `model`. A crate that defines a macro and types with these
//! names can include the same text.

use std::fmt::Write as _;

use crate::parse::{Cell, Document, Row};
use crate::schema::{Absent, Key, TABLE, Value};

/// The rows of `CODES`, `VENDORS` and `HEADERS`.
pub(crate) fn rust(document: &Document<'_>) -> String {
    let mut out = String::from("table! {\n");
    for rows in TABLE {
        let _ = writeln!(out, "{}: {} = [", rows.table, rows.row);
        for row in document.rows(rows.name) {
            let _ = writeln!(out, "    {},", literal(row));
        }
        out += "];\n";
    }
    out + "}\n"
}

fn literal(row: &Row<'_>) -> String {
    let mut fields = Vec::new();
    for (key, cell) in row.keys.iter().zip(&row.cells) {
        fields.push(format!("{}: {}", key.name, field(key, cell.as_ref().map(|cell| &cell.value))));
    }
    format!("{} {{ {} }}", row.ty, fields.join(", "))
}

fn field(key: &Key, cell: Option<&Cell<'_>>) -> String {
    let is_list = matches!(key.value, Value::Texts | Value::Tables(..));
    match (cell, key.absent) {
        (Some(cell), Absent::None) if !is_list => format!("Some({})", rust_value(key.value, cell)),
        (Some(cell), _) => rust_value(key.value, cell),
        (None, Absent::Is(default)) => match key.value {
            Value::Word(ty, _) => format!("{ty}::{}", variant(default)),
            _ => default.to_owned(),
        },
        (None, _) if is_list => "&[]".to_owned(),
        (None, _) => "None".to_owned(),
    }
}

fn rust_value(expected: Value, cell: &Cell<'_>) -> String {
    match (expected, cell) {
        (Value::Word(ty, _), Cell::Text(word)) => format!("{ty}::{}", variant(word)),
        (_, Cell::Text(text)) => format!("{text:?}"),
        (_, Cell::Number(number)) => number.to_string(),
        (_, Cell::Flag(flag)) => flag.to_string(),
        (_, Cell::Row(row)) => literal(row),
        (_, Cell::List(cells)) => {
            let values: Vec<String> = cells.iter().map(|cell| rust_value(Value::Text, &cell.value)).collect();
            format!("&[{}]", values.join(", "))
        }
    }
}

/// `post-may-become-get` → `PostMayBecomeGet`.
fn variant(word: &str) -> String {
    word.split('-').map(|part| part[..1].to_uppercase() + &part[1..]).collect()
}
