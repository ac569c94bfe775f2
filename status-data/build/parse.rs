//! TOML tables → rows whose keys, types and words match the schema.

use std::borrow::Cow;
use std::slice;

use crate::errors::{Errors, list, remedy};
use crate::nearest::nearest;
use crate::schema::{Absent, Key, TABLE, Value};
use crate::tree::{At, Entries, Item, Table};

/// The rows of each kind, in file order.
pub(crate) struct Document<'s> {
    /// Parallel to [`TABLE`].
    kinds: Vec<Vec<Row<'s>>>,
    /// Whether the whole file could be read and every key belongs to a row.
    pub(crate) whole: bool,
}

impl<'s> Document<'s> {
    /// The rows of one kind: `code`, `vendor`, `header`.
    pub(crate) fn rows(&self, kind: &str) -> &[Row<'s>] {
        let index = TABLE.iter().position(|rows| rows.name == kind);
        index.map_or(&[], |index| &self.kinds[index])
    }
}

/// A table that was checked against its keys. A value that does not fit its key has been reported and is absent.
pub(crate) struct Row<'s> {
    pub(crate) place: usize,
    /// The Rust type of the row.
    pub(crate) ty: &'static str,
    pub(crate) keys: &'static [Key],
    /// Parallel to the keys.
    pub(crate) cells: Vec<Option<At<Cell<'s>>>>,
    /// Keys that are absent because of a mistake that has been reported.
    reported: Vec<&'static str>,
}

/// The value of a key, in the shape that the schema gives it.
pub(crate) enum Cell<'s> {
    Number(u16),
    Flag(bool),
    /// A text or a word.
    Text(Cow<'s, str>),
    Row(Row<'s>),
    /// Texts or rows.
    List(Vec<At<Cell<'s>>>),
}

impl<'s> Row<'s> {
    pub(crate) fn cell(&self, key: &str) -> Option<&At<Cell<'s>>> {
        let index = self.keys.iter().position(|known| known.name == key)?;
        self.cells[index].as_ref()
    }

    /// Whether a key is not in the file. A key whose value was reported is in it.
    pub(crate) fn is_missing(&self, key: &str) -> bool {
        self.cell(key).is_none() && !self.reported.contains(&key)
    }

    pub(crate) fn number(&self, key: &str) -> Option<At<u16>> {
        match self.cell(key)? {
            &At { value: Cell::Number(value), place } => Some(At { value, place }),
            _ => None,
        }
    }

    pub(crate) fn text(&self, key: &str) -> Option<At<&str>> {
        self.cell(key)?.text()
    }

    /// The texts of an array. A single text counts as an array of one.
    pub(crate) fn texts(&self, key: &str) -> Vec<At<&str>> {
        self.list(key).iter().filter_map(At::text).collect()
    }

    /// The tables of an array.
    pub(crate) fn tables(&self, key: &str) -> Vec<&Row<'s>> {
        let mut rows = Vec::new();
        for cell in self.list(key) {
            if let Cell::Row(row) = &cell.value {
                rows.push(row);
            }
        }
        rows
    }

    fn list(&self, key: &str) -> &[At<Cell<'s>>] {
        match self.cell(key) {
            Some(At { value: Cell::List(cells), .. }) => cells,
            Some(cell) => slice::from_ref(cell),
            None => &[],
        }
    }
}

impl At<Cell<'_>> {
    fn text(&self) -> Option<At<&str>> {
        match &self.value {
            Cell::Text(text) => Some(At { value: text, place: self.place }),
            _ => None,
        }
    }
}

/// Reads the rows of the tables that could be parsed. Anything that does not fit the schema is reported and left out.
pub(crate) fn document<'s>(tables: Vec<Table<'s>>, errors: &mut Errors<'_>) -> Document<'s> {
    let mut whole = errors.is_empty();
    let mut kinds: Vec<Vec<Row<'s>>> = TABLE.iter().map(|_| Vec::new()).collect();
    for Table { header, entries } in tables {
        let Some(header) = header else {
            whole &= entries.is_empty();
            report_keys_above_rows(&entries, errors);
            continue;
        };
        let name = header.name.as_ref();
        let Some(index) = TABLE.iter().position(|rows| rows.name == name) else {
            whole = false;
            let names: Vec<&str> = TABLE.iter().map(|rows| rows.name).collect();
            errors.at(header.place, format!("unknown table `{name}`; {}", remedy(name, &names, '`')));
            continue;
        };
        if !header.double {
            errors.at(header.place, format!("`[{name}]` is a single table; write `[[{name}]]` above each row"));
        }
        let owner = format!("`[[{name}]]`");
        kinds[index].push(row(entries, header.place, TABLE[index].row, TABLE[index].keys, &owner, errors));
    }
    Document { kinds, whole }
}

