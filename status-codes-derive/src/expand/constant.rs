//! What a row has by name: a status of the table, and constants of the user's, each evaluated and checked once, beside the
//! table of rows.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::{Ident, LitStr};

use crate::ast::{Field, Input, Variant, unraw};
use crate::attr::code::MachineCode;
use crate::attr::header::HeaderAttr;
use crate::attr::status::{Status, StatusValue};
use crate::validate;

/// The constants of a variant.
pub(super) fn all(input: &Input<'_>, variant: &Variant<'_>) -> TokenStream {
    let one_of = variant.one_of().iter().enumerate().map(|(index, status)| (status, Some(index)));
    let statuses = std::iter::once((&variant.status, None)).chain(one_of).filter_map(|(status, index)| {
        let StatusValue::Path(path) = &status.value else { return None };
        let name = status_name(variant, status, index);
        // What of several a body is for, only the value knows.
        let payload = if index.is_none() { validate::payload(variant) } else { Vec::new() };
        let facts = facts(input, variant, path, &payload);
        let span = super::at(path);
        Some(quote_spanned!(span=> const #name: __p::StatusCode = __p::Const(#path).status_code_or_u16(&#facts);))
    });
    let code = code_by_path(variant).map(|path| {
        let (name, text) = code_names(variant, path);
        let (shown, base, in_type) = (shown(path), base(input, variant), variant.has_code_in_type(input));
        let span = super::at(path);
        quote_spanned! {span=>
            const #name: __p::MachineCode = __p::Code(#path).string_or_integer(#shown, #in_type);
            static #text: [u8; #name.len() + #base.len()] = #name.after(#base);
        }
    });
    quote!(#(#statuses)* #code)
}

/// The constant, with the span of what the user wrote: hovering there shows its documentation.
pub(super) fn status(variant: &Variant<'_>, status: &Status, index: Option<usize>) -> Option<TokenStream> {
    let span = super::at(&status.original);
    match status.value {
        StatusValue::Registered(code) => {
            let constant = Ident::new(code.name, span);
            Some(quote_spanned!(span=> __p::StatusCode::#constant))
        }
        StatusValue::Path(_) => {
            let constant = status_name(variant, status, index);
            Some(quote!(#constant))
        }
        StatusValue::Number(number) => Some(quote_spanned!(span=> __p::status(#number))),
        _ => None,
    }
}

/// The machine code.
pub(super) fn code(input: &Input<'_>, variant: &Variant<'_>) -> TokenStream {
    let Some(path) = code_by_path(variant) else {
        let code = variant.machine_code(input);
        return quote!(#code);
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
        None => variant.problem_type(input).map(|problem_type| quote!(#problem_type)),
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
    match index {
        None => format_ident!("__STATUS_{}", variant.ident, span = span),
        Some(index) => format_ident!("__STATUS_{}_{}", index, variant.ident, span = span),
    }
}

/// The constant, and what it says as text.
fn code_names(variant: &Variant<'_>, path: &TokenStream) -> (Ident, Ident) {
    let span = super::at(path);
    let name = |kind| format_ident!("__{}_{}", kind, variant.ident, span = span);
    (name("CODE"), name("TEXT"))
}

/// A path as the user wrote it.
fn shown(path: &TokenStream) -> String {
    path.to_string().replace(' ', "")
}

fn facts(input: &Input<'_>, variant: &Variant<'_>, path: &TokenStream, payload: &[String]) -> TokenStream {
    let (path, name) = (shown(path), unraw(variant.ident));
    let certain = variant.headers.iter().map(|header| header.name.value());
    let shared = input.headers.iter().map(|HeaderAttr { name, on, .. }| quote!((#name, &[#(#on),*])));
    let (optional, required): (Vec<_>, Vec<_>) =
        variant.fields.iter().filter(|field| field.header.is_some()).partition(|field| field.is_option());
    let names = |fields: Vec<&Field<'_>>| -> Vec<String> {
        fields.into_iter().filter_map(|field| Some(field.header.as_ref()?.value())).collect()
    };
    let headers: Vec<String> = certain.chain(names(required)).collect();
    let optional = names(optional);
    let allow = variant.allowed.iter().map(|rule| rule.name);
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
