//! Headers: names, values, and those that a code asks for or forbids.

use status_data::{Code, Enforce, HeaderKind, HeaderRule, Level, Syntax};
use syn::LitStr;

use super::syntax;
use crate::ast::{Input, Variant};
use crate::attr::header::{HeaderAttr, same};
use crate::attr::status::{Status, StatusValue};
use crate::errors::Errors;
use crate::lookup;
use crate::rules::{HEADER_FORBIDDEN, HEADER_NAME, HEADER_OWNER, HEADER_TWICE, HEADER_VALUE, MISSING_HEADER, SKIPPED};

/// RFC 9110 §5.6.2.
fn name(name: &LitStr, errors: &mut Errors) {
    let text = name.value();
    if !syntax::is_token(&text) {
        let wrong = format!("{text:?} is no header name");
        errors.at(name, HEADER_NAME.message(&wrong, "write letters, digits and `-` without spaces", None));
    }
}

fn value(header: &HeaderAttr, errors: &mut Errors) {
    let Some(constant) = header.constant() else { return };
    let text = constant.value();
    let legal = |b: u8| b == b'\t' || (b' '..=b'~').contains(&b);
    if let Some(illegal) = text.bytes().find(|&b| !legal(b)) {
        let wrong = format!("the value has the illegal byte {illegal:#04x}");
        errors.at(constant, HEADER_VALUE.message(&wrong, "write one line of visible ASCII characters", None));
    } else if text.is_empty() && !may_be_empty(&header.name) {
        errors.at(
            constant,
            HEADER_VALUE.message("an empty value is never sent", "write one, or remove the header", None),
        );
    } else if text.trim() != text {
        errors.at(constant, HEADER_VALUE.message("the value begins or ends with a space", "remove it", None));
    } else if let Some(field) = lookup::header(&header.name.value()) {
        if let Some(expected) = field.value.and_then(|syntax| syntax::fault(syntax, &text)) {
            let wrong = format!("`{text}` is no value of `{}`", field.name);
            errors.at(constant, HEADER_VALUE.message(&wrong, expected, Some(field.spec)));
        }
    }
}

/// Whether an empty value says something, as that of `Allow` does.
fn may_be_empty(name: &LitStr) -> bool {
    lookup::header(&name.value())
        .and_then(|field| field.value)
        .is_some_and(|syntax| matches!(syntax, Syntax::MethodList))
}

/// Two headers of one node with one name.
fn twice(headers: &[HeaderAttr], errors: &mut Errors) {
    for (i, header) in headers.iter().enumerate() {
        let clashes = |earlier: &HeaderAttr| {
            same(&earlier.name, &header.name)
                && (earlier.on.is_empty() || header.on.is_empty() || earlier.on.iter().any(|on| header.on.contains(on)))
        };
        if headers[..i].iter().any(clashes) {
            report_twice(&header.name, errors);
        }
    }
}

fn report_twice(name: &LitStr, errors: &mut Errors) {
    let wrong = format!("header `{}` is bound twice", name.value());
    errors.at(name, HEADER_TWICE.message(&wrong, "keep one", None));
}

pub(super) fn of_variant(variant: &Variant<'_>, errors: &mut Errors) {
    for header in &variant.headers {
        name(&header.name, errors);
        value(header, errors);
    }
    twice(&variant.headers, errors);
    let mut bound: Vec<&LitStr> = Vec::new();
    for header in &variant.headers {
        bound.push(&header.name);
    }
    for field in &variant.fields {
        let Some(header) = &field.header else { continue };
        name(header, errors);
        if bound.iter().any(|bound| same(bound, header)) {
            report_twice(header, errors);
        }
        if field.is_skipped() {
            let wrong = "the field is marked `#[extension(skip)]` and would still leave as a header";
            errors.at(header, SKIPPED.message(wrong, "remove one of the two attributes", None));
        }
        bound.push(header);
    }
    // Whose header it is on a constant's status, the runtime crate says when it is evaluated.
    if matches!(variant.status.value, StatusValue::Path(_)) {
        return;
    }
    for name in bound {
        ours_to_set(name, variant.status.code(), errors);
    }
}

/// Headers of the enum, for each status that they are for.
pub(super) fn of_enum(input: &Input<'_>, errors: &mut Errors) {
    for header in &input.headers {
        name(&header.name, errors);
        value(header, errors);
        if header.on.is_empty() {
            ours_to_set(&header.name, None, errors);
        }
        for &number in &header.on {
            let Some(code) = lookup::number(number) else { continue };
            // One mistake, however many statuses.
            if !ours_to_set(&header.name, Some(code), errors) {
                break;
            }
        }
    }
    twice(&input.headers, errors);
}