/// Reports keys above the first row.
fn report_keys_above_rows(entries: &Entries<'_>, errors: &mut Errors<'_>) {
    // They are one row without its header, so one message is enough.
    let Some((name, _)) = entries.first() else { return };
    let message = if TABLE.iter().any(|rows| rows.name == name.value) {
        format!("`{0}` is a key here and not a row; write `[[{0}]]` above each row", name.value)
    } else {
        format!("`{}` does not belong to a row; write `[[code]]` above it, or remove it", name.value)
    };
    errors.at(name.place, message);
}

/// Reads a table as a row, and reports what does not fit the keys.
fn row<'s>(
    entries: Entries<'s>,
    place: usize,
    ty: &'static str,
    keys: &'static [Key],
    owner: &str,
    errors: &mut Errors<'_>,
) -> Row<'s> {
    let cells = keys.iter().map(|_| None).collect();
    let mut row = Row { place, ty, keys, cells, reported: Vec::new() };
    for (name, item) in entries {
        let Some(index) = keys.iter().position(|key| key.name == name.value) else {
            let names: Vec<&'static str> = keys.iter().map(|key| key.name).collect();
            let remedy = remedy(&name.value, &names, '`');
            errors.at(name.place, format!("unknown key `{}` in {owner}; {remedy}", name.value));
            row.reported.extend(nearest(&name.value, names));
            continue;
        };
        let key = &keys[index];
        row.cells[index] = cell(item, key.value, &format!("`{}`", key.name), errors);
        if row.cells[index].is_none() {
            row.reported.push(key.name);
        }
    }
    for key in keys {
        if key.absent == Absent::Error && row.is_missing(key.name) {
            let meaning = key.doc.split(';').next().unwrap_or_default();
            errors.at(place, format!("{owner} has no `{}` ({meaning}); write {}", key.name, example(key.value)));
        }
    }
    row
}

/// Reads a value as a cell.
fn cell<'s>(item: At<Item<'s>>, expected: Value, what: &str, errors: &mut Errors<'_>) -> Option<At<Cell<'s>>> {
    let place = item.place;
    let value = read_value(item, expected, what, errors)?;
    Some(At { value, place })
}

/// Reads the value of a key, and reports a value of the wrong kind. Mistakes inside a nested row leave the row in place.
fn read_value<'s>(item: At<Item<'s>>, expected: Value, what: &str, errors: &mut Errors<'_>) -> Option<Cell<'s>> {
    let message = match (expected, item.value) {
        (Value::Number(low, high), Item::Integer(digits)) => match digits.parse() {
            Ok(number) if is_plain(digits) && (low..=high).contains(&number) => return Some(Cell::Number(number)),
            _ if is_plain(digits) => format!("{what} is out of range; write {}", example(expected)),
            _ => format!("{what} must be written in plain digits; write {}", example(expected)),
        },
        (Value::Text, Item::Text(text)) if text.trim().is_empty() => {
            format!("{what} is empty; write {}", example(expected))
        }
        (Value::Word(_, words), Item::Text(word)) if !words.contains(&word.as_ref()) => {
            format!("unknown {what} {word:?}; {}", remedy(&word, words, '"'))
        }
        (Value::Text | Value::Word(..), Item::Text(text)) => return Some(Cell::Text(text)),
        (Value::Flag, Item::Flag(flag)) => return Some(Cell::Flag(flag)),
        (Value::Table(ty, keys), Item::Table(entries)) => {
            return Some(Cell::Row(row(entries, item.place, ty, keys, what, errors)));
        }
        (Value::Texts, Item::Array(items)) => return list_of(items, Value::Text, what, errors),
        (Value::Tables(ty, keys), Item::Array(items)) => return list_of(items, Value::Table(ty, keys), what, errors),
        (expected, found) => format!("{what} is {}; write {}", found.kind(), example(expected)),
    };
    errors.at(item.place, message);
    None
}

/// Reads the elements of an array. Returns `None` if any of them was reported.
fn list_of<'s>(items: Vec<At<Item<'s>>>, expected: Value, what: &str, errors: &mut Errors<'_>) -> Option<Cell<'s>> {
    let what = format!("an element of {what}");
    let all = items.len();
    let mut cells = Vec::new();
    for item in items {
        cells.extend(cell(item, expected, &what, errors));
    }
    (cells.len() == all).then_some(Cell::List(cells))
}

/// Whether a number is written so that a search for it finds it.
fn is_plain(digits: &str) -> bool {
    digits.strip_prefix('-').unwrap_or(digits).bytes().all(|byte| byte.is_ascii_digit())
}

fn example(value: Value) -> String {
    match value {
        Value::Number(low, high) => format!("a whole number from {low} to {high}"),
        Value::Flag => "true or false".to_owned(),
        Value::Text => "a string: \"…\"".to_owned(),
        Value::Texts => "an array of strings: [\"…\", \"…\"]".to_owned(),
        Value::Word(_, words) => format!("one of {}", list(words, '"')),
        Value::Table(_, keys) => format!("a table: {{ {} = … }}", keys[0].name),
        Value::Tables(_, keys) => format!("an array of tables: [{{ {} = … }}]", keys[0].name),
    }
}
