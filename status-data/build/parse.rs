//! TOML tables → rows whose keys, types and words match the schema.

use std::slice;

use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

use crate::errors::{Errors, list, remedy};
use crate::excerpt::excerpt;
use crate::nearest::nearest;
use crate::schema::{Absent, Key, TABLE, Value};
use crate::syntax::Part;

/// A value, and the byte offset at which it starts in the file.
pub(crate) struct At<T> {
    pub(crate) value: T,
    pub(crate) place: usize,
}

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
    Text(&'s str),
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
            &Cell::Text(text) => Some(At { value: text, place: self.place }),
            _ => None,
        }
    }
}

/// Reads the rows of the parts that are TOML. Anything that does not fit the schema is reported and left out.
pub(crate) fn document<'s>(parts: &'s [Part<'s>], errors: &mut Errors) -> Document<'s> {
    let mut document = Document { kinds: TABLE.iter().map(|_| Vec::new()).collect(), whole: errors.is_empty() };
    for part in parts {
        Reader { part, errors }.rows(&mut document);
    }
    document
}

/// Reads the values of a part.
struct Reader<'s, 'e> {
    part: &'s Part<'s>,
    errors: &'e mut Errors,
}

impl<'s> Reader<'s, '_> {
    /// Reads the tables of the part as rows of their kinds.
    fn rows(&mut self, document: &mut Document<'s>) {
        // Keys above the first header are one row without its header, so one message is enough.
        let mut above: Option<(usize, &str)> = None;
        for (name, value) in &self.part.root {
            let is_header = self.is_header(name);
            let place = self.place(name);
            let name = name.get_ref().as_ref();
            let (tables, is_array) = match value.get_ref() {
                DeValue::Array(array) => (&**array, true),
                _ => (slice::from_ref(value), false),
            };
            let index = TABLE.iter().position(|rows| rows.name == name);
            for table in tables {
                match (index, table.get_ref()) {
                    (Some(index), DeValue::Table(keys)) if is_header || is_array => {
                        let place = self.place(table);
                        if !is_array {
                            let message = format!("`[{name}]` is a single table; write `[[{name}]]` above each row");
                            self.errors.at(place, message);
                        }
                        let owner = format!("`[[{name}]]`");
                        let row = self.row(keys, place, TABLE[index].row, TABLE[index].keys, &owner);
                        document.kinds[index].push(row);
                    }
                    (None, _) if is_header => {
                        document.whole = false;
                        let names: Vec<&str> = TABLE.iter().map(|rows| rows.name).collect();
                        let remedy = remedy(nearest(name, names.iter().copied()), &names, '`');
                        let message = format!("unknown table `{}`; {remedy}", excerpt(name));
                        self.errors.at(self.place(table), message);
                    }
                    _ if above.is_none_or(|(first, _)| place < first) => above = Some((place, name)),
                    _ => {}
                }
            }
        }
        let Some((place, name)) = above else { return };
        document.whole = false;
        let message = if TABLE.iter().any(|rows| rows.name == name) {
            format!("`{name}` is a key here and not a row; write `[[{name}]]` above each row")
        } else {
            format!("`{}` does not belong to a row; write `[[code]]` above it, or remove it", excerpt(name))
        };
        self.errors.at(place, message);
    }

    /// Whether a name at the root is in a header. Otherwise it is a key above the first one.
    fn is_header(&self, name: &Spanned<impl Sized>) -> bool {
        let before = self.part.text.get(..name.span().start).unwrap_or_default();
        before.trim_end_matches([' ', '\t']).ends_with('[')
    }

    /// The byte offset at which a key or a value starts in the file.
    fn place(&self, at: &Spanned<impl Sized>) -> usize {
        self.part.start + at.span().start
    }

    /// Reads a table as a row, and reports what does not fit the keys.
    fn row(
        &mut self,
        table: &'s DeTable<'s>,
        place: usize,
        ty: &'static str,
        keys: &'static [Key],
        owner: &str,
    ) -> Row<'s> {
        let cells = keys.iter().map(|_| None).collect();
        let mut row = Row { place, ty, keys, cells, reported: Vec::new() };
        for (name, value) in table {
            let word = name.get_ref().as_ref();
            let Some(index) = keys.iter().position(|key| key.name == word) else {
                let names: Vec<&'static str> = keys.iter().map(|key| key.name).collect();
                let similar = nearest(word, names.iter().copied());
                let remedy = remedy(similar, &names, '`');
                self.errors.at(self.place(name), format!("unknown key `{}` in {owner}; {remedy}", excerpt(word)));
                row.reported.extend(similar);
                continue;
            };
            let key = &keys[index];
            row.cells[index] = self.cell(value, key.value, &format!("`{}`", key.name));
            if row.cells[index].is_none() {
                row.reported.push(key.name);
            }
        }
        for key in keys {
            if key.absent == Absent::Error && row.is_missing(key.name) {
                let meaning = key.doc.split(';').next().unwrap_or_default();
                let remedy = example(key.value);
                self.errors.at(place, format!("{owner} has no `{}` ({meaning}); write {remedy}", key.name));
            }
        }
        row
    }

    /// Reads a value as a cell.
    fn cell(&mut self, value: &'s Spanned<DeValue<'s>>, expected: Value, what: &str) -> Option<At<Cell<'s>>> {
        let place = self.place(value);
        Some(At { value: self.value(value, expected, what)?, place })
    }

    /// Reads the value of a key, and reports a value of the wrong kind. Mistakes inside a nested row leave the row in place.
    fn value(&mut self, value: &'s Spanned<DeValue<'s>>, expected: Value, what: &str) -> Option<Cell<'s>> {
        let message = match (expected, value.get_ref()) {
            (Value::Number(low, high), DeValue::Integer(_)) => {
                let digits = self.part.text.get(value.span()).unwrap_or_default();
                match digits.parse() {
                    Ok(number) if is_plain(digits) && (low..=high).contains(&number) => {
                        return Some(Cell::Number(number));
                    }
                    _ if is_plain(digits) => format!("{what} is out of range; write {}", example(expected)),
                    _ => format!("{what} must be written in plain digits; write {}", example(expected)),
                }
            }
            (Value::Text, DeValue::String(text)) if text.trim().is_empty() => {
                format!("{what} is empty; write {}", example(expected))
            }
            (Value::Word(_, words), DeValue::String(word)) if !words.contains(&word.as_ref()) => {
                format!(
                    "unknown {what} {:?}; {}",
                    excerpt(word),
                    remedy(nearest(word, words.iter().copied()), words, '"')
                )
            }
            (Value::Text | Value::Word(..), DeValue::String(text)) => return Some(Cell::Text(text)),
            (Value::Flag, DeValue::Boolean(flag)) => return Some(Cell::Flag(*flag)),
            (Value::Table(ty, keys), DeValue::Table(table)) => {
                return Some(Cell::Row(self.row(table, self.place(value), ty, keys, what)));
            }
            (Value::Texts, DeValue::Array(array)) => return self.list(array, Value::Text, what),
            (Value::Tables(ty, keys), DeValue::Array(array)) => return self.list(array, Value::Table(ty, keys), what),
            (expected, found) => format!("{what} is {}; write {}", kind(found), example(expected)),
        };
        self.errors.at(self.place(value), message);
        None
    }

    /// Reads the elements of an array. Returns `None` if any of them was reported.
    fn list(&mut self, array: &'s DeArray<'s>, expected: Value, what: &str) -> Option<Cell<'s>> {
        let what = format!("an element of {what}");
        let mut cells = Vec::new();
        for value in array {
            cells.extend(self.cell(value, expected, &what));
        }
        (cells.len() == array.len()).then_some(Cell::List(cells))
    }
}

/// The kind of a value, with its article.
fn kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a string",
        DeValue::Integer(_) => "an integer",
        DeValue::Float(_) => "a float",
        DeValue::Boolean(_) => "a boolean",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "an array",
        DeValue::Table(_) => "a table",
    }
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
