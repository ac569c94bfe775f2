//! The table: a row for each variant that is no other error's stand-in.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::Ident;

use crate::ast::{Input, Variant};
use crate::attr::extension::ExtensionAttr;
use crate::attr::header::HeaderAttr;
use crate::attr::status::StatusValue;
use crate::rules::SUCCESS;
use crate::validate::text;

/// The variants that have a row, in the order of the rows.
pub(super) fn of<'i, 'a>(input: &'i Input<'a>) -> impl Iterator<Item = &'i Variant<'a>> {
    input.variants.iter().filter(|variant| !variant.status.is_transparent())
}

pub(super) fn table(input: &Input<'_>) -> TokenStream {
    let constants = constants(input);
    let rows: Vec<TokenStream> = of(input).map(|variant| row(input, variant)).collect();
    let count = rows.len();
    quote!(#constants static __SPECS: [__p::ErrorSpec; #count] = [#(#rows,)*];)
}

fn row(input: &Input<'_>, variant: &Variant<'_>) -> TokenStream {
    let name = crate::ast::unraw(variant.ident);
    let code = variant.machine_code(input);
    let mut row = quote!(variant: #name, code: __p::Some(#code),);
    if let Some(status) = status(variant) {
        row.extend(quote!(status: __p::Some(#status),));
    }
    if let Some(problem_type) = variant.problem_type(input) {
        row.extend(quote!(problem_type: __p::Some(#problem_type),));
        if variant.has_code_in_type(input) {
            row.extend(quote!(code_in_type: true,));
        }
    }
    if variant.attr.code_is_number {
        row.extend(quote!(code_is_number: true,));
    }
    if let Some(title) = &variant.attr.title {
        let title = unescaped(&title.value());
        row.extend(quote!(title: __p::Some(#title),));
    }
    if let Some(detail) = variant.attr.detail.as_ref().filter(|detail| text::named(detail).is_empty()) {
        let detail = unescaped(&detail.value());
        row.extend(quote!(detail: __p::Detail::Text(#detail),));
    }
    if variant.attr.hide.is_some() {
        row.extend(quote!(detail: __p::Detail::Hidden,));
    }
    if variant.attr.expose.is_some() {
        row.extend(quote!(detail: __p::Detail::Display,));
    }
    let headers = headers(input, variant);
    if !headers.is_empty() {
        row.extend(quote!(headers: &[#(#headers),*],));
    }
    let members = members(input, variant);
    if !members.is_empty() {
        row.extend(quote!(members: &[#(#members),*],));
    }
    if variant.allows(&SUCCESS) {
        row.extend(quote!(allow_success: true,));
    }
    quote!(__p::ErrorSpec { #row ..__p::ErrorSpec::ROW })
}

/// The constant, with the span of what the user wrote: hovering there shows its documentation.
fn status(variant: &Variant<'_>) -> Option<TokenStream> {
    let span = super::at(&variant.status.original);
    match variant.status.value {
        StatusValue::Registered(code) => {
            let constant = Ident::new(code.name, span);
            Some(quote_spanned!(span=> __p::StatusCode::#constant))
        }
        StatusValue::Path(_) => {
            let constant = constant(variant);
            Some(quote!(#constant))
        }
        StatusValue::Number(number) => Some(quote_spanned!(span=> __p::status(#number))),
        _ => None,
    }
}

/// The constants that are a status by path, each evaluated once and checked by the rules of the table.
fn constants(input: &Input<'_>) -> TokenStream {
    of(input)
        .filter_map(|variant| {
            let StatusValue::Path(path) = &variant.status.value else { return None };
            let constant = constant(variant);
            let facts = facts(input, variant, path);
            let span = super::at(path);
            Some(quote_spanned!(span=> const #constant: __p::StatusCode = __p::Const(#path).checked(&#facts);))
        })
        .collect()
}

fn constant(variant: &Variant<'_>) -> Ident {
    quote::format_ident!("__STATUS_{}", variant.ident, span = super::at(&variant.status.original))
}

fn facts(input: &Input<'_>, variant: &Variant<'_>, path: &TokenStream) -> TokenStream {
    let (path, name) = (path.to_string().replace(' ', ""), crate::ast::unraw(variant.ident));
    let payload = crate::validate::payload(variant);
    let certain = variant.headers.iter().map(|header| header.name.value());
    let shared = input.headers.iter().map(|HeaderAttr { name, on, .. }| quote!((#name, &[#(#on),*])));
    let (optional, required): (Vec<_>, Vec<_>) =
        variant.fields.iter().filter(|field| field.header.is_some()).partition(|field| field.is_option());
    let names = |fields: Vec<&crate::ast::Field<'_>>| -> Vec<String> {
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

fn headers(input: &Input<'_>, variant: &Variant<'_>) -> Vec<TokenStream> {
    let constants = variant.headers.iter().chain(shared(input, variant)).map(|header| {
        let name = &header.name;
        let value = header.constant().map_or_else(|| quote!(__p::None), |value| quote!(__p::Some(#value)));
        quote!(__p::HeaderSpec { name: #name, value: #value })
    });
    let fields = variant.fields.iter().filter_map(|field| field.header.as_ref());
    let fields = fields.map(|name| quote!(__p::HeaderSpec { name: #name, value: __p::None }));
    constants.chain(fields).collect()
}

/// The headers of the enum that are certain to be sent with a variant: the variant has none of the name.
fn shared<'i>(input: &'i Input<'_>, variant: &'i Variant<'_>) -> impl Iterator<Item = &'i HeaderAttr> {
    applicable(input, variant).filter(move |shared| {
        let is = |name: &syn::LitStr| name.value().eq_ignore_ascii_case(&shared.name.value());
        let constants = variant.headers.iter().map(|own| &own.name);
        let fields = variant.fields.iter().filter_map(|field| field.header.as_ref());
        !constants.chain(fields).any(is)
    })
}

/// The headers of the enum that only a value decides about: those that stand in where a field writes none, and those of
/// functions.
pub(super) fn stand_ins<'i>(input: &'i Input<'_>, variant: &'i Variant<'_>) -> Vec<&'i HeaderAttr> {
    let in_field = |shared: &&HeaderAttr| {
        let mut names = variant.fields.iter().filter_map(|field| field.header.as_ref());
        names.any(|name| name.value().eq_ignore_ascii_case(&shared.name.value()))
    };
    applicable(input, variant).filter(|shared| in_field(shared) || shared.with().is_some()).collect()
}

fn applicable<'i>(input: &'i Input<'_>, variant: &'i Variant<'_>) -> impl Iterator<Item = &'i HeaderAttr> {
    let number = variant.status.number();
    let is_for = move |on: &[u16]| on.is_empty() || number.is_some_and(|number| on.contains(&number));
    input.headers.iter().filter(move |shared| is_for(&shared.on))
}

fn members(input: &Input<'_>, variant: &Variant<'_>) -> Vec<String> {
    let constants = variant.constant_members(input).map(|member| member.name.value());
    let named = variant.fields.iter().filter_map(|field| match &field.extension {
        Some(ExtensionAttr::Member(Some(name))) => Some(name.value()),
        Some(ExtensionAttr::Member(None)) => Some(field.name()),
        _ => None,
    });
    constants.chain(named).collect()
}

fn unescaped(text: &str) -> String {
    text.replace("{{", "{").replace("}}", "}")
}
