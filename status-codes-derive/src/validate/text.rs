//! Placeholders in texts.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};

use crate::ast::{Field, Variant};
use crate::attr::display::Display;
use crate::errors::Errors;
use crate::lookup;
use crate::rules::{PLACEHOLDER, SKIPPED, SOURCE_TEXT};

pub(super) fn placeholders(variant: &Variant<'_>, errors: &mut Errors) {
    if let Some(title) = &variant.attr.title {
        if !named(&title.value()).is_empty() || unbalanced(&title.value()).is_some() {
            let (wrong, remedy) = ("`title` is the same for every occurrence", "move what varies to `detail`");
            errors.at(title, PLACEHOLDER.message(wrong, remedy, None));
        }
    }
    let Some(detail) = &variant.attr.detail else { return };
    if let Some(wrong) = unbalanced(&detail.value()) {
        let remedy = "write `{{` and `}}` for braces, and widths as numbers";
        return errors.at(detail, PLACEHOLDER.message(wrong, remedy, None));
    }
    for name in named(&detail.value()) {
        match variant.fields.iter().find(|field| field.name() == name) {
            None => errors.at(detail, unknown(variant, &name)),
            Some(field) if field.is_skipped() => {
                let wrong = format!("`{name}` is marked `#[extension(skip)]` and never leaves the process");
                errors.at(detail, SKIPPED.message(&wrong, "take it out of `detail`", None));
            }
            Some(_) => {}
        }
    }
}

/// Text that others have written is public only where the user says so.
pub(super) fn origin(variant: &Variant<'_>, errors: &mut Errors) {
    let is_source = |name: &str| variant.fields.iter().any(|field| field.is_source && field.name() == name);
    if let Some(detail) = &variant.attr.detail {
        for name in named(&detail.value()) {
            if is_source(&name) {
                let wrong = format!("`{{{name}}}` is the source of the error, and `detail` is public");
                errors.breach(&SOURCE_TEXT, variant, detail, &wrong, "write what the client may know", None);
            }
        }
        return;
    }
    let first_digit = variant.status.number().and_then(lookup::first_digit);
    let shown = variant.status.is_unseen() || first_digit == Some('4');
    let silent = variant.attr.detail_with.is_some() || variant.attr.hide.is_some() || variant.attr.expose.is_some();
    let Some(display) = variant.display.as_deref().filter(|_| shown && !silent) else { return };
    let (place, foreign): (&dyn ToTokens, _) = match display {
        Display::Transparent(word) => (word, Some("it is that of the inner error".to_owned())),
        Display::Format(format, says, arguments) => (format, foreign(says, arguments, &is_source)),
    };
    if let Some(foreign) = foreign {
        let wrong = format!("a 4xx shows this text to the client, and {foreign}");
        let remedy = "write the public text as `detail = \"…\"`, or choose with `hide` or `expose`";
        errors.breach(&SOURCE_TEXT, variant, place, &wrong, remedy, None);
    }
}

/// Why a format string shows what others have written.
fn foreign(format: &str, arguments: &[TokenStream], is_source: &dyn Fn(&str) -> bool) -> Option<String> {
    let placeholders = placeholders_of(format);
    // With arguments, `{}` is the next of them and no field.
    let is_field = |name: &str| arguments.is_empty() || !name.starts_with(|c: char| c.is_ascii_digit());
    let names_source = |placeholder: &&Placeholder| is_field(&placeholder.name) && is_source(&placeholder.name);
    if let Some(Placeholder { name, .. }) = placeholders.iter().find(names_source) {
        return Some(format!("`{{{name}}}` is the source of the error"));
    }
    if let Some(argument) = arguments.iter().find(|argument| mentions(argument, is_source)) {
        return Some(format!("`{argument}` names the source of the error"));
    }
    let debug = placeholders.iter().any(|placeholder| placeholder.spec.ends_with('?'));
    debug.then(|| "`?` prints what is for programmers".to_owned())
}

