//! The constants that rows name: statuses of the table, and constants of the user's, each evaluated and checked once.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::Ident;

use super::pattern::span_of;
use crate::ast::{Input, Variant, unraw};
use crate::attr::code::MachineCode;
use crate::attr::header::HeaderAttr;
use crate::attr::item::path_text;
use crate::attr::spelling::{Status, StatusValue};
use crate::attr::text::Text;

/// The constants that the row of a variant needs.
pub(super) fn all(input: &Input<'_>, variant: &Variant<'_>) -> TokenStream {
    let mut constants = checked(input, variant, &variant.status, None);
    for (index, status) in variant.one_of().iter().enumerate() {
        constants.extend(checked(input, variant, status, Some(index)));
    }
    if let Some(path) = code_by_path(variant) {
        let (name, text) = code_names(variant, path);
        let (written, in_type) = (path_text(path), variant.has_code_in_type(input));
        let (base, before) = (base(input, variant), base_len(input, variant));
        let length = before.map_or_else(|| quote!(#name.len()), |before| quote!(#name.len() + #before));
        let span = span_of(path);
        constants.extend(quote_spanned! {span=>
            const #name: __p::MachineCode = __p::Code(#path).string_or_integer(#written, #in_type);
            static #text: [u8; #length] = #name.after(#base);
        });
    }
    constants
}

/// The constant of a status by path.
fn checked(input: &Input<'_>, variant: &Variant<'_>, status: &Status, index: Option<usize>) -> TokenStream {
    let StatusValue::Path(path) = &status.value else { return TokenStream::new() };
    let name = status_name(variant, status, index);
    // A status of `one_of` may have no content while the others do, so the fields are not checked against it.
    let payload = if index.is_none() { variant.payload() } else { Vec::new() };
    let facts = facts(input, variant, path, &payload);
    let span = span_of(path);
    quote_spanned!(span=> const #name: __p::StatusCode = __p::Const(#path).status_code_or_u16(&#facts);)
}

/// The constant, with the span of the user's tokens: hovering over them shows its documentation.
pub(super) fn status(variant: &Variant<'_>, status: &Status, index: Option<usize>) -> Option<TokenStream> {
    let span = span_of(&status.original);
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
pub(super) fn machine_code(input: &Input<'_>, variant: &Variant<'_>) -> TokenStream {
    let Some(path) = code_by_path(variant) else {
        return variant.machine_code(input).into_token_stream();
    };
    let (text, before) = (code_names(variant, path).1, base_len(input, variant).unwrap_or_else(|| quote!(0)));
    quote!(__p::text_of(&#text, #before))
}

/// Whether a body shows the machine code as a number. `None` means that it does not.
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

/// The text before the machine code in the problem type.
fn base<'i>(input: &'i Input<'_>, variant: &Variant<'_>) -> &'i str {
    let base = input.api.type_base.as_ref().filter(|_| variant.has_code_in_type(input));
    base.map(Text::value).unwrap_or_default()
}

/// The length of the base, as an expression that shows what is counted.
fn base_len(input: &Input<'_>, variant: &Variant<'_>) -> Option<TokenStream> {
    let base = base(input, variant);
    (!base.is_empty()).then(|| quote!(#base.len()))
}

fn status_name(variant: &Variant<'_>, status: &Status, index: Option<usize>) -> Ident {
    let span = span_of(&status.original);
    let variant = unraw(variant.ident);
    match index {
        None => Ident::new(&format!("__STATUS_{variant}"), span),
        Some(index) => Ident::new(&format!("__STATUS_{index}_{variant}"), span),
    }
}

/// The names of the constant and of its text.
fn code_names(variant: &Variant<'_>, path: &TokenStream) -> (Ident, Ident) {
    let (variant, span) = (unraw(variant.ident), span_of(path));
    (Ident::new(&format!("__CODE_{variant}"), span), Ident::new(&format!("__TEXT_{variant}"), span))
}

/// What the runtime crate needs to check a status whose number only rustc knows.
fn facts(input: &Input<'_>, variant: &Variant<'_>, path: &TokenStream, payload: &[String]) -> TokenStream {
    let (path, name) = (path_text(path), unraw(variant.ident));
    let (mut headers, mut optional) = (Vec::new(), Vec::new());
    for header in &variant.headers {
        headers.push(header.name.value().to_owned());
    }
    for field in &variant.fields {
        if let Some(name) = &field.header {
            let names = if field.is_option() { &mut optional } else { &mut headers };
            names.push(name.value().to_owned());
        }
    }
    let mut shared = Vec::new();
    for HeaderAttr { name, on, .. } in &input.headers {
        shared.push(quote!((#name, &[#(#on),*])));
    }
    let allow = variant.allowed.names();
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
