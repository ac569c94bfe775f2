//! The keys of `codes.toml`. The reader checks the table against this list, and the JSON Schema is generated from it.

use crate::words;

/// A key of a table.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// The name.
    pub name: &'static str,
    /// The kind of value.
    pub value: Value,
    /// What applies if it is left out.
    pub absent: Absent,
    /// What it means, shown by editors.
    pub doc: &'static str,
}

/// The kind of value of a key.
#[derive(Clone, Copy, Debug)]
pub enum Value {
    /// A whole number in an inclusive range.
    Number(u16, u16),
    /// `true` or `false`.
    Flag,
    /// A text.
    Text,
    /// An array of texts.
    Texts,
    /// One of several words, each a variant of the type.
    Word(&'static str, &'static [&'static str]),
    /// An inline table: a value of the type.
    Table(&'static str, &'static [Key]),
    /// An array of inline tables.
    Tables(&'static str, &'static [Key]),
}

/// What applies if a key is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absent {
    /// The key is required.
    Error,
    /// Nothing: `None`, or an empty list.
    None,
    /// This value, as written in TOML.
    Is(&'static str),
}

/// A kind of row: `[[code]]`, `[[vendor]]`, `[[header]]`.
#[derive(Clone, Copy, Debug)]
pub struct Rows {
    /// The name of the array of tables.
    pub name: &'static str,
    /// The type of a row.
    pub row: &'static str,
    /// The constant of the rows.
    pub table: &'static str,
    /// Its keys.
    pub keys: &'static [Key],
    /// What a row is, shown by editors.
    pub doc: &'static str,
}

const fn key(name: &'static str, value: Value, absent: Absent, doc: &'static str) -> Key {
    Key { name, value, absent, doc }
}

use Absent::{Error, Is};
use Value::{Flag, Number, Table, Tables, Text, Texts, Word};

const NONE: Absent = Absent::None;

/// The whole table.
pub const TABLE: &[Rows] = &[
    Rows { name: "code", row: "Code", table: "CODES", keys: CODE, doc: "a registered status code" },
    Rows { name: "vendor", row: "Vendor", table: "VENDORS", keys: VENDOR, doc: "a code used without registration" },
    Rows { name: "header", row: "Header", table: "HEADERS", keys: HEADER, doc: "a header field with rules of its own" },
];

const CODE: &[Key] = &[
    key("number", Number(100, 599), Error, "the code; rows are sorted by it"),
    key(
        "name",
        Text,
        Error,
        "the Rust constant, as in the `http` crate if it has one; names from RFC 9110 take precedence",
    ),
    key("phrase", Text, Error, "the description in the registry"),
    key("aliases", Texts, NONE, "older constant names, which keep working"),
    key("older_phrases", Texts, NONE, "phrases that peers still send; a lookup by phrase accepts them"),
    key("registration", Word("Registration", words::Registration::WORDS), Is("permanent"), "what the registry says"),
    key("spec", Texts, Error, "sections such as \"RFC 9110 §15.5.5\", the defining one first"),
    key("content", Word("Content", words::Content::WORDS), Error, "whether a response carries content"),
    key("cache", Word("Cache", words::Cache::WORDS), Error, "whether a cache may keep a response"),
    key(
        "retry",
        Word("Retry", words::Retry::WORDS),
        NONE,
        "whether to send the request again; only on 3xx, 4xx and 5xx",
    ),
    key(
        "processed",
        Word("Processed", words::Processed::WORDS),
        NONE,
        "whether the request may have been acted on although `retry` advises to send it again; without it, it was not",
    ),
    key("redirect", Table("Redirect", REDIRECT), NONE, "how the code redirects"),
    key("headers", Tables("HeaderRule", HEADER_RULE), NONE, "the headers that the RFCs name for this code"),
    key("forbidden_headers", Texts, NONE, "headers that must not appear"),
    key("sender", Word("Sender", words::Sender::WORDS), Is("any"), "who may send the code"),
    key("summary", Text, Error, "what the code says, in one sentence"),
    key("server", Texts, Error, "what the sender does, and when to choose this code"),
    key("client", Texts, Error, "what the receiver may do"),
    key("see", Tables("See", SEE), NONE, "codes that may be the better choice"),
];

const REDIRECT: &[Key] = &[
    key("permanent", Flag, Error, "whether later requests go to the new URI too"),
    key(
        "method",
        Word("RedirectMethod", words::RedirectMethod::WORDS),
        Error,
        "the method of the request that follows",
    ),
];

const HEADER_RULE: &[Key] = &[
    key("name", Text, Error, "the field name"),
    key("level", Word("RequirementLevel", words::RequirementLevel::WORDS), Error, "how strongly the RFC asks for it"),
    key("when", Text, NONE, "the condition; without it, the rule always applies"),
    key("enforce", Word("Enforce", words::Enforce::WORDS), NONE, "how the compiler reports an error type without it"),
    key("spec", Text, Error, "the section"),
];

const SEE: &[Key] =
    &[key("code", Number(100, 599), Error, "the other code"), key("when", Text, Error, "when it is the better choice")];

const VENDOR: &[Key] = &[
    key("number", Number(100, 999), Error, "the code; rows are sorted by it"),
    key("vendor", Text, Error, "who uses it: the name of the Rust module"),
    key("name", Text, Error, "the Rust constant"),
    key("phrase", Text, Error, "what the vendor calls it"),
    key("summary", Text, Error, "what it says, in one sentence"),
    key("sent", Flag, Is("true"), "false if it is only logged"),
    key("source", Text, Error, "where it is documented"),
];

const HEADER: &[Key] = &[
    key("name", Text, Error, "the field name"),
    key(
        "kind",
        Word("HeaderKind", words::HeaderKind::WORDS),
        NONE,
        "what the field describes, if that decides who may set it",
    ),
    key("value", Word("Syntax", words::Syntax::WORDS), NONE, "the syntax of its value"),
    key(
        "list",
        Word("ListForm", words::ListForm::WORDS),
        NONE,
        "how the elements are sent if the value is a list; without it, the field comes once",
    ),
    key(
        "relay",
        Flag,
        Is("true"),
        "whether a message may take the field over from another one; false if it speaks for one message, server, client or connection",
    ),
    key("spec", Text, Error, "the section"),
];
