//! Headers: their names and values, and which of them a code requires or forbids.

use std::iter;

use status_data::{Code, Enforce, HeaderKind, HeaderRule, RequirementLevel, grammar};

use super::{status, syntax};
use crate::ast::{Field, Input, Variant};
use crate::attr::header::{FieldHeader, HeaderAttr};
use crate::attr::spelling::Status;
use crate::attr::text::Text;
use crate::errors::Errors;
use crate::lookup;
use crate::rules::{
    Allowed, HEADER_FORBIDDEN, HEADER_NAME, HEADER_OWNER, HEADER_TWICE, HEADER_VALUE, MISSING_HEADER, Message, SKIPPED,
};

fn name(name: &Text, errors: &mut Errors) {
    let text = name.value();
    if !grammar::is_token(text.as_bytes()) {
        let wrong = format!("`{text:?}` is not a header name");
        errors.at(name, HEADER_NAME.says(wrong, "write letters, digits and `-`, without spaces"));
    }
}

fn value(header: &HeaderAttr, errors: &mut Errors) {
    let Some(constant) = header.constant() else { return };
    let text = constant.value();
    let is_legal = |b: u8| b == b'\t' || (b' '..=b'~').contains(&b);
    if let Some(illegal) = text.bytes().find(|&b| !is_legal(b)) {
        let wrong = format!("the value contains the illegal byte `{illegal:#04x}`");
        errors.at(constant, HEADER_VALUE.says(wrong, "write one line of visible ASCII characters"));
    } else if text.is_empty() && !may_be_empty(&header.name) {
        errors.at(constant, HEADER_VALUE.says("an empty value is never sent", "write a value, or remove the header"));
    } else if text.trim() != text {
        errors.at(constant, HEADER_VALUE.says("the value begins or ends with a space", "remove the space"));
    } else if let Some(field) = lookup::header(header.name.value()) {
        if let Some(remedy) = field.value.and_then(|syntax| syntax::remedy(syntax, text)) {
            let wrong = format!("`{text}` is not a valid value of `{}`", field.name);
            errors.at(constant, HEADER_VALUE.says(wrong, remedy).cite(field.spec));
        }
    }
}

/// Whether an empty value has a meaning, as that of `Allow` has.
fn may_be_empty(name: &Text) -> bool {
    lookup::header(name.value()).and_then(|field| field.value).is_some_and(grammar::may_be_empty)
}

/// Two headers with the same name on one node, unless the name is that of a list.
fn twice(headers: &[HeaderAttr], errors: &mut Errors) {
    for (i, header) in headers.iter().enumerate() {
        if is_list(&header.name) {
            continue;
        }
        let clashes = |earlier: &HeaderAttr| {
            earlier.name.is_same_header(&header.name)
                && (earlier.on.is_empty()
                    || header.on.is_empty()
                    || earlier.on.iter().any(|on| header.on.iter().any(|other| on.is_same(other))))
        };
        if headers[..i].iter().any(clashes) {
            report_twice(&header.name, errors);
        }
    }
}

/// Whether the values of several lines are one list (RFC 9110 §5.3).
fn is_list(name: &Text) -> bool {
    lookup::header(name.value()).is_some_and(|field| field.list.is_some())
}

fn report_twice(name: &Text, errors: &mut Errors) {
    errors.at(name, HEADER_TWICE.says(format!("the header `{}` is set twice", name.value()), "keep one"));
}

pub(super) fn of_variant(variant: &Variant<'_>, errors: &mut Errors) {
    for header in &variant.headers {
        name(&header.name, errors);
        value(header, errors);
    }
    twice(&variant.headers, errors);
    let mut names: Vec<&Text> = Vec::new();
    for header in &variant.headers {
        names.push(&header.name);
    }
    for field in &variant.fields {
        if let Some(FieldHeader::Flatten(word)) = field.header.as_ref().filter(|_| field.is_skipped()) {
            errors.at(word, skipped());
        }
        let Some(header) = field.header_name() else { continue };
        name(header, errors);
        if !is_list(header) && names.iter().any(|name| name.is_same_header(header)) {
            report_twice(header, errors);
        }
        if field.is_skipped() {
            errors.at(header, skipped());
        }
        names.push(header);
    }
    // A status of `one_of` is checked there.
    let is_checked = |status: &Status| variant.one_of().iter().any(|listed| listed.is_same(status));
    for header in &variant.headers {
        on(header, &variant.allowed, &is_checked, errors);
    }
    // The runtime crate checks these when rustc evaluates the constant.
    if variant.status.constant().is_some() {
        return;
    }
    let fields = variant.fields.iter().filter_map(Field::header_name);
    let always = variant.headers.iter().filter(|header| header.on_key.is_none()).map(|header| &header.name);
    for name in always.chain(fields) {
        check_owner(name, variant.status.code(), errors);
    }
}

fn skipped() -> Message {
    SKIPPED.says("a field marked `#[extension(skip)]` cannot be sent as a header", "remove one of the two attributes")
}

