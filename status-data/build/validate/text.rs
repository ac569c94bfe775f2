//! Sentences and citations.

use super::numbers::number_of;
use crate::errors::Errors;
use crate::excerpt::excerpt;
use crate::parse::Row;

/// A citation is written like `RFC 9110 §15.5.5`, or with the name of a draft instead of the RFC.
pub(super) fn specs_are_sections(row: &Row<'_>, errors: &mut Errors) {
    let specs = row.texts("spec");
    if let (true, Some(empty)) = (specs.is_empty(), row.cell("spec")) {
        errors.at(empty.place, format!("`spec` of {} is empty; cite the section that defines it", number_of(row)));
    }
    for spec in specs {
        if !is_section(spec.value) {
            errors.at(
                spec.place,
                format!("`spec` {:?} does not name a section; write it like \"RFC 9110 §15.5.5\"", excerpt(spec.value)),
            );
        }
    }
}

fn is_section(spec: &str) -> bool {
    let Some((document, section)) = spec.split_once(" §") else { return false };
    let document_is_known = match document.strip_prefix("RFC ") {
        Some(number) => !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()),
        None => document.starts_with("draft-"),
    };
    document_is_known
        && !section.is_empty()
        && section.split('.').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// The texts that people read are sentences on one line.
pub(super) fn prose_is_sentences(row: &Row<'_>, errors: &mut Errors) {
    let keys = row.keys.iter().filter(|key| ["summary", "server", "client"].contains(&key.name));
    for key in keys {
        let texts = row.texts(key.name);
        if let (true, Some(empty)) = (texts.is_empty(), row.cell(key.name)) {
            errors.at(empty.place, format!("`{}` of {} is empty; say {}", key.name, number_of(row), key.doc));
        }
        for text in texts {
            if !text.value.ends_with('.') || text.value.trim() != text.value || text.value.contains('\n') {
                errors.at(
                    text.place,
                    format!("`{}` is not a sentence; write one line that ends with a full stop", key.name),
                );
            }
        }
    }
}

/// A condition continues a sentence after the word "when".
pub(super) fn conditions_are_fragments(row: &Row<'_>, errors: &mut Errors) {
    let Some(when) = row.text("when") else { return };
    let text = when.value;
    let doubles_when = text.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("when "));
    if text.trim() != text || text.ends_with('.') || text.contains('\n') || doubles_when {
        errors.at(
            when.place,
            "`when` continues a sentence after the word \"when\"; write one line without that word and without a full stop",
        );
    }
}
