//! What the client must not read: fields that never leave the process, and texts that the type's author has not written.

use proc_macro2::TokenStream;
use quote::ToTokens;

use super::mention::{Mention, Text};
use crate::ast::{Field, Variant};
use crate::attr::detail::Detail;
use crate::attr::display::Display;
use crate::attr::status::StatusValue;
use crate::errors::Errors;
use crate::format::{self, Placeholder};
use crate::lookup;
use crate::rules::{SKIPPED, SOURCE_TEXT};

/// `detail` is public, whatever the status.
pub(super) fn of_detail(variant: &Variant<'_>, errors: &mut Errors) {
    let Some(detail) = variant.attr.detail_text() else { return };
    for name in format::named(&detail.value()) {
        let Some(field) = variant.fields.iter().find(|field| field.name() == name) else { continue };
        if field.is_skipped() {
            let wrong = format!("`{name}` is marked `#[extension(skip)]` and never leaves the process");
            errors.at(detail, SKIPPED.message(&wrong, "take it out of `detail`", None));
        } else if let Some(what) = foreign(field) {
            let wrong = format!("`{{{name}}}` {what}, and `detail` is public");
            errors.breach(&SOURCE_TEXT, variant, detail, &wrong, "write what the client may know", None);
        }
    }
}

/// `Display` is public if a 4xx or `expose` shows it.
pub(super) fn of_display(variant: &Variant<'_>, errors: &mut Errors) {
    let Some(shown) = shown_by(variant) else { return };
    match variant.display.as_deref() {
        Some(Display::Transparent(word)) => transparent(variant, &shown, word, errors),
        Some(Display::Format(format, says, arguments)) => {
            let text = Text { format, placeholders: format::placeholders_of(says), arguments };
            readable(variant, &shown, &text, errors);
        }
        Some(Display::Unreadable) | None => unreadable(variant, &shown, errors),
    }
}

/// Who sends `Display` to the client.
struct Shown {
    subject: &'static str,
    /// The variant itself says that the text is public.
    is_answered: bool,
}

/// `None` if nobody does. A status that is known only at run time may be a 4xx.
fn shown_by(variant: &Variant<'_>) -> Option<Shown> {
    if variant.status.is_transparent() || variant.status.code().is_some_and(lookup::lacks_content) {
        return None;
    }
    let may_be_4xx = variant.status.is_unseen() || variant.status.number().and_then(lookup::first_digit) == Some('4');
    match &variant.attr.detail {
        Some(Detail::Text(_) | Detail::With { .. } | Detail::Hide(_)) => None,
        Some(Detail::Expose(_)) if variant.attr.inherits_detail => {
            Some(Shown { subject: "`expose` on the enum", is_answered: false })
        }
        Some(Detail::Expose(_)) => Some(Shown { subject: "`expose`", is_answered: true }),
        None => may_be_4xx.then_some(Shown { subject: "a 4xx", is_answered: false }),
    }
}

fn transparent(variant: &Variant<'_>, shown: &Shown, word: &TokenStream, errors: &mut Errors) {
    if variant.fields.iter().any(Field::is_skipped) {
        let wrong = format!("{} sends the text of a field marked `#[extension(skip)]` to the client", shown.subject);
        errors.at(word, SKIPPED.message(&wrong, "write another text with `detail = \"…\"`, or `hide` this one", None));
    } else if !shown.is_answered {
        let wrong = format!("{} sends the inner error's text to the client", shown.subject);
        errors.breach(&SOURCE_TEXT, variant, word, &wrong, REPLACE, None);
    }
}

/// The remedy if the text itself cannot stay.
const REPLACE: &str = "write another text with `detail = \"…\"`, or choose with `hide` or `expose`";

fn readable(variant: &Variant<'_>, shown: &Shown, text: &Text<'_>, errors: &mut Errors) {
    let mentions = text.mentions(&variant.fields);
    if let Some(Mention { place, field, .. }) = mentions.iter().find(|mention| mention.field.is_skipped()) {
        let (name, subject) = (field.name(), shown.subject);
        let wrong =
            format!("field `{name}` is marked `#[extension(skip)]`, and {subject} sends this text to the client");
        let remedy = "take it out of the text, write another with `detail = \"…\"`, or `hide` this one";
        errors.at(place, SKIPPED.message(&wrong, remedy, None));
        return;
    }
    if shown.is_answered {
        return;
    }
    let sends = format!("{} sends this text to the client", shown.subject);
    let foreign = |mention: &Mention<'_>| Some((foreign(mention.field)?, mention.field.is_for_logs()));
    let found = mentions.iter().find_map(|mention| Some((mention, foreign(mention)?)));
    if let Some((Mention { written, place, .. }, (what, is_for_logs))) = found {
        let wrong = format!("{sends}, and `{written}` {what}");
        let remedy = if is_for_logs { REPLACE.to_owned() } else { choose(variant) };
        errors.breach(&SOURCE_TEXT, variant, place, &wrong, &remedy, None);
    } else if text.placeholders.iter().any(Placeholder::is_debug) {
        let wrong = format!("{sends}, and `?` formats for programmers");
        errors.breach(&SOURCE_TEXT, variant, text.format, &wrong, REPLACE, None);
    }
}

/// A source may be in a text that nobody can read here.
fn unreadable(variant: &Variant<'_>, shown: &Shown, errors: &mut Errors) {
    let is_source = |field: &&Field<'_>| field.is_source || field.is_error();
    let Some(field) = variant.fields.iter().find(is_source).filter(|_| !shown.is_answered) else { return };
    let wrong = format!(
        "{} sends the `Display` text to the client, and the derive cannot see whether it contains the text of `{}`",
        shown.subject,
        field.name()
    );
    let (ident, original) = (variant.ident, &variant.status.original);
    let place: &dyn ToTokens = if names_its_status(variant) { original } else { ident };
    errors.breach(&SOURCE_TEXT, variant, place, &wrong, &choose(variant), None);
}

/// The remedies if the text itself may stay, and where they are written.
fn choose(variant: &Variant<'_>) -> String {
    let before = match &variant.status.value {
        _ if !names_its_status(variant) => String::new(),
        StatusValue::With { path, .. } => format!("with = {}, ", written(path)),
        _ => format!("{}, ", written(&variant.status.original)),
    };
    format!(
        "write `#[status({before}expose)]` if the client may read it, `hide` to send no text, `detail = \"…\"` to send another"
    )
}

/// Whether `#[status(…)]` of the variant begins with its status.
fn names_its_status(variant: &Variant<'_>) -> bool {
    !variant.attr.inherits && !matches!(variant.status.value, StatusValue::Field(_))
}

/// A path as users write it.
fn written(tokens: &TokenStream) -> String {
    tokens.to_string().replace(" :: ", "::").replace(":: ", "::")
}

/// Why the text of a field is another author's.
fn foreign(field: &Field<'_>) -> Option<&'static str> {
    if field.is_for_logs() {
        Some("names the source of the error")
    } else if field.is_error() {
        Some("is an error by the name of its type")
    } else {
        None
    }
}
