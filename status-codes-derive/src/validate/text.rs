//! Placeholders in texts.

use proc_macro2::TokenStream;
use syn::LitStr;

use crate::ast::Variant;
use crate::attr::display::Display;
use crate::errors::Errors;
use crate::rules::{PLACEHOLDER, SKIPPED, SOURCE_TEXT};

pub(super) fn placeholders(variant: &Variant<'_>, errors: &mut Errors) {
    if let Some(title) = &variant.attr.title {
        if !named(title).is_empty() {
            let (wrong, remedy) = ("`title` is the same for every occurrence", "move what varies to `detail`");
            errors.at(title, PLACEHOLDER.message(wrong, remedy, None));
        }
    }
    let Some(detail) = &variant.attr.detail else { return };
    for name in named(detail) {
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
        for name in named(detail).iter().filter(|name| is_source(name)) {
            let wrong = format!("`{{{name}}}` is the source of the error, and `detail` is public");
            errors.breach(&SOURCE_TEXT, variant, detail, &wrong, "write what the client may know", None);
        }
        return;
    }
    let shown =
        variant.status.is_unseen() || variant.status.number().is_some_and(|number| number.to_string().starts_with('4'));
    let silent = variant.attr.hide.is_some() || variant.attr.expose.is_some();
    let Some(display) = variant.display.as_ref().filter(|_| shown && !silent) else { return };
    let (tokens, foreign) = match display {
        Display::Transparent(tokens) => (tokens, Some("it is that of the inner error".to_owned())),
        Display::Format(tokens) => (tokens, foreign(tokens, is_source)),
    };
    if let Some(foreign) = foreign {
        let wrong = format!("a 4xx shows this text to the client, and {foreign}");
        let remedy = "write the public text as `detail = \"…\"`, or choose with `hide` or `expose`";
        errors.breach(&SOURCE_TEXT, variant, tokens, &wrong, remedy, None);
    }
}

/// Why a format string shows what others have written.
fn foreign(format: &TokenStream, is_source: impl Fn(&str) -> bool) -> Option<String> {
    let format: LitStr = syn::parse2(format.clone()).ok()?;
    if let Some(source) = named(&format).iter().find(|name| is_source(name)) {
        return Some(format!("`{{{source}}}` is the source of the error"));
    }
    let text = format.value();
    let debug =
        text.split('{').filter_map(|part| part.split_once('}')).any(|(placeholder, _)| placeholder.ends_with('?'));
    debug.then(|| "`?` prints what is for programmers".to_owned())
}

fn unknown(variant: &Variant<'_>, name: &str) -> String {
    let fields: Vec<String> = variant.fields.iter().map(|field| format!("`{{{}}}`", field.name())).collect();
    let wrong = format!("`{{{name}}}` names no field of `{}`", variant.ident);
    let remedy = if fields.is_empty() {
        "it has none; write `{{` for a brace".to_owned()
    } else {
        format!("write one of {}, or `{{{{` for a brace", fields.join(", "))
    };
    PLACEHOLDER.message(&wrong, &remedy, None)
}

/// The names between braces: of `"{id:>5} {0}"`, `id` and `0`. `{}` counts as the next position.
pub(crate) fn named(text: &LitStr) -> Vec<String> {
    let mut names = Vec::new();
    rename(&text.value(), |name| {
        names.push(name.to_owned());
        name.to_owned()
    });
    names
}

/// The text with other names between its braces.
pub(crate) fn rename(text: &str, mut name: impl FnMut(&str) -> String) -> String {
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
        let end = rest.find([':', '}']).unwrap_or(rest.len());
        let position = next.to_string();
        let written = match rest[..end].trim() {
            "" => {
                next += 1;
                &position
            }
            written => written.strip_prefix("r#").unwrap_or(written),
        };
        renamed.push_str(&name(written));
        rest = &rest[end..];
        let close = rest.find('}').map_or(rest.len(), |close| close + 1);
        renamed.push_str(&rest[..close]);
        rest = &rest[close..];
    }
    renamed + rest
}
