//! What the client must not read: fields marked `#[extension(skip)]`, and texts that somebody else wrote.

use proc_macro2::TokenStream;
use quote::ToTokens;

use super::mention::{Format, Mention, in_arguments};
use crate::ast::{Field, Variant};
use crate::attr::detail::Detail;
use crate::attr::display::Display;
use crate::attr::item::path_text;
use crate::attr::spelling::StatusValue;
use crate::attr::status::DetailFrom;
use crate::errors::Errors;
use crate::format::{self, Placeholder};
use crate::lookup;
use crate::rules::{SKIPPED, SOURCE_TEXT};

/// `detail` is public, whatever the status is.
pub(super) fn of_detail(variant: &Variant<'_>, errors: &mut Errors) {
    let Some(detail) = variant.attr.detail_text() else { return };
    for name in format::named(detail.value()) {
        let Some(field) = variant.fields.iter().find(|field| field.name() == name) else { continue };
        if field.is_skipped() {
            let wrong = format!("`{name}` is marked `#[extension(skip)]` and never leaves the process");
            errors.at(detail, SKIPPED.says(wrong, "remove it from `detail`"));
        } else if let Some(what) = foreign(field) {
            let wrong = format!("`{{{name}}}` {what}, and `detail` is public");
            errors.breach(&variant.allowed, detail, SOURCE_TEXT.says(wrong, "write a text that the client may read"));
        }
    }
}

/// `Display` is public if a 4xx or `expose` shows it.
pub(super) fn of_display(variant: &Variant<'_>, errors: &mut Errors) {
    let Some(sender) = sender(variant) else { return };
    match variant.display.as_deref() {
        Some(Display::Transparent(word)) => transparent(variant, &sender, word, errors),
        Some(Display::Format(text, arguments)) => {
            let format = Format { text, placeholders: format::placeholders_of(text.value()), arguments };
            readable(variant, &sender, &format, errors);
        }
        Some(Display::Unreadable(arguments)) => {
            if !skipped(&in_arguments(arguments, &variant.fields), &sender, errors) {
                unreadable(variant, &sender, errors);
            }
        }
        None => unreadable(variant, &sender, errors),
    }
}

/// What sends `Display` to the client.
struct Sender {
    subject: &'static str,
    /// The variant itself declares the text public.
    is_answered: bool,
}

/// What sends `Display`, if anything does. A status that is known later may be a 4xx.
fn sender(variant: &Variant<'_>) -> Option<Sender> {
    if variant.status.is_transparent() || variant.status.code().is_some_and(lookup::has_no_content) {
        return None;
    }
    let is_4xx = variant.status.number().and_then(lookup::first_digit) == Some('4');
    match &variant.attr.detail {
        Some(Detail::Expose(_)) => Some(match variant.attr.detail_from {
            DetailFrom::Variant => Sender { subject: "`expose`", is_answered: true },
            DetailFrom::Enum => Sender { subject: "`expose` on the enum", is_answered: false },
            DetailFrom::Type => Sender { subject: "`#[api_error(expose)]`", is_answered: false },
        }),
        None if is_4xx => Some(Sender { subject: "this 4xx", is_answered: false }),
        None if variant.status.is_known_later() => Some(Sender { subject: "a 4xx", is_answered: false }),
        Some(Detail::Text(_) | Detail::With { .. } | Detail::Hide(_)) | None => None,
    }
}

fn transparent(variant: &Variant<'_>, sender: &Sender, word: &TokenStream, errors: &mut Errors) {
    // A backtrace or a location beside the inner error is not in the text.
    let is_shown = |field: &Field<'_>| !field.is_trace && !field.is_backtrace();
    if variant.fields.iter().any(|field| field.is_skipped() && is_shown(field)) {
        let wrong = format!("{} would send a field marked `#[extension(skip)]` to the client", sender.subject);
        errors.at(word, SKIPPED.says(wrong, "write another text with `detail = \"…\"`, or send none with `hide`"));
    } else if !sender.is_answered {
        let wrong = format!("{} would send the inner error's text to the client", sender.subject);
        errors.breach(&variant.allowed, word, SOURCE_TEXT.says(wrong, choose(variant)));
    }
}

/// The remedies for a text that should not be sent as it is.
const REPLACE: &str =
    "write another text with `detail = \"…\"`, send none with `hide`, declare this one public with `expose`";

