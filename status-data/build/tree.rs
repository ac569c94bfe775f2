//! TOML → tables as written in the file, each value with its place.

use std::borrow::Cow;
use std::ops::Range;

use toml_parser::decoder::{Encoding, ScalarKind};
use toml_parser::parser::{EventReceiver, RecursionGuard, ValidateWhitespace, parse_document};
use toml_parser::{ErrorSink, ParseError, Raw, Source, Span};

/// How deeply arrays and inline tables may be nested: far more than a row needs, and far less than the stack allows.
const DEPTH: u32 = 16;

/// A mistake that the parser does not report itself.
pub(crate) const DUPLICATE: &str = "duplicate key";
/// A second way to write a table within a row, which this table does not use.
pub(crate) const DOTTED: &str = "dotted key";

/// A value, and the byte offset at which it starts in the file.
pub(crate) struct At<T> {
    pub(crate) value: T,
    pub(crate) place: usize,
}

/// Keys and their values, in file order.
pub(crate) type Entries<'s> = Vec<(At<Cow<'s, str>>, At<Item<'s>>)>;

/// A header, and the entries below it.
pub(crate) struct Table<'s> {
    /// `None` above the first header.
    pub(crate) header: Option<Header<'s>>,
    pub(crate) entries: Entries<'s>,
}

/// `[[name]]` or `[name]`.
pub(crate) struct Header<'s> {
    pub(crate) name: Cow<'s, str>,
    pub(crate) place: usize,
    /// Whether its brackets are double.
    pub(crate) double: bool,
}

/// A TOML value.
pub(crate) enum Item<'s> {
    Text(Cow<'s, str>),
    /// As written.
    Integer(&'s str),
    Float,
    Flag(bool),
    Date,
    Array(Vec<At<Item<'s>>>),
    Table(Entries<'s>),
}

impl Item<'_> {
    /// The kind of value, with its article.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Text(_) => "a string",
            Self::Integer(_) => "an integer",
            Self::Float => "a float",
            Self::Flag(_) => "a boolean",
            Self::Date => "a date",
            Self::Array(_) => "an array",
            Self::Table(_) => "a table",
        }
    }
}

/// Returns the tables of a part of the file that starts at byte `start`, or its first mistake, which may cause the others.
pub(crate) fn tables(text: &str, start: usize) -> Result<Vec<Table<'_>>, ParseError> {
    let source = Source::new(text);
    let mut reader = Reader {
        text,
        start,
        tables: vec![Table { header: None, entries: Vec::new() }],
        in_header: false,
        keys: Vec::new(),
        open: Vec::new(),
    };
    let mut mistakes: Vec<ParseError> = Vec::new();
    let mut receiver = ValidateWhitespace::new(&mut reader, source);
    let mut receiver = RecursionGuard::new(&mut receiver, DEPTH);
    parse_document(&source.lex().into_vec(), &mut receiver, &mut mistakes);
    match mistakes.into_iter().min_by_key(|mistake| span(mistake).start) {
        None => Ok(reader.tables),
        Some(first) => Err(first),
    }
}

/// The bytes that a mistake refers to.
pub(crate) fn span(mistake: &ParseError) -> Range<usize> {
    mistake.unexpected().map_or(0..0, |span| span.start()..span.end())
}

/// Builds the tables from the parser's events.
struct Reader<'s> {
    text: &'s str,
    start: usize,
    tables: Vec<Table<'s>>,
    in_header: bool,
    /// Keys that do not have their value yet, outermost first.
    keys: Vec<(Cow<'s, str>, Span)>,
    /// Arrays and inline tables that are not closed yet, outermost first.
    open: Vec<At<Item<'s>>>,
}

impl<'s> Reader<'s> {
    fn place(&self, span: Span) -> usize {
        self.start + span.start()
    }

    fn raw(&self, span: Span, encoding: Option<Encoding>) -> Raw<'s> {
        let text = self.text.get(span.start()..span.end()).unwrap_or_default();
        Raw::new_unchecked(text, encoding, span)
    }

    fn open_header(&mut self, span: Span, double: bool) {
        let header = Header { name: Cow::Borrowed(""), place: self.place(span), double };
        self.tables.push(Table { header: Some(header), entries: Vec::new() });
        self.in_header = true;
    }

    fn open(&mut self, span: Span, item: Item<'s>) {
        self.open.push(At { value: item, place: self.place(span) });
    }

    fn close(&mut self, errors: &mut dyn ErrorSink) {
        if let Some(item) = self.open.pop() {
            self.put(item, errors);
        }
    }

    fn put(&mut self, item: At<Item<'s>>, errors: &mut dyn ErrorSink) {
        let entries = match self.open.last_mut() {
            Some(At { value: Item::Array(array), .. }) => return array.push(item),
            Some(At { value: Item::Table(entries), .. }) => Some(entries),
            _ => self.tables.last_mut().map(|table| &mut table.entries),
        };
        let (Some(entries), Some((key, span))) = (entries, self.keys.pop()) else { return };
        if entries.iter().any(|(earlier, _)| earlier.value == key) {
            errors.report_error(ParseError::new(DUPLICATE).with_unexpected(span));
        }
        entries.push((At { value: key, place: self.start + span.start() }, item));
    }
}

impl EventReceiver for Reader<'_> {
    fn std_table_open(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.open_header(span, false);
    }

    fn std_table_close(&mut self, _: Span, _: &mut dyn ErrorSink) {
        self.in_header = false;
    }

    fn array_table_open(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.open_header(span, true);
    }

    fn array_table_close(&mut self, _: Span, _: &mut dyn ErrorSink) {
        self.in_header = false;
    }

    fn inline_table_open(&mut self, span: Span, _: &mut dyn ErrorSink) -> bool {
        self.open(span, Item::Table(Vec::new()));
        true
    }

    fn inline_table_close(&mut self, _: Span, errors: &mut dyn ErrorSink) {
        self.close(errors);
    }

    fn array_open(&mut self, span: Span, _: &mut dyn ErrorSink) -> bool {
        self.open(span, Item::Array(Vec::new()));
        true
    }

    fn array_close(&mut self, _: Span, errors: &mut dyn ErrorSink) {
        self.close(errors);
    }

    fn simple_key(&mut self, span: Span, encoding: Option<Encoding>, errors: &mut dyn ErrorSink) {
        let mut name = Cow::Borrowed("");
        self.raw(span, encoding).decode_key(&mut name, errors);
        match self.tables.last_mut() {
            Some(Table { header: Some(header), .. }) if self.in_header => header.name = name,
            _ => self.keys.push((name, span)),
        }
    }

    fn key_sep(&mut self, span: Span, errors: &mut dyn ErrorSink) {
        errors.report_error(ParseError::new(DOTTED).with_unexpected(span));
    }

    fn scalar(&mut self, span: Span, encoding: Option<Encoding>, errors: &mut dyn ErrorSink) {
        let raw = self.raw(span, encoding);
        let mut text = Cow::Borrowed("");
        let value = match raw.decode_scalar(&mut text, errors) {
            ScalarKind::String => Item::Text(text),
            ScalarKind::Boolean(flag) => Item::Flag(flag),
            ScalarKind::Integer(_) => Item::Integer(raw.as_str()),
            ScalarKind::Float => Item::Float,
            ScalarKind::DateTime => Item::Date,
        };
        self.put(At { value, place: self.place(span) }, errors);
    }
}
