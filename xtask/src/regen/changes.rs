//! What a regen changes in the table, found by comparing its JSON before and after.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

type Row = Map<String, Value>;

/// Returns the changes from one table to another, one per line, or nothing if there was no table before.
pub(super) fn between(before: &str, after: &str) -> Vec<String> {
    let (Ok(before), Ok(after)) = (serde_json::from_str::<Value>(before), serde_json::from_str::<Value>(after)) else {
        return Vec::new();
    };
    let mut changes = Vec::new();
    for kind in ["code", "vendor", "header"] {
        compare(&rows(&before, kind), &rows(&after, kind), &mut changes);
    }
    changes
}

/// Returns the rows of a kind, each with its title.
fn rows<'t>(table: &'t Value, kind: &str) -> Vec<(String, &'t Row)> {
    let rows = table[kind].as_array().into_iter().flatten().filter_map(Value::as_object);
    rows.map(|row| (title(kind, row), row)).collect()
}

fn title(kind: &str, row: &Row) -> String {
    match kind {
        "code" => plain(&row["number"]),
        "vendor" => format!("{} of {}", plain(&row["number"]), plain(&row["vendor"])),
        _ => format!("header {}", plain(&row["name"])),
    }
}

fn compare(before: &[(String, &Row)], after: &[(String, &Row)], changes: &mut Vec<String>) {
    let find = |rows: &[(String, &Row)], title: &str| rows.iter().position(|(other, _)| other == title);
    for (title, row) in before {
        if find(after, title).is_none() {
            changes.push(format!("{title} removed{}", name(row)));
        }
    }
    for (title, row) in after {
        match find(before, title) {
            None => changes.push(format!("{title} added{}", name(row))),
            Some(index) => changes.extend(in_row(before[index].1, row).map(|change| format!("{title}: {change}"))),
        }
    }
}

fn name(row: &Row) -> String {
    row.get("phrase").map(|phrase| format!(" ({})", plain(phrase))).unwrap_or_default()
}

fn in_row<'r>(before: &'r Row, after: &'r Row) -> impl Iterator<Item = String> + 'r {
    let keys: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    keys.into_iter().flat_map(|key| {
        let (before, after) = (before.get(key).unwrap_or(&Value::Null), after.get(key).unwrap_or(&Value::Null));
        in_key(key, before, after)
    })
}

fn in_key(key: &str, before: &Value, after: &Value) -> Vec<String> {
    if before == after {
        return Vec::new();
    }
    match (key, before, after) {
        ("headers", Value::Array(before), Value::Array(after)) => items(before, after, "name", "header", &in_header),
        ("see", Value::Array(before), Value::Array(after)) => {
            items(before, after, "code", "pointer to", &|_, _| vec!["reworded".to_owned()])
        }
        ("summary" | "server" | "client", ..) => vec![format!("{key} reworded")],
        (_, Value::Array(before), Value::Array(after)) => {
            let removed = before
                .iter()
                .filter(|item| !after.contains(item))
                .map(|item| format!("{key}: {} removed", plain(item)));
            let added =
                after.iter().filter(|item| !before.contains(item)).map(|item| format!("{key}: {} added", plain(item)));
            let lines: Vec<String> = removed.chain(added).collect();
            if lines.is_empty() { vec![format!("{key}: reordered")] } else { lines }
        }
        _ => vec![format!("{key}: {} → {}", plain(before), plain(after))],
    }
}

/// Compares two lists of tables, which are matched by one of their keys.
fn items(
    before: &[Value],
    after: &[Value],
    id: &str,
    noun: &str,
    changed: &dyn Fn(&Value, &Value) -> Vec<String>,
) -> Vec<String> {
    let find = |items: &[Value], item: &Value| items.iter().position(|other| other[id] == item[id]);
    let removed = before.iter().filter(|item| find(after, item).is_none());
    let mut lines: Vec<String> = removed.map(|item| format!("{noun} {} removed", plain(&item[id]))).collect();
    for item in after {
        let title = format!("{noun} {}", plain(&item[id]));
        match find(before, item) {
            None => lines.push(format!("{title} added{}", level(item))),
            Some(index) if before[index] != *item => {
                lines.extend(changed(&before[index], item).into_iter().map(|change| format!("{title} {change}")));
            }
            Some(_) => {}
        }
    }
    lines
}

fn level(item: &Value) -> String {
    item.get("level").map(|level| format!(" ({})", plain(level))).unwrap_or_default()
}

fn in_header(before: &Value, after: &Value) -> Vec<String> {
    ["level", "when", "enforce", "spec"]
        .into_iter()
        .filter(|key| before[key] != after[key])
        .map(|key| format!("{key}: {} → {}", plain(&before[key]), plain(&after[key])))
        .collect()
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => "none".to_owned(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::between;

    /// The changes that follow from replacing one part of the table.
    fn changes(from: &str, to: &str) -> Vec<String> {
        let table = crate::regen::json::text().expect("JSON");
        let changed = table.replacen(from, to, 1);
        assert_ne!(table, changed, "the table does not contain the text to replace");
        between(&table, &changed)
    }

    #[test]
    fn a_change_of_a_key_is_named() {
        assert_eq!(changes("\"retry\": \"later\"", "\"retry\": \"no\""), ["423: retry: later → no"]);
    }

    #[test]
    fn a_change_of_a_header_is_named() {
        assert_eq!(
            changes(
                "\"name\": \"WWW-Authenticate\",\n          \"level\": \"must\"",
                "\"name\": \"WWW-Authenticate\",\n          \"level\": \"may\""
            ),
            ["401: header WWW-Authenticate level: must → may"]
        );
        assert_eq!(
            changes("\"name\": \"WWW-Authenticate\"", "\"name\": \"X-New\""),
            ["401: header WWW-Authenticate removed", "401: header X-New added (must)"]
        );
    }

    #[test]
    fn a_row_that_comes_or_goes_is_named() {
        let lines = changes("\"number\": 404", "\"number\": 419");
        assert!(lines.contains(&"404 removed (Not Found)".to_owned()), "{lines:?}");
        assert!(lines.contains(&"419 added (Not Found)".to_owned()), "{lines:?}");
    }

    #[test]
    fn an_unchanged_table_gives_no_lines() {
        let table = crate::regen::json::text().expect("JSON");
        assert!(between(&table, &table).is_empty());
        assert!(between("", &table).is_empty());
    }
}