/// Whether an argument names such a field: `source`, `.0`, `self.source.kind()`.
fn mentions(argument: &TokenStream, is_field: &dyn Fn(&str) -> bool) -> bool {
    argument.clone().into_iter().any(|token| match token {
        TokenTree::Group(group) => mentions(&group.stream(), is_field),
        TokenTree::Punct(_) => false,
        token => is_field(&token.to_string()),
    })
}

fn unknown(variant: &Variant<'_>, name: &str) -> String {
    let names: Vec<String> = variant.fields.iter().map(Field::name).collect();
    let wrong = format!("`{{{name}}}` names no field of `{}`", variant.ident);
    let remedy = if names.is_empty() {
        "it has none; write `{{` for a brace".to_owned()
    } else {
        format!("write one of `{{{}}}`, or `{{{{` for a brace", names.join("}`, `{"))
    };
    PLACEHOLDER.message(&wrong, &remedy, None)
}

/// The names between braces: of `"{id:>5} {0}"`, `id` and `0`. `{}` counts as the next position.
pub(crate) fn named(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    for placeholder in placeholders_of(text) {
        names.push(placeholder.name);
    }
    names
}

/// A text without placeholders, as it is read.
pub(crate) fn unescaped(text: &str) -> String {
    text.replace("{{", "{").replace("}}", "}")
}

/// What stands between braces.
pub(crate) struct Placeholder {
    pub(crate) name: String,
    /// After the colon.
    spec: String,
}

impl Placeholder {
    /// The trait that prints it.
    pub(crate) fn format(&self) -> TokenStream {
        let name = match self.spec.chars().last() {
            Some('?') => "Debug",
            Some('x') => "LowerHex",
            Some('X') => "UpperHex",
            Some('o') => "Octal",
            Some('b') => "Binary",
            Some('e') => "LowerExp",
            Some('E') => "UpperExp",
            Some('p') => "Pointer",
            _ => "Display",
        };
        let name = Ident::new(name, Span::call_site());
        quote!(::core::fmt::#name)
    }
}

pub(crate) fn placeholders_of(text: &str) -> Vec<Placeholder> {
    let mut placeholders = Vec::new();
    rename(text, &mut |name, spec| {
        placeholders.push(Placeholder { name: name.to_owned(), spec: spec.to_owned() });
        name.to_owned()
    });
    placeholders
}

/// The text with other names between its braces.
pub(crate) fn rename(text: &str, name: &mut dyn FnMut(&str, &str) -> String) -> String {
    let mut renamed = String::new();
    let mut next = 0;
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let (before, after) = rest.split_at(open + 1);
        renamed.push_str(before);
        rest = after;
        if let Some(escaped) = rest.strip_prefix('{') {
            renamed.push('{');
            rest = escaped;
            continue;
        }
        let close = rest.find('}').unwrap_or(rest.len());
        let (written, spec) = rest[..close].split_once(':').unwrap_or((&rest[..close], ""));
        let position;
        let written = match written.trim() {
            "" => {
                position = next.to_string();
                next += 1;
                &position
            }
            written => written.strip_prefix("r#").unwrap_or(written),
        };
        renamed.push_str(&name(written, spec));
        if !spec.is_empty() {
            renamed.push(':');
            renamed.push_str(spec);
        }
        rest = &rest[close..];
        if let Some(closed) = rest.strip_prefix('}') {
            renamed.push('}');
            rest = closed;
        }
    }
    renamed + rest
}

/// What is wrong with the braces themselves.
fn unbalanced(text: &str) -> Option<&'static str> {
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (brace, after) = (&rest[at..=at], &rest[at + 1..]);
        rest = match (brace, after.strip_prefix(brace)) {
            (_, Some(escaped)) => escaped,
            ("}", None) => return Some("a `}` stands alone"),
            _ => match after.find('}') {
                Some(close) if after[..close].contains('$') || after[..close].contains(".*") => {
                    return Some("a width or precision names another value");
                }
                Some(close) => &after[close + 1..],
                None => return Some("a `{` is not closed"),
            },
        };
    }
    None
}
