//! TOML → rows whose keys, types and words are those of the schema.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

use crate::errors::{Errors, list, remedy};
use crate::nearest::nearest;
use crate::schema::{Absent, Key, Rows, TABLE, Value};

/// The rows of each kind, in the order of the file.
pub(crate) struct Document<'s> {
    /// Parallel to the schema's list.
    kinds: Vec<Vec<Row<'s>>>,
    /// Whether all of the file could be read.
    pub(crate) whole: bool,
}

impl<'s> Document<'s> {
    /// The rows of one kind: `code`, `vendor`, `header`.
    pub(crate) fn rows(&self, kind: &str) -> &[Row<'s>] {
        let index = TABLE.iter().position(|rows| rows.name == kind);
        index.map_or(&[], |index| &self.kinds[index])
    }
}

/// A table that was checked against its keys. What a key did not hold rightly has been reported, and is absent.
pub(crate) struct Row<'s> {
    pub(crate) span: Range<usize>,
    pub(crate) keys: &'static [Key],
    entries: DeTable<'s>,
    /// Keys that are absent for a mistake that has been reported.
    lost: Vec<&'static str>,
}

/// A value and where it stands.
pub(crate) struct At<T> {
    pub(crate) value: T,
    pub(crate) span: Range<usize>,
}

impl<'s> Row<'s> {
    pub(crate) fn value(&self, key: &str) -> Option<&Spanned<DeValue<'s>>> {
        self.entries.get(key)
    }

    /// Whether a key is not in the file; one that was reported is.
    pub(crate) fn lacks(&self, key: &str) -> bool {
        self.value(key).is_none() && !self.lost.contains(&key)
    }

    pub(crate) fn number(&self, key: &str) -> Option<At<u16>> {
        let value = self.value(key)?;
        Some(At { value: whole(value.get_ref())?, span: value.span() })
    }

    pub(crate) fn text(&self, key: &str) -> Option<At<&str>> {
        let value = self.value(key)?;
        Some(At { value: value.get_ref().as_str()?, span: value.span() })
    }

    /// The texts of an array, or none.
    pub(crate) fn texts(&self, key: &str) -> Vec<At<&str>> {
        let array = self.value(key).and_then(|value| value.get_ref().as_array());
        let texts = array.into_iter().flat_map(|array| array.iter());
        texts.filter_map(|text| Some(At { value: text.get_ref().as_str()?, span: text.span() })).collect()
    }

    /// The tables of an array, or none.
    pub(crate) fn tables(&self, key: &str) -> Vec<Row<'s>> {
        let Some(Value::Tables(_, keys)) = self.keys.iter().find(|known| known.name == key).map(|key| key.value) else {
            return Vec::new();
        };
        let array = self.value(key).and_then(|value| value.get_ref().as_array());
        let tables = array.into_iter().flat_map(|array| array.iter());
        tables.filter_map(|table| Row::of(table, keys)).collect()
    }

    /// The row that an already checked table is.
    pub(crate) fn of(table: &Spanned<DeValue<'s>>, keys: &'static [Key]) -> Option<Self> {
        let entries = table.get_ref().as_table()?.clone();
        Some(Self { span: table.span(), keys, entries, lost: Vec::new() })
    }
}

/// Reads the rows, which are the whole file or what is left of it; whatever does not fit the schema is reported and left
/// out.
pub(crate) fn document<'s>(source: &str, root: &mut DeTable<'s>, whole: bool, errors: &mut Errors<'_>) -> Document<'s> {
    strays(source, root, errors);
    let kinds = TABLE.iter().map(|rows| rows_of(rows, root, errors)).collect();
    Document { kinds, whole }
}

/// Reports tables that are none of ours, and keys above the first row.
fn strays(source: &str, root: &DeTable<'_>, errors: &mut Errors<'_>) {
    let names: Vec<&str> = TABLE.iter().map(|rows| rows.name).collect();
    let strays = root.keys().filter(|name| !names.contains(&name.get_ref().as_ref()));
    let (tables, keys): (Vec<_>, Vec<_>) =
        strays.partition(|name| source[..name.span().start].trim_end().ends_with('['));
    for name in tables {
        errors.at(&name.span(), format!("unknown table `{}`; {}", name.get_ref(), remedy(name.get_ref(), &names, '`')));
    }
    // They are one row whose header is missing.
    if let Some(name) = keys.iter().min_by_key(|name| name.span().start) {
        errors.at(
            &name.span(),
            format!("`{}` belongs to no row; write `[[code]]` above it, or remove it", name.get_ref()),
        );
    }
}