fn readable(variant: &Variant<'_>, sender: &Sender, format: &Format<'_>, errors: &mut Errors) {
    let mentions = format.mentions(&variant.fields);
    if skipped(&mentions, sender, errors) || sender.is_answered {
        return;
    }
    let sends = format!("{} would send this text to the client", sender.subject);
    let foreign = |mention: &Mention<'_>| Some((foreign(mention.field)?, mention.field.is_for_logs()));
    let found = mentions.iter().find_map(|mention| Some((mention, foreign(mention)?)));
    if let Some((Mention { written, place, .. }, (what, is_for_logs))) = found {
        let wrong = format!("{sends}, and `{written}` {what}");
        let remedy = if is_for_logs { REPLACE.to_owned() } else { choose(variant) };
        errors.breach(&variant.allowed, place, SOURCE_TEXT.says(wrong, remedy));
    } else if format.placeholders.iter().any(Placeholder::is_debug) {
        let wrong = format!("{sends}, and `?` prints the `Debug` form");
        errors.breach(&variant.allowed, format.text, SOURCE_TEXT.says(wrong, REPLACE));
    } else if format.uses_self() {
        unreadable(variant, sender, errors);
    }
}

/// Reports a text that shows a field which never leaves the process.
fn skipped(mentions: &[Mention<'_>], sender: &Sender, errors: &mut Errors) -> bool {
    let found = mentions.iter().find(|mention| mention.field.is_skipped());
    if let Some(Mention { place, field, .. }) = found {
        let (name, subject) = (field.name(), sender.subject);
        let wrong = format!("field `{name}` is marked `#[extension(skip)]`, and {subject} would send it to the client");
        let remedy = "remove it from the text, write another text with `detail = \"…\"`, or send none with `hide`";
        errors.at(place, SKIPPED.says(wrong, remedy));
    }
    found.is_some()
}

/// A text that the derive cannot see may contain the text of a source.
fn unreadable(variant: &Variant<'_>, sender: &Sender, errors: &mut Errors) {
    let is_source = |field: &&Field<'_>| field.is_source || field.is_error();
    let Some(field) = variant.fields.iter().find(is_source).filter(|_| !sender.is_answered) else { return };
    let wrong = format!(
        "{} would send the `Display` text to the client, and the derive cannot see whether it contains the text of `{}`",
        sender.subject,
        field.name()
    );
    let (ident, original) = (variant.ident, &variant.status.original);
    let place: &dyn ToTokens = if names_its_status(variant) { original } else { ident };
    errors.breach(&variant.allowed, place, SOURCE_TEXT.says(wrong, choose(variant)));
}

/// The remedies for a text that may be fine as it is, written out for this variant.
fn choose(variant: &Variant<'_>) -> String {
    let before = match &variant.status.value {
        _ if !names_its_status(variant) => String::new(),
        StatusValue::With { path, .. } => format!("with = {}, ", path_text(path)),
        StatusValue::Spec(path) => format!("spec = {}, ", path_text(path)),
        _ => format!("{}, ", path_text(&variant.status.original)),
    };
    format!(
        "write `#[status({before}expose)]` if the client may read it, `hide` to send no text, `detail = \"…\"` to send another"
    )
}

/// Whether `#[status(…)]` of the variant begins with its status.
fn names_its_status(variant: &Variant<'_>) -> bool {
    !variant.attr.inherits && !matches!(variant.status.value, StatusValue::Field(_))
}

/// Why somebody else wrote the text of a field.
fn foreign(field: &Field<'_>) -> Option<&'static str> {
    if field.is_source {
        Some("names the source of the error")
    } else if field.is_trace {
        Some("is for the log, by its name or its attribute")
    } else if field.is_backtrace() {
        Some("is a backtrace, judging by its type")
    } else if field.is_error() {
        Some("is an error, judging by its type")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use crate::pipeline::derive;

    /// thiserror accepts such a field only with a nightly compiler.
    #[test]
    fn a_skipped_backtrace_is_not_in_the_text_of_its_source() {
        let refused = |ty| {
            derive(quote! {
                enum Error {
                    #[error(transparent)]
                    #[status(404, expose)]
                    A { source: Inner, #[extension(skip)] trace: #ty },
                }
            })
            .to_string()
            .contains("compile_error")
        };
        assert!(!refused(quote!(std::backtrace::Backtrace)) && !refused(quote!(Option<Box<Backtrace>>)));
        assert!(refused(quote!(String)));
    }
}