/// Whether the code may have the header at all.
fn ours_to_set(name: &LitStr, code: Option<&Code>, errors: &mut Errors) -> bool {
    let text = name.value();
    let among = |names: &[&str]| names.iter().any(|known| known.eq_ignore_ascii_case(&text));
    if let Some(code) = code.filter(|code| among(code.forbidden_headers)) {
        let wrong = format!("`{}` must not have `{text}`", lookup::title(code));
        errors.at(name, HEADER_FORBIDDEN.message(&wrong, "remove it", Some(code.spec[0])));
        return false;
    }
    let Some(field) = lookup::header(&text) else { return true };
    let asked_for = code.is_some_and(|code| code.headers.iter().any(|rule| rule.name.eq_ignore_ascii_case(&text)));
    let reason = match field.kind {
        Some(HeaderKind::Framing) => "tells how the message is framed, which the server does",
        Some(HeaderKind::Connection) if !asked_for => "is about the connection, which is the server's",
        Some(HeaderKind::Content) if code.is_some_and(lookup::lacks_content) => "describes content, and there is none",
        _ => return true,
    };
    errors.at(name, HEADER_OWNER.message(&format!("`{text}` {reason}"), "remove it", Some(field.spec)));
    false
}

/// Headers that the code's row enforces.
pub(super) fn enforced(input: &Input<'_>, variant: &Variant<'_>, status: &Status, errors: &mut Errors) {
    for lack in lacks(input, variant, status, Enforce::Deny) {
        let Lack { wrong, remedy, section } = lack;
        errors.breach(&MISSING_HEADER, variant, &status.original, &wrong, &remedy, Some(section));
    }
}

/// Warnings for the headers that the code's row asks for without insisting.
pub(crate) fn recommended(input: &Input<'_>, variant: &Variant<'_>) -> Vec<String> {
    let mut warnings = Vec::new();
    if !variant.allows(&MISSING_HEADER) {
        for Lack { wrong, remedy, section } in lacks(input, variant, &variant.status, Enforce::Warn) {
            warnings.push(MISSING_HEADER.message(&wrong, &remedy, Some(section)));
        }
    }
    warnings
}

/// A header that a variant does not have.
struct Lack {
    wrong: String,
    remedy: String,
    section: &'static str,
}

/// The headers of the code's row that the variant does not have.
fn lacks(input: &Input<'_>, variant: &Variant<'_>, status: &Status, enforce: Enforce) -> Vec<Lack> {
    let mut lacks = Vec::new();
    let Some(code) = status.code() else { return lacks };
    for rule in code.headers {
        if rule.enforce == Some(enforce) {
            if let Some(lack) = lack(input, variant, code, rule) {
                lacks.push(lack);
            }
        }
    }
    lacks
}

fn lack(input: &Input<'_>, variant: &Variant<'_>, code: &Code, rule: &HeaderRule) -> Option<Lack> {
    let is = |name: &LitStr| name.value().eq_ignore_ascii_case(rule.name);
    let is_sent = |header: &HeaderAttr| is(&header.name) && (header.on.is_empty() || header.on.contains(&code.number));
    if input.headers.iter().any(is_sent) || variant.headers.iter().any(is_sent) {
        return None;
    }
    let (title, name) = (lookup::title(code), rule.name);
    let strength = if rule.level == Level::Must { "must" } else { "should" };
    let when = rule.when.map(|when| format!(" when {when}")).unwrap_or_default();
    let (wrong, remedy) = match variant.fields.iter().find(|field| field.header.as_ref().is_some_and(is)) {
        Some(field) if rule.level == Level::Must && field.is_option() => (
            format!("`{title}` {strength} have the header `{name}`, and `{}` may be `None`", field.name()),
            format!("make the field a value that is always there, or add `#[header(\"{name}\" = \"…\")]` to the enum"),
        ),
        Some(_) => return None,
        None => (
            format!("`{title}` {strength} have the header `{name}`{when}"),
            format!("add `#[header(\"{name}\" = \"…\")]`, or put `#[header(\"{name}\")]` on a field"),
        ),
    };
    Some(Lack { wrong, remedy, section: rule.spec })
}
