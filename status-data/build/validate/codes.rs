//! Numbers, names, phrases, and what follows from the class of a code.

use super::{constant_is_a_name, number_of, unique};
use crate::errors::{Errors, list};
use crate::parse::{At, Row};

/// Associated items of `StatusCode` that no code may take the place of.
const TAKEN: &[&str] = &["ALL"];

pub(super) fn numbers_ascend(codes: &[Row<'_>], errors: &mut Errors<'_>) {
    let numbers = || codes.iter().filter_map(|code| code.number("number"));
    unique(numbers(), errors, |number, line| format!("duplicate code {number}; first defined on line {line}"));
    let mut highest = 0;
    for number in numbers() {
        if number.value < highest {
            errors.at(&number.span, format!("code {} stands after {highest}; sort the rows by number", number.value));
        }
        highest = highest.max(number.value);
    }
}

pub(super) fn names_are_unique(codes: &[Row<'_>], errors: &mut Errors<'_>) {
    let mut names = Vec::new();
    for code in codes {
        names.extend(code.text("name"));
        names.extend(code.texts("aliases"));
    }
    for name in &names {
        constant_is_a_name(name, errors);
        if TAKEN.contains(&name.value) {
            errors
                .at(&name.span, format!("`StatusCode::{}` is something else already; choose another name", name.value));
        }
    }
    unique(names, errors, |name, line| format!("duplicate constant `{name}`; first defined on line {line}"));
}

pub(super) fn phrases_are_unique(codes: &[Row<'_>], errors: &mut Errors<'_>) {
    let mut phrases = Vec::new();
    for code in codes {
        phrases.extend(code.text("phrase"));
        phrases.extend(code.texts("older_phrases"));
    }
    for phrase in &phrases {
        let text = phrase.value;
        if text.trim() != text || text.is_empty() || !text.bytes().all(|b| b == b' ' || b.is_ascii_graphic()) {
            errors.at(
                &phrase.span,
                format!("the phrase {text:?} could not stand in a status line; write printable ASCII without spaces at the ends"),
            );
        }
        if text.starts_with(|c: char| c.is_ascii_digit()) {
            errors.at(
                &phrase.span,
                format!("the phrase {text:?} begins with a digit; the number is no part of the phrase"),
            );
        }
    }
    // A lookup by phrase knows no case.
    let folded = phrases.into_iter().map(|at| At { value: at.value.to_ascii_lowercase(), span: at.span });
    unique(folded, errors, |phrase, line| {
        format!("duplicate phrase {phrase:?}; it leads to the code on line {line} already")
    });
}

pub(super) fn content_fits_number(code: &Row<'_>, errors: &mut Errors<'_>) {
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
            &content.span,
            format!("`content` of {} is {:?}; a {0} has no content ({spec}): write {word:?}", number.value, content.value),
        ),
        None if ["forbidden", "empty"].contains(&content.value) => errors.at(
            &content.span,
            format!(
                "`content` of {} is {:?}; only 1xx, 204, 205 and 304 are without content (RFC 9112 §6.3): write \"optional\" or \"expected\"",
                number.value, content.value
            ),
        ),
        _ => {}
    }
}

pub(super) fn cache_fits_class(code: &Row<'_>, errors: &mut Errors<'_>) {
    let (Some(number), Some(cache)) = (code.number("number"), code.text("cache")) else { return };
    if number.value < 200 && cache.value != "never" {
        errors.at(
            &cache.span,
            format!(
                "`cache` of {} is {:?}; only final responses are stored (RFC 9111 §3): write \"never\"",
                number.value, cache.value
            ),
        );
    }
}

pub(super) fn retry_fits_class(code: &Row<'_>, errors: &mut Errors<'_>) {
    let Some(number) = code.number("number") else { return };
    match code.text("retry") {
        Some(retry) if number.value < 300 => {
            errors.at(&retry.span, format!("{} is no refusal, so nothing is retried; remove `retry`", number.value));
        }
        // A `retry` of a wrong type has been reported and taken out; its row still says so on that line.
        None if number.value >= 300 => {
            errors.at(&code.span, format!("{} has no `retry`; say whether to send the request again", number.value));
        }
        _ => {}
    }
}

pub(super) fn redirect_fits_class(code: &Row<'_>, errors: &mut Errors<'_>) {
    const REDIRECTS: [u16; 5] = [301, 302, 303, 307, 308];
    let Some(number) = code.number("number") else { return };
    let redirect = code.value("redirect");
    match redirect {
        Some(redirect) if !(300..400).contains(&number.value) => {
            errors.at(&redirect.span(), format!("{} is no 3xx; remove `redirect`", number.value));
        }
        None if REDIRECTS.contains(&number.value) => errors
            .at(&code.span, format!("{} has no `redirect`; write {{ permanent = …, method = \"…\" }}", number.value)),
        _ => {}
    }
}

pub(super) fn see_points_somewhere(codes: &[Row<'_>], errors: &mut Errors<'_>) {
    let known: Vec<u16> = codes.iter().filter_map(|code| Some(code.number("number")?.value)).collect();
    for code in codes {
        let own = code.number("number").map(|number| number.value);
        let tables = code.tables("see");
        let targets: Vec<_> = tables.iter().filter_map(|see| see.number("code")).collect();
        for target in &targets {
            if Some(target.value) == own {
                errors.at(&target.span, format!("{} points at itself in `see`; name another code", target.value));
            } else if !known.contains(&target.value) {
                let near: Vec<String> = nearest(target.value, &known).iter().map(u16::to_string).collect();
                let near: Vec<&str> = near.iter().map(String::as_str).collect();
                errors.at(
                    &target.span,
                    format!(
                        "`see` of {} names {}, which has no row; near it are {}",
                        number_of(code),
                        target.value,
                        list(&near)
                    ),
                );
            }
        }
        unique(targets, errors, |target, line| {
            format!("`see` of {} names {target} twice; join it with line {line}", number_of(code))
        });
    }
}

/// The three known numbers nearest to one.
fn nearest(number: u16, known: &[u16]) -> Vec<u16> {
    let mut near = known.to_vec();
    near.sort_by_key(|known| known.abs_diff(number));
    near.truncate(3);
    near.sort_unstable();
    near
}
