//! TOML → rows whose keys, types and words are those of the schema.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::errors::{Errors, list, remedy};
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
        Some(Self { span: table.span(), keys, entries })
    }
}

/// Reads the file; whatever does not fit the schema is reported and left out.
pub(crate) fn document<'s>(source: &'s str, errors: &mut Errors<'_>) -> Document<'s> {
    let (mut root, syntax) = DeTable::parse_recoverable(source);
    let broken: Vec<Range<usize>> = syntax.iter().map(|error| error.span().unwrap_or(0..0)).collect();
    for (error, span) in syntax.iter().zip(&broken) {
        errors.at(span, format!("{}; this line is not TOML", one_line(error.message())));
    }

    let names: Vec<&str> = TABLE.iter().map(|rows| rows.name).collect();
    for (name, value) in root.get_ref().iter().filter(|(name, _)| !names.contains(&name.get_ref().as_ref())) {
        let remedy = remedy(name.get_ref(), &names);
        // A stray key may stand inside a row whose header was misread.
        if !broken.iter().any(|broken| errors.line(broken) <= errors.line(&value.span())) {
            errors.at(&name.span(), format!("unknown table `{}`; {remedy}", name.get_ref()));
        }
    }

    let kinds = TABLE.iter().map(|rows| rows_of(rows, root.get_mut(), source, &broken, errors)).collect();
    Document { kinds, whole: broken.is_empty() }
}

fn rows_of<'s>(
    rows: &Rows,
    root: &mut DeTable<'s>,
    source: &str,
    broken: &[Range<usize>],
    errors: &mut Errors<'_>,
) -> Vec<Row<'s>> {
    let Some(value) = root.remove(rows.name) else { return Vec::new() };
    let span = value.span();
    let DeValue::Array(array) = value.into_inner() else {
        errors.at(&span, format!("`{0}` holds no rows; write `[[{0}]]` above each row", rows.name));
        return Vec::new();
    };
    let mut checked = Vec::new();
    for element in array {
        let span = element.span();
        // One broken line is one mistake: what it hides in its row is not reported as missing.
        if broken.iter().any(|broken| row_around(source, broken).contains(&span.start)) {
            continue;
        }
        match element.into_inner() {
            DeValue::Table(mut entries) => {
                check(&mut entries, &span, rows.keys, &format!("`[[{}]]`", rows.name), errors);
                checked.push(Row { span, keys: rows.keys, entries });
            }
            _ => errors.at(&span, format!("`{0}` holds no rows; write `[[{0}]]` above each row", rows.name)),
        }
    }
    checked
}

/// From the `[[…]]` above a place to the one below it.
fn row_around(source: &str, place: &Range<usize>) -> Range<usize> {
    let place = place.start.min(source.len());
    let start = source[..place].rfind("\n[[").map_or(0, |newline| newline + 1);
    let end = source[place..].find("\n[[").map_or(source.len(), |newline| place + newline);
    start..end
}

/// Reports what does not fit the keys, and takes it out.
fn check(entries: &mut DeTable<'_>, span: &Range<usize>, keys: &[Key], owner: &str, errors: &mut Errors<'_>) {
    let names: Vec<&str> = keys.iter().map(|key| key.name).collect();
    let missing = keys.iter().filter(|key| key.absent == Absent::Error && !entries.contains_key(key.name));
    for key in missing {
        errors.at(span, format!("{owner} has no `{}`; it is {}", key.name, key.doc));
    }
    for (name, mut value) in std::mem::take(entries) {
        let Some(key) = keys.iter().find(|key| key.name == name.get_ref()) else {
            let remedy = remedy(name.get_ref(), &names);
            errors.at(&name.span(), format!("unknown key `{}` in {owner}; {remedy}", name.get_ref()));
            continue;
        };
        match fits(&mut value, key, errors) {
            Ok(()) => drop(entries.insert(name, value)),
            Err(message) => errors.at(&value.span(), message),
        }
    }
}

/// Whether a value is what its key holds; tables inside are checked on the way.
fn fits(value: &mut Spanned<DeValue<'_>>, key: &Key, errors: &mut Errors<'_>) -> Result<(), String> {
    let span = value.span();
    let name = key.name;
    match (key.value, value.get_mut()) {
        (Value::Number(low, high), number @ DeValue::Integer(_)) => match whole(number) {
            Some(number) if (low..=high).contains(&number) => Ok(()),
            _ => Err(format!("`{name}` is out of range; write a whole number from {low} to {high}")),
        },
        (Value::Flag, DeValue::Boolean(_)) | (Value::Text, DeValue::String(_)) => Ok(()),
        (Value::Word(_, words), DeValue::String(word)) if !words.contains(&word.as_ref()) => {
            Err(format!("unknown `{name}` `{word}`; {}", remedy(word, words)))
        }
        (Value::Word(..), DeValue::String(_)) => Ok(()),
        (Value::Texts, DeValue::Array(texts)) => match texts.iter().find(|text| !text.get_ref().is_str()) {
            None => Ok(()),
            Some(_) => Err(format!("`{name}` holds something else than texts; write [\"…\", \"…\"]")),
        },
        (Value::Table(_, keys), DeValue::Table(entries)) => {
            check(entries, &span, keys, &format!("`{name}`"), errors);
            Ok(())
        }
        (Value::Tables(_, keys), DeValue::Array(tables)) => {
            for table in tables.iter_mut() {
                let span = table.span();
                let DeValue::Table(entries) = table.get_mut() else {
                    return Err(format!("`{name}` holds something else than tables; write {}", example(key.value)));
                };
                check(entries, &span, keys, &format!("`{name}`"), errors);
            }
            Ok(())
        }
        (expected, found) => Err(format!("`{name}` is {}; write {}", article(found.type_str()), example(expected))),
    }
}

/// A TOML integer that is a small whole number.
fn whole(value: &DeValue<'_>) -> Option<u16> {
    let integer = value.as_integer()?;
    u16::from_str_radix(integer.as_str(), integer.radix()).ok()
}

fn example(value: Value) -> String {
    match value {
        Value::Number(low, high) => format!("a whole number from {low} to {high}"),
        Value::Flag => "true or false".to_owned(),
        Value::Text => "a text: \"…\"".to_owned(),
        Value::Texts => "an array of texts: [\"…\", \"…\"]".to_owned(),
        Value::Word(_, words) => format!("one of {}", list(words)),
        Value::Table(_, keys) => format!("a table: {{ {} = … }}", keys[0].name),
        Value::Tables(_, keys) => format!("an array of tables: [{{ {} = … }}]", keys[0].name),
    }
}

fn article(kind: &str) -> String {
    let article = if kind.starts_with(['a', 'i']) { "an" } else { "a" };
    format!("{article} {kind}")
}

fn one_line(message: &str) -> String {
    message.split_whitespace().collect::<Vec<_>>().join(" ")
}
