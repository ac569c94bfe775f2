//! Attributes that exclude each other, and texts that say nothing.

use status_data::grammar::is_uri;

use crate::ast::{Input, Variant};
use crate::attr::code::MachineCode;
use crate::attr::item::path_text;
use crate::attr::spelling::Status;
use crate::attr::text::Text;
use crate::errors::Errors;
use crate::lookup::first_digit;
use crate::rules::ATTRIBUTE;
use crate::unseen;

/// `one_of` lists statuses that are known only at run time.
pub(super) fn one_of_is_for_run_time(variant: &Variant<'_>, errors: &mut Errors) {
    let Some(one_of) = &variant.attr.one_of else { return };
    if variant.status.is_fixed() {
        let wrong =
            format!("`one_of` is for statuses known only at run time, and the status of `{}` is fixed", variant.ident);
        let remedy = "remove it, or take the status from a field or a function";
        errors.at(&one_of.key, ATTRIBUTE.says(wrong, remedy));
    }
}

/// `on` chooses between statuses, and each of them is one that the variant can have.
pub(super) fn on_has_a_choice(input: &Input<'_>, variant: &Variant<'_>, errors: &mut Errors) {
    for header in &variant.headers {
        let Some(key) = header.on_key.as_ref().filter(|_| variant.status.is_fixed()) else { continue };
        let wrong = format!("`on` chooses between statuses, and the status of `{}` is fixed", variant.ident);
        let remedy = if input.is_enum { "remove it, or move the header to the enum" } else { "remove it" };
        errors.at(key, ATTRIBUTE.says(wrong, remedy));
    }
    let Some(one_of) = &variant.attr.one_of else { return };
    for status in variant.headers.iter().flat_map(|header| &header.on) {
        // rustc compares constants.
        let is_open = |status: &Status| status.is_known_later() || status.is_wrong();
        let is_listed = |listed: &Status| listed.is_same(status) || is_open(listed);
        if !is_open(status) && !one_of.statuses.iter().any(is_listed) {
            let wrong =
                format!("`{}` is not in `one_of`, so the header is never sent with it", path_text(&status.original));
            errors.at(&status.original, ATTRIBUTE.says(wrong, "add it there, or remove it here"));
        }
    }
}

/// `trait_only` leaves out every integration.
pub(super) fn without_is_for_some(input: &Input<'_>, errors: &mut Errors) {
    if let (Some(_), Some(without)) = (&input.api.trait_only, &input.api.without) {
        let wrong = "`trait_only` leaves out every integration, so `without` adds nothing";
        errors.at(&without.key, ATTRIBUTE.says(wrong, "remove one of the two"));
    }
}

/// A success is not repeated. The table has no advice for it either.
pub(super) fn retry_is_possible(variant: &Variant<'_>, errors: &mut Errors) {
    let Some(retry) = &variant.attr.retry else { return };
    if variant.status.number().is_some_and(|number| first_digit(number) == Some('2')) {
        let wrong = "`retry` is for redirects and errors, and a client does not repeat a success";
        errors.at(retry, ATTRIBUTE.says(wrong, "remove it"));
    }
}

/// Empty texts, and problem types that cannot be a URI.
pub(super) fn texts_are_usable(input: &Input<'_>, errors: &mut Errors) {
    let mut uris: Vec<&Text> = Vec::new();
    uris.extend(&input.api.type_base);
    for variant in &input.variants {
        let attr = &variant.attr;
        uris.extend(&attr.problem_type);
        let code = attr.code.as_ref().and_then(MachineCode::literal);
        if let Some((code, unseen)) = code.and_then(|code| unseen::find(code.value()).map(|unseen| (code, unseen))) {
            let wrong = format!("`code` contains `{unseen}`, which nobody can see");
            errors.at(code, ATTRIBUTE.says(wrong, "write letters, digits and punctuation"));
        } else {
            // The problem type ends with the code.
            uris.extend(code.filter(|code| variant.has_code_in_type(input) && !code.value().is_empty()));
        }
        // Only a problem document has no place for an empty code.
        let code = code.filter(|_| variant.has_problem(input));
        for (key, text) in &[("code", code), ("title", attr.title.as_ref()), ("detail", attr.detail_text())] {
            if let Some(empty) = text.filter(|text| text.value().is_empty()) {
                let remedy = if *key == "detail" { "write a text, or `hide`" } else { "write a text, or remove it" };
                errors.at(empty, ATTRIBUTE.says(format!("`{key}` is empty"), remedy));
            }
        }
    }
    for uri in uris {
        let text = uri.value();
        if text.is_empty() || !is_uri(text.as_bytes()) {
            let wrong = format!("`{text:?}` cannot appear in a URI");
            let remedy = "percent-encode spaces and other special characters";
            errors.at(uri, ATTRIBUTE.says(wrong, remedy).cite("RFC 9457 §3.1.1"));
        }
    }
}
