//! Finds rows: of a code by number or phrase, of a header field by name.

use super::field::HeaderField;
use super::info::CodeInfo;
use super::rows::{CODES, HEADERS};
use super::words::HeaderKind;
use crate::ascii::same;

/// The row of a number.
pub(super) const fn by_number(number: u16) -> Option<&'static CodeInfo> {
    let mut low = 0;
    let mut high = CODES.len();
    while low < high {
        let middle = usize::midpoint(low, high);
        let info = &CODES[middle];
        if info.number == number {
            return Some(info);
        } else if info.number < number {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    None
}

/// The row of a phrase, current or older.
pub(super) const fn by_phrase(phrase: &str) -> Option<&'static CodeInfo> {
    let mut rows: &[CodeInfo] = CODES;
    while let [info, rest @ ..] = rows {
        if same(info.phrase, phrase) {
            return Some(info);
        }
        let mut older = info.older_phrases;
        while let [first, others @ ..] = older {
            if same(first, phrase) {
                return Some(info);
            }
            older = others;
        }
        rows = rest;
    }
    None
}

impl HeaderField {
    /// Every row.
    #[cfg(feature = "_framework")]
    pub(crate) const fn all() -> &'static [Self] {
        HEADERS
    }

    /// The row of a header field, or `None` if it has none. The case of the name is ignored.
    pub fn from_name(name: &str) -> Option<&'static Self> {
        HEADERS.iter().find(|field| field.name.eq_ignore_ascii_case(name))
    }

    /// What a field is about, by its name.
    pub(crate) const fn kind_of(name: &str) -> Option<HeaderKind> {
        let mut fields = HEADERS;
        while let [field, rest @ ..] = fields {
            if same(field.name, name) {
                return field.kind;
            }
            fields = rest;
        }
        None
    }
}