fn rows_of<'s>(rows: &Rows, root: &mut DeTable<'s>, errors: &mut Errors<'_>) -> Vec<Row<'s>> {
    let Some(value) = root.remove(rows.name) else { return Vec::new() };
    let no_rows = format!("`{0}` holds no rows; write `[[{0}]]` above each row", rows.name);
    let span = value.span();
    let DeValue::Array(array) = value.into_inner() else {
        errors.at(&span, no_rows);
        return Vec::new();
    };
    let mut checked = Vec::new();
    for element in array {
        let span = element.span();
        let DeValue::Table(mut entries) = element.into_inner() else {
            errors.at(&span, no_rows.as_str());
            continue;
        };
        let lost = check(&mut entries, &span, rows.keys, &format!("`[[{}]]`", rows.name), errors);
        checked.push(Row { span, keys: rows.keys, entries, lost });
    }
    checked
}

/// Reports what does not fit the keys, takes it out, and names the keys that are lost by it.
fn check(
    entries: &mut DeTable<'_>,
    span: &Range<usize>,
    keys: &[Key],
    owner: &str,
    errors: &mut Errors<'_>,
) -> Vec<&'static str> {
    let names: Vec<&'static str> = keys.iter().map(|key| key.name).collect();
    let mut lost = Vec::new();
    for (name, mut value) in std::mem::take(entries) {
        match keys.iter().find(|key| key.name == name.get_ref()) {
            Some(key) if fits(&mut value, key.value, &format!("`{}`", key.name), errors) => {
                entries.insert(name, value);
            }
            Some(key) => lost.push(key.name),
            None => {
                let remedy = remedy(name.get_ref(), &names, '`');
                errors.at(&name.span(), format!("unknown key `{}` in {owner}; {remedy}", name.get_ref()));
                lost.extend(nearest(name.get_ref(), names.iter().copied()));
            }
        }
    }
    let missing = keys.iter().filter(|key| key.absent == Absent::Error && !entries.contains_key(key.name));
    for key in missing.filter(|key| !lost.contains(&key.name)) {
        let meaning = key.doc.split(';').next().unwrap_or_default();
        errors.at(span, format!("{owner} has no `{}` ({meaning}); write {}", key.name, example(key.value)));
    }
    lost
}

/// Whether a value is what its key holds; what is inside a table is checked on the way, and does not count.
fn fits(value: &mut Spanned<DeValue<'_>>, expected: Value, what: &str, errors: &mut Errors<'_>) -> bool {
    let span = value.span();
    let message = match (expected, value.get_mut()) {
        (Value::Number(low, high), number @ DeValue::Integer(_)) => match whole(number) {
            Some(number) if (low..=high).contains(&number) => return true,
            _ if is_plain(number) => format!("{what} is out of range; write {}", example(expected)),
            _ => format!("{what} is not written in plain digits; write {}", example(expected)),
        },
        (Value::Text, DeValue::String(text)) if text.trim().is_empty() => {
            format!("{what} is empty; write {}", example(expected))
        }
        (Value::Word(_, words), DeValue::String(word)) if !words.contains(&word.as_ref()) => {
            format!("unknown {what} {word:?}; {}", remedy(word, words, '"'))
        }
        (Value::Flag, DeValue::Boolean(_)) | (Value::Text | Value::Word(..), DeValue::String(_)) => return true,
        (Value::Table(_, keys), DeValue::Table(entries)) => {
            check(entries, &span, keys, what, errors);
            return true;
        }
        (Value::Texts, DeValue::Array(texts)) => return all_fit(texts, Value::Text, what, errors),
        (Value::Tables(ty, keys), DeValue::Array(tables)) => {
            return all_fit(tables, Value::Table(ty, keys), what, errors);
        }
        (expected, found) => format!("{what} is {}; write {}", article(found.type_str()), example(expected)),
    };
    errors.at(&span, message);
    false
}

fn all_fit(array: &mut DeArray<'_>, expected: Value, what: &str, errors: &mut Errors<'_>) -> bool {
    let what = format!("an element of {what}");
    let mut sound = true;
    for element in array.iter_mut() {
        sound &= fits(element, expected, &what, errors);
    }
    sound
}

/// A TOML integer that is a small whole number, written as people look for it.
fn whole(value: &DeValue<'_>) -> Option<u16> {
    let integer = value.as_integer()?;
    if is_plain(value) { integer.as_str().parse().ok() } else { None }
}

fn is_plain(value: &DeValue<'_>) -> bool {
    value.as_integer().is_some_and(|integer| integer.radix() == 10 && !integer.as_str().starts_with('+'))
}

fn example(value: Value) -> String {
    match value {
        Value::Number(low, high) => format!("a whole number from {low} to {high}"),
        Value::Flag => "true or false".to_owned(),
        Value::Text => "a text: \"…\"".to_owned(),
        Value::Texts => "an array of texts: [\"…\", \"…\"]".to_owned(),
        Value::Word(_, words) => format!("one of {}", list(words, '"')),
        Value::Table(_, keys) => format!("a table: {{ {} = … }}", keys[0].name),
        Value::Tables(_, keys) => format!("an array of tables: [{{ {} = … }}]", keys[0].name),
    }
}

fn article(kind: &str) -> String {
    let article = if kind.starts_with(['a', 'i']) { "an" } else { "a" };
    format!("{article} {kind}")
}