/// Headers of the enum, with each status that they are sent with.
pub(super) fn of_enum(input: &Input<'_>, errors: &mut Errors) {
    let mut allowed = input.api.allow.clone();
    if let Some(default) = &input.default {
        allowed.extend(&default.allow);
    }
    for header in &input.headers {
        name(&header.name, errors);
        value(header, errors);
        if header.on.is_empty() {
            check_owner(&header.name, None, errors);
        }
        // A status that a variant has is checked there, and allowed there.
        let is_checked = |status: &Status| input.variants.iter().any(|variant| has(variant, status));
        on(header, &allowed, &is_checked, errors);
    }
    twice(&input.headers, errors);
}

/// Checks a header with each status that it is limited to, and those statuses that are not checked elsewhere.
fn on(header: &HeaderAttr, allowed: &Allowed, is_checked: &dyn Fn(&Status) -> bool, errors: &mut Errors) {
    let mut is_reported = false;
    for status in &header.on {
        if !is_checked(status) && !status::check_code(allowed, status, errors) {
            continue;
        }
        // One mistake is reported once, however many statuses are listed.
        let code = status.code().filter(|_| !is_reported);
        is_reported |= code.is_some_and(|code| !check_owner(&header.name, Some(code), errors));
    }
}

/// Whether a variant has the status, always or sometimes.
fn has(variant: &Variant<'_>, status: &Status) -> bool {
    iter::once(&variant.status).chain(variant.one_of()).any(|own| own.is_same(status))
}

/// Reports a header that the code forbids or that the server manages. Returns whether the header is allowed.
fn check_owner(name: &Text, code: Option<&Code>, errors: &mut Errors) -> bool {
    let text = name.value();
    let among = |names: &[&str]| names.iter().any(|known| known.eq_ignore_ascii_case(text));
    if let Some(code) = code.filter(|code| among(code.forbidden_headers)) {
        let wrong = format!("`{}` must not have the header `{text}`", lookup::title(code));
        errors.at(name, HEADER_FORBIDDEN.says(wrong, "remove it").cite(code.spec[0]));
        return false;
    }
    let Some(field) = lookup::header(text) else { return true };
    let is_wanted = code.is_some_and(|code| code.headers.iter().any(|rule| rule.name.eq_ignore_ascii_case(text)));
    let reason = match field.kind {
        Some(HeaderKind::Framing) => "frames the message and is managed by the server",
        Some(HeaderKind::Connection) if !is_wanted => "is managed by the server",
        Some(HeaderKind::Content) if code.is_some_and(lookup::has_no_content) => {
            "describes content, and the response has none"
        }
        _ => return true,
    };
    errors.at(name, HEADER_OWNER.says(format!("`{text}` {reason}"), "remove it").cite(field.spec));
    false
}

/// Headers that the table requires for the status.
pub(super) fn required(input: &Input<'_>, variant: &Variant<'_>, status: &Status, errors: &mut Errors) {
    for message in missing(input, variant, status, Enforce::Deny) {
        errors.breach(&variant.allowed, &status.original, message);
    }
}

/// Headers that the table recommends for the status.
pub(super) fn recommended(input: &Input<'_>, variant: &Variant<'_>, errors: &mut Errors) {
    for message in missing(input, variant, &variant.status, Enforce::Warn) {
        errors.warn(&variant.allowed, &variant.status.original, message);
    }
}

/// The headers of the status that the variant does not have.
fn missing(input: &Input<'_>, variant: &Variant<'_>, status: &Status, enforce: Enforce) -> Vec<Message> {
    let mut missing = Vec::new();
    let Some(code) = status.code() else { return missing };
    for rule in code.headers.iter().filter(|rule| rule.enforce == Some(enforce)) {
        missing.extend(missing_header(input, variant, status, code, rule));
    }
    missing
}

fn missing_header(
    input: &Input<'_>,
    variant: &Variant<'_>,
    status: &Status,
    code: &Code,
    rule: &HeaderRule,
) -> Option<Message> {
    let is = |name: &Text| name.value().eq_ignore_ascii_case(rule.name);
    // rustc decides about a header for a constant status.
    let is_sent = |header: &HeaderAttr| is(&header.name) && header.is_for(status) != Some(false);
    if input.headers.iter().any(is_sent) || variant.headers.iter().any(is_sent) {
        return None;
    }
    let (title, name) = (lookup::title(code), rule.name);
    let strength = if rule.level == RequirementLevel::Must { "must" } else { "should" };
    let when = rule.when.map(|when| format!(" when {when}")).unwrap_or_default();
    let (wrong, remedy) = match variant.fields.iter().find(|field| field.header_name().is_some_and(is)) {
        Some(field) if rule.level == RequirementLevel::Must && field.is_option() => (
            format!("`{title}` {strength} have the header `{name}`, and the field `{}` can be `None`", field.name()),
            format!("use a type that always has a value, add `#[header(\"{name}\" = \"…\")]` to the enum"),
        ),
        Some(_) => return None,
        None => (
            format!("`{title}` {strength} have the header `{name}`{when}"),
            format!("add `#[header(\"{name}\" = \"…\")]`, put `#[header(\"{name}\")]` on a field"),
        ),
    };
    Some(MISSING_HEADER.says(wrong, remedy).cite(rule.spec))
}
