//! What a row has by name: a status of the table, and constants of the user's, each evaluated and checked once, beside the
//! table of rows.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::{Ident, LitStr};

use crate::ast::{Input, Variant, unraw};
use crate::attr::code::MachineCode;
use crate::attr::header::HeaderAttr;
use crate::attr::status::{Status, StatusValue};
use crate::validate;

/// The constants of a variant.
pub(super) fn all(input: &Input<'_>, variant: &Variant<'_>) -> TokenStream {
    let mut constants = checked(input, variant, &variant.status, None);
    for (index, status) in variant.one_of().iter().enumerate() {
        constants.extend(checked(input, variant, status, Some(index)));
    }
    if let Some(path) = code_by_path(variant) {
        let (name, text) = code_names(variant, path);
        let (shown, base, in_type) = (shown(path), base(input, variant), variant.has_code_in_type(input));
        let span = super::at(path);
        constants.extend(quote_spanned! {span=>
            const #name: __p::MachineCode = __p::Code(#path).string_or_integer(#shown, #in_type);
            static #text: [u8; #name.len() + #base.len()] = #name.after(#base);
        });
    }
    constants
}

/// The constant of a status by path.
fn checked(input: &Input<'_>, variant: &Variant<'_>, status: &Status, index: Option<usize>) -> TokenStream {
    let StatusValue::Path(path) = &status.value else { return TokenStream::new() };
    let name = status_name(variant, status, index);
    // What of several a body is for, only the value knows.
    let payload = if index.is_none() { validate::payload(variant) } else { Vec::new() };
    let facts = facts(input, variant, path, &payload);
    let span = super::at(path);
    quote_spanned!(span=> const #name: __p::StatusCode = __p::Const(#path).status_code_or_u16(&#facts);)
}

/// The constant, with the span of what the user wrote: hovering there shows its documentation.
pub(super) fn status(variant: &Variant<'_>, status: &Status, index: Option<usize>) -> Option<TokenStream> {
    let span = super::at(&status.original);
    match status.value {
        StatusValue::Registered(code) => {
            let constant = Ident::new(code.name, span);
            Some(quote_spanned!(span=> __p::StatusCode::#constant))
        }
        StatusValue::Path(_) => Some(status_name(variant, status, index).into_token_stream()),
        StatusValue::Number(number) => Some(quote_spanned!(span=> __p::status(#number))),
        _ => None,
    }
}

/// The machine code.
pub(super) fn code(input: &Input<'_>, variant: &Variant<'_>) -> TokenStream {
    let Some(path) = code_by_path(variant) else {
        return variant.machine_code(input).into_token_stream();
    };
    let (text, base) = (code_names(variant, path).1, base(input, variant));
    quote!(__p::text_of(&#text, #base.len()))
}

/// Whether the machine code is a number where it is a member; `None`: it is not.
pub(super) fn code_is_number(variant: &Variant<'_>) -> Option<TokenStream> {
    match variant.attr.code.as_ref()? {
        MachineCode::Text(_) => None,
        MachineCode::Number(_) => Some(quote!(true)),
        MachineCode::Path(path) => {
            let name = code_names(variant, path).0;
            Some(quote!(#name.is_number()))
        }
    }
}

/// The problem type.
pub(super) fn problem_type(input: &Input<'_>, variant: &Variant<'_>) -> Option<TokenStream> {
    match code_by_path(variant).filter(|_| variant.has_code_in_type(input)) {
        Some(path) => {
            let text = code_names(variant, path).1;
            Some(quote!(__p::text_of(&#text, 0)))
        }
        None => variant.problem_type(input).map(String::into_token_stream),
    }
}

fn code_by_path<'v>(variant: &'v Variant<'_>) -> Option<&'v TokenStream> {
    match &variant.attr.code {
        Some(MachineCode::Path(path)) => Some(path),
        _ => None,
    }
}

/// What stands before the machine code in the problem type.
fn base(input: &Input<'_>, variant: &Variant<'_>) -> String {
    let base = input.api.type_base.as_ref().filter(|_| variant.has_code_in_type(input));
    base.map(LitStr::value).unwrap_or_default()
}

fn status_name(variant: &Variant<'_>, status: &Status, index: Option<usize>) -> Ident {
    let span = super::at(&status.original);
    let variant = unraw(variant.ident);
    match index {
        None => Ident::new(&format!("__STATUS_{variant}"), span),
        Some(index) => Ident::new(&format!("__STATUS_{index}_{variant}"), span),
    }
}

/// The constant, and what it says as text.
fn code_names(variant: &Variant<'_>, path: &TokenStream) -> (Ident, Ident) {
    let (variant, span) = (unraw(variant.ident), super::at(path));
    (Ident::new(&format!("__CODE_{variant}"), span), Ident::new(&format!("__TEXT_{variant}"), span))
}

/// A path as the user wrote it.
fn shown(path: &TokenStream) -> String {
    path.to_string().replace(' ', "")
}

fn facts(input: &Input<'_>, variant: &Variant<'_>, path: &TokenStream, payload: &[String]) -> TokenStream {
    let (path, name) = (shown(path), unraw(variant.ident));
    let (mut headers, mut optional) = (Vec::new(), Vec::new());
    for header in &variant.headers {
        headers.push(header.name.value());
    }
    for field in &variant.fields {
        if let Some(name) = &field.header {
            let names = if field.is_option() { &mut optional } else { &mut headers };
            names.push(name.value());
        }
    }
    let mut shared = Vec::new();
    for HeaderAttr { name, on, .. } in &input.headers {
        shared.push(quote!((#name, &[#(#on),*])));
    }
    let mut allow = Vec::new();
    for rule in &variant.allowed {
        allow.push(rule.name.to_owned());
    }
    quote! {
        __p::Facts {
            path: #path,
            variant: #name,
            payload: &[#(#payload),*],
            headers: &[#(#headers),*],
            shared: &[#(#shared),*],
            optional: &[#(#optional),*],
            allow: &[#(#allow),*],
        }
    }
}
