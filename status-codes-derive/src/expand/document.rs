//! The part of a problem document that is known before the value exists, already escaped.

use std::fmt::Write as _;

use proc_macro2::TokenStream;
use quote::quote;
use syn::Lit;

use crate::ast::{Field, Input, Variant};
use crate::attr::code::MachineCode;
use crate::attr::detail::Detail;
use crate::attr::display::Display;
use crate::attr::member::{MemberAttr, MemberValue};
use crate::format;
use crate::lookup;

/// How much is known.
pub(super) enum Known {
    /// The part before the text.
    BeforeText(String),
    /// The part before the members.
    BeforeMembers(String),
    /// All of it.
    Whole(String),
}

impl Known {
    /// The row of a variant with this document.
    pub(super) fn row(&self, name: &str, code: &TokenStream, status: &TokenStream) -> TokenStream {
        match self {
            Self::BeforeText(known) => quote!(__p::BeforeText(#name, #code, #status, #known)),
            Self::BeforeMembers(known) => quote!(__p::BeforeMembers(#name, #code, #status, #known)),
            Self::Whole(known) => quote!(__p::Whole(#name, #code, #status, #known)),
        }
    }
}

/// The known part. `None` if the variant has no problem document, or if not even the beginning is known.
pub(super) fn known(input: &Input<'_>, variant: &Variant<'_>) -> Option<Known> {
    let number = variant.status.number()?;
    let row = variant.status.code();
    let has_document = variant.has_problem(input) && !row.is_some_and(lookup::has_no_content);
    if !has_document || matches!(variant.attr.code, Some(MachineCode::Path(_) | MachineCode::With { .. })) {
        return None;
    }
    let mut document = Object(String::new());
    if let Some(problem_type) = variant.problem_type(input) {
        document.text("type", &problem_type);
    }
    let title = variant.attr.title.as_ref().map(|title| format::unescaped(title.value()));
    if let Some(title) = title.or_else(|| row.map(|row| row.phrase.to_owned())) {
        document.text("title", &title);
    }
    document.raw("status", &number.to_string());
    match &variant.attr.code {
        _ if variant.has_code_in_type(input) => {}
        Some(MachineCode::Number(digits)) => document.raw("code", digits.value()),
        _ => document.text("code", &variant.machine_code(input)),
    }
    let Some(detail) = detail(variant) else { return Some(Known::BeforeText(document.0)) };
    if !detail.is_empty() {
        document.text("detail", &detail);
    }
    let members = variant.members(input);
    if variant.fields.iter().any(Field::is_member) || members.iter().any(|member| member.has_function()) {
        return Some(Known::BeforeMembers(document.0));
    }
    for MemberAttr { name, value } in members {
        let MemberValue::Constant(value) = value else { continue };
        match value {
            Lit::Str(text) => document.text(name.value(), &text.value()),
            Lit::Int(number) => document.raw(name.value(), number.base10_digits()),
            Lit::Bool(value) => document.raw(name.value(), if value.value { "true" } else { "false" }),
            // The serializer decides how these are written.
            _ => return None,
        }
    }
    document.0.push('}');
    Some(Known::Whole(document.0))
}

/// The public text if it is known. It is empty if nothing is sent.
fn detail(variant: &Variant<'_>) -> Option<String> {
    let constant = |text: &str| format::named(text).is_empty().then(|| format::unescaped(text));
    let is_client_error = variant.status.number().and_then(lookup::first_digit) == Some('4');
    match &variant.attr.detail {
        Some(Detail::Text(text)) => return constant(text.value()),
        Some(Detail::With { .. }) => return None,
        Some(Detail::Hide(_)) => return Some(String::new()),
        None if !is_client_error => return Some(String::new()),
        Some(Detail::Expose(_)) | None => {}
    }
    match variant.display.as_deref()? {
        Display::Format(text, arguments) if arguments.is_empty() => constant(text.value()),
        _ => None,
    }
}

/// A JSON object that is not closed yet.
struct Object(String);

impl Object {
    fn raw(&mut self, name: &str, value: &str) {
        self.0.push(if self.0.is_empty() { '{' } else { ',' });
        self.string(name);
        self.0.push(':');
        self.0.push_str(value);
    }

    fn text(&mut self, name: &str, value: &str) {
        self.raw(name, "");
        self.string(value);
    }

    /// Escapes as the serializer does (RFC 8259 §7).
    fn string(&mut self, text: &str) {
        self.0.push('"');
        for c in text.chars() {
            match c {
                '"' => self.0.push_str("\\\""),
                '\\' => self.0.push_str("\\\\"),
                '\n' => self.0.push_str("\\n"),
                '\r' => self.0.push_str("\\r"),
                '\t' => self.0.push_str("\\t"),
                '\u{8}' => self.0.push_str("\\b"),
                '\u{c}' => self.0.push_str("\\f"),
                c if c < ' ' => {
                    let _ = write!(self.0, "\\u{:04x}", u32::from(c));
                }
                c => self.0.push(c),
            }
        }
        self.0.push('"');
    }
}
