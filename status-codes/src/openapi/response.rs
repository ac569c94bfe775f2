//! The response of one status, as OpenAPI has it.

use alloc::borrow::ToOwned as _;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde_json::{Map, Value, json};

use super::entry::{Entry, Example};
use super::field::Line;
use super::union::{any_of, union};

/// The response of the errors that have one status.
pub(super) fn response(entries: &[&Entry], examples: &[&Example], is_separate: bool) -> Value {
    let mut response = json!({ "description": description(entries) });
    let headers = headers(entries);
    if !headers.is_empty() {
        response["headers"] = Value::Object(headers);
    }
    let content = content(entries, examples, is_separate);
    if !content.is_empty() {
        response["content"] = Value::Object(content);
    }
    response
}

/// A line for each error.
fn description(entries: &[&Entry]) -> String {
    let mut lines: Vec<String> = Vec::new();
    for Entry { code, description, .. } in entries {
        let line = code.as_ref().map_or_else(|| description.clone(), |code| format!("`{code}`: {description}"));
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    match lines.as_slice() {
        [only] => only.clone(),
        lines => lines.iter().flat_map(|line| ["- ", line, "\n"]).collect(),
    }
}

fn headers(entries: &[&Entry]) -> Map<String, Value> {
    let mut all: Vec<Line> = Vec::new();
    for (position, entry) in entries.iter().enumerate() {
        for line in &entry.lines {
            match Line::named(&mut all, line.name) {
                Some(known) => {
                    known.is_certain &= line.is_certain;
                    known.values.join(line.values.clone());
                }
                None => all.push(Line {
                    name: line.name,
                    is_certain: line.is_certain && position == 0,
                    values: line.values.clone(),
                }),
            }
        }
        for known in &mut all {
            known.is_certain &= entry.lines.iter().any(|line| line.name.eq_ignore_ascii_case(known.name));
        }
    }
    let header = |Line { name, is_certain, values }| {
        (String::from(name), json!({ "required": is_certain, "schema": values.schema() }))
    };
    all.into_iter().map(header).collect()
}

/// The content of each media type.
fn content(entries: &[&Entry], examples: &[&Example], is_separate: bool) -> Map<String, Value> {
    let mut schemas: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
    let mut named: BTreeMap<&str, Map<String, Value>> = BTreeMap::new();
    for (entry, content) in entries.iter().flat_map(|entry| entry.contents.iter().map(move |content| (entry, content)))
    {
        let media_type = content.media_type.as_str();
        schemas.entry(media_type).or_default().push(content.schema.clone());
        // A code that is known only at run time is that of any example.
        let is_code = |example: &Example| entry.code.is_none() || example.code == entry.code;
        let is_real = |example: &&&Example| is_code(example) && example.media_type == media_type;
        if let Some(value) = content.example.as_ref().filter(|_| !examples.iter().any(|real| is_real(&real))) {
            let sample = json!({ "value": value, "x-sample": true });
            add(named.entry(media_type).or_default(), entry.code.as_deref(), sample);
        }
    }
    for &Example { code, media_type, value, .. } in examples {
        schemas.entry(media_type).or_default();
        add(named.entry(media_type).or_default(), code.as_deref(), json!({ "value": value }));
    }
    let mut content = Map::new();
    for (media_type, schemas) in schemas {
        let schema = if is_separate && !schemas.is_empty() {
            any_of(&schemas.iter().collect::<Vec<_>>())
        } else {
            union(&schemas)
        };
        let mut described = json!({ "schema": schema });
        if let Some(examples) = named.remove(media_type) {
            described["examples"] = Value::Object(examples);
        }
        content.insert(media_type.to_owned(), described);
    }
    content
}

/// Adds an example. Several errors may have one code.
fn add(examples: &mut Map<String, Value>, code: Option<&str>, example: Value) {
    if examples.values().any(|known| *known == example) {
        return;
    }
    let name = code.unwrap_or("error");
    let names = core::iter::once(name.to_owned()).chain((2..).map(|number: u32| format!("{name}-{number}")));
    for name in names {
        if !examples.contains_key(&name) {
            examples.insert(name, example);
            return;
        }
    }
}
