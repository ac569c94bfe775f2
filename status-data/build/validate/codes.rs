//! Numbers, names and phrases of codes, and what follows from a code's class.

use super::names::{constant_is_a_name, phrase_is_printable};
use super::numbers::{number_of, numbers};
use super::unique::{ignoring_case, unique};
use crate::errors::{Errors, list};
use crate::excerpt::excerpt;
use crate::parse::{At, Document, Row};
use crate::words::Retry;

/// Associated items of `StatusCode` that a code must not replace.
const TAKEN: &[&str] = &["ALL"];

pub(super) fn table_is_not_empty(document: &Document<'_>, errors: &mut Errors) {
    // Another mistake may be the reason that none was found.
    if document.rows("code").is_empty() && errors.is_empty() {
        errors.at(0, "the table has no `[[code]]`; add a row for each registered code");
    }
}

pub(super) fn numbers_are_unique(codes: &[Row<'_>], errors: &mut Errors) {
    unique(&numbers(codes), ToString::to_string, errors, &|number, line| {
        format!("duplicate code {number}; first defined on line {line}")
    });
}

pub(super) fn names_are_unique(codes: &[Row<'_>], errors: &mut Errors) {
    let mut names = Vec::new();
    for code in codes {
        names.extend(code.text("name"));
        names.extend(code.texts("aliases"));
    }
    for name in &names {
        constant_is_a_name(name, errors);
        if TAKEN.contains(&name.value) {
            errors.at(name.place, format!("`StatusCode::{}` is already taken; choose another name", name.value));
        }
    }
    unique(&names, ToString::to_string, errors, &|name, line| {
        format!("duplicate constant `{}`; first defined on line {line}", excerpt(name))
    });
}

pub(super) fn phrases_are_unique(codes: &[Row<'_>], errors: &mut Errors) {
    let mut phrases = Vec::new();
    for code in codes {
        phrases.extend(code.text("phrase"));
        phrases.extend(code.texts("older_phrases"));
    }
    for phrase in &phrases {
        phrase_is_printable(phrase, errors);
        if phrase.value.bytes().next().is_some_and(|b| b.is_ascii_digit()) {
            errors.at(
                phrase.place,
                format!("the phrase {:?} starts with a digit; leave out the number", excerpt(phrase.value)),
            );
        }
    }
    // A lookup by phrase ignores case.
    unique(&phrases, ignoring_case, errors, &|phrase, line| {
        format!("duplicate phrase {:?}; it already belongs to the code on line {line}", excerpt(phrase))
    });
}

pub(super) fn content_fits_number(code: &Row<'_>, errors: &mut Errors) {
    let (Some(number), Some(content)) = (code.number("number"), code.text("content")) else { return };
    let required = match number.value {
        100..200 => Some(("forbidden", "RFC 9110 §15.2")),
        204 => Some(("forbidden", "RFC 9110 §15.3.5")),
        304 => Some(("forbidden", "RFC 9110 §15.4.5")),
        205 => Some(("empty", "RFC 9110 §15.3.6")),
        _ => None,
    };
    match required {
        Some((word, spec)) if content.value != word => errors.at(
            content.place,
            format!("`content` of {} is {:?}; a {0} has no content ({spec}): write {word:?}", number.value, content.value),
        ),
        None if ["forbidden", "empty"].contains(&content.value) => errors.at(
            content.place,
            format!(
                "`content` of {} is {:?}; only 1xx, 204, 205 and 304 have no content (RFC 9112 §6.3): write \"optional\" or \"expected\"",
                number.value, content.value
            ),
        ),
        _ => {}
    }
}

pub(super) fn cache_fits_class(code: &Row<'_>, errors: &mut Errors) {
    let (Some(number), Some(cache)) = (code.number("number"), code.text("cache")) else { return };
    if number.value < 200 && cache.value != "never" {
        errors.at(
            cache.place,
            format!(
                "`cache` of {} is {:?}; only final responses are stored (RFC 9111 §3): write \"never\"",
                number.value, cache.value
            ),
        );
    }
}

pub(super) fn retry_fits_class(code: &Row<'_>, errors: &mut Errors) {
    let Some(number) = code.number("number") else { return };
    match code.cell("retry") {
        Some(retry) if number.value < 300 => {
            errors
                .at(retry.place, format!("`retry` is only for 3xx, 4xx and 5xx, not for {}; remove it", number.value));
        }
        None if number.value >= 300 && code.is_missing("retry") => {
            let words = list(Retry::WORDS, '"');
            errors.at(code.place, format!("{} has no `retry`; write one of {words}", number.value));
        }
        _ => {}
    }
}

pub(super) fn processed_fits_retry(code: &Row<'_>, errors: &mut Errors) {
    // For any other advice it does not matter, or is what the advice says.
    const UNCONDITIONAL: [Retry; 3] = [Retry::AsIs, Retry::Later, Retry::NewConnection];
    let (Some(processed), Some(retry)) = (code.cell("processed"), code.text("retry")) else { return };
    let words = UNCONDITIONAL.map(Retry::as_str);
    if !words.contains(&retry.value) {
        let words = list(&words, '"');
        errors.at(
            processed.place,
            format!("`processed` is only for a code whose `retry` is {words}, not for {:?}; remove it", retry.value),
        );
    }
}

pub(super) fn redirect_fits_number(code: &Row<'_>, errors: &mut Errors) {
    const REDIRECTS: [u16; 5] = [301, 302, 303, 307, 308];
    let Some(number) = code.number("number") else { return };
    let redirects = REDIRECTS.contains(&number.value);
    match code.cell("redirect") {
        Some(redirect) if !redirects => errors.at(
            redirect.place,
            format!("{} is not one of 301, 302, 303, 307 and 308; remove `redirect`", number.value),
        ),
        None if redirects && code.is_missing("redirect") => errors
            .at(code.place, format!("{} has no `redirect`; write {{ permanent = …, method = \"…\" }}", number.value)),
        _ => {}
    }
}

pub(super) fn see_names_other_codes(document: &Document<'_>, errors: &mut Errors) {
    let codes = document.rows("code");
    let numbers = numbers(codes);
    let mut has_row = [false; NUMBERS];
    for number in &numbers {
        has_row[usize::from(number.value)] = true;
    }
    // The row may be one that could not be read, or one whose number is mistyped.
    let known_are_all = document.whole && numbers.len() == codes.len();
    let mistyped = mistyped(&numbers);
    for code in codes {
        let own = code.number("number").map(|number| number.value);
        let tables = code.tables("see");
        let targets: Vec<_> = tables.iter().filter_map(|see| see.number("code")).collect();
        for target in &targets {
            let number = target.value;
            if Some(number) == own {
                errors.at(target.place, format!("{number} refers to itself in `see`; name another code"));
            } else if known_are_all && !has_row[usize::from(number)] && !mistyped[usize::from(number)] {
                let rule = format!("`see` of {} names {number}, which has no row", number_of(code));
                errors.at(target.place, format!("{rule}; {}", other_codes(number, own, &has_row)));
            }
        }
        unique(&targets, ToString::to_string, errors, &|target, line| {
            format!("`see` of {} names {target} twice; merge it with line {line}", number_of(code))
        });
    }
}

/// A status code has three digits (RFC 9110 §15). The schema refuses other numbers.
const NUMBERS: usize = 1000;

/// The numbers that may be meant instead of another: for each place where numbers do not ascend, those with which the two
/// rows there would be in order.
fn mistyped(numbers: &[At<u16>]) -> [bool; NUMBERS] {
    let at = |index: usize| numbers.get(index).map_or(NUMBERS, |number| usize::from(number.value));
    let before = |index: usize| index.checked_sub(1).map_or(0, at);
    // The end of the longest range that begins after a number.
    let mut ends = [0; NUMBERS];
    for index in 1..numbers.len() {
        if at(index) <= at(index - 1) {
            for (low, high) in [(before(index), at(index + 1)), (before(index - 1), at(index))] {
                ends[low] = high.max(ends[low]);
            }
        }
    }
    let mut mistyped = [false; NUMBERS];
    let mut end = 0;
    for number in 0..NUMBERS {
        mistyped[number] = number < end;
        end = end.max(ends[number]);
    }
    mistyped
}

/// The numbers next to one that have a row, as a remedy.
fn other_codes(number: u16, own: Option<u16>, has_row: &[bool]) -> String {
    let other = |near: &usize| has_row[*near] && Some(*near) != own.map(usize::from);
    let below = (0..usize::from(number)).rev().find(other);
    let above = (usize::from(number)..has_row.len()).find(other);
    match (below, above) {
        (Some(below), Some(above)) => format!("add its row, or name one that has a row, such as {below} or {above}"),
        (Some(near), None) | (None, Some(near)) => format!("add its row, or name one that has a row, such as {near}"),
        (None, None) => "add its row".to_owned(),
    }
}
