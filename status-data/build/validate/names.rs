//! Names and phrases that codes and vendors share.

use crate::errors::Errors;
use crate::excerpt::excerpt;
use crate::parse::At;

/// Reports a constant name that Rust would not accept.
pub(super) fn constant_is_a_name(name: &At<&str>, errors: &mut Errors) {
    let rest = |b: u8| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_';
    if !name.value.bytes().next().is_some_and(|b| b.is_ascii_uppercase()) || !name.value.bytes().all(rest) {
        errors.at(
            name.place,
            format!(
                "`{}` is not a constant name; write uppercase letters, digits and `_`, as in `NOT_FOUND`",
                excerpt(name.value)
            ),
        );
    }
}

/// Reports a phrase that a status line cannot hold.
pub(super) fn phrase_is_printable(phrase: &At<&str>, errors: &mut Errors) {
    let text = phrase.value;
    if text.trim() != text || !text.bytes().all(|b| b == b' ' || b.is_ascii_graphic()) {
        errors.at(
            phrase.place,
            format!(
                "the phrase {:?} cannot appear in a status line; write printable ASCII without spaces at the ends",
                excerpt(text)
            ),
        );
    }
}
