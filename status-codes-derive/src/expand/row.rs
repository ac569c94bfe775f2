//! The table: a row for each variant that is no other error's stand-in.

use proc_macro2::TokenStream;
use quote::quote;

use super::{constant, document};
use crate::ast::{Input, Variant};
use crate::attr::extension::ExtensionAttr;
use crate::attr::header::HeaderAttr;
use crate::attr::log::Log;
use crate::rules::SUCCESS;
use crate::validate::text;

/// The variants that have a row, in the order of the rows.
pub(super) fn of<'i, 'a>(input: &'i Input<'a>) -> impl Iterator<Item = &'i Variant<'a>> {
    input.variants.iter().filter(|variant| !variant.status.is_transparent())
}

pub(super) fn table(input: &Input<'_>) -> TokenStream {
    let constants = of(input).map(|variant| constant::all(input, variant));
    let rows: Vec<TokenStream> = of(input).map(|variant| row(input, variant)).collect();
    let count = rows.len();
    quote!(#(#constants)* static __SPECS: [__p::ErrorSpec; #count] = [#(#rows,)*];)
}

fn row(input: &Input<'_>, variant: &Variant<'_>) -> TokenStream {
    let name = crate::ast::unraw(variant.ident);
    let code = constant::code(input, variant);
    let status = constant::status(variant, &variant.status, None);
    let base = if let Some(status) = status {
        let known = document::known(input, variant).map_or_else(|| quote!(__p::Json::None), |known| known.tokens());
        quote!(__p::row(#name, #code, #status, #known))
    } else {
        quote!(__p::late_row(#name, #code))
    };
    let mut declared = TokenStream::new();
    let one_of = variant.one_of().iter().enumerate();
    let one_of: Vec<_> = one_of.filter_map(|(index, status)| constant::status(variant, status, Some(index))).collect();
    if !one_of.is_empty() {
        declared.extend(quote!(one_of: &[#(#one_of),*],));
    }
    if let Some(problem_type) = constant::problem_type(input, variant) {
        declared.extend(quote!(problem_type: __p::Some(#problem_type),));
        if variant.has_code_in_type(input) {
            declared.extend(quote!(code_in_type: true,));
        }
    }
    if let Some(is_number) = constant::code_is_number(variant) {
        declared.extend(quote!(code_is_number: #is_number,));
    }
    if let Some(level) = variant.attr.log.map(Log::level) {
        declared.extend(quote!(log: __p::Some(#level),));
    }
    if let Some(title) = &variant.attr.title {
        let title = text::unescaped(&title.value());
        declared.extend(quote!(title: __p::Some(#title),));
    }
    if let Some(detail) = variant.attr.detail.as_ref().filter(|detail| text::named(detail).is_empty()) {
        let detail = text::unescaped(&detail.value());
        declared.extend(quote!(detail: __p::Detail::Text(#detail),));
    }
    if variant.attr.hide.is_some() {
        declared.extend(quote!(detail: __p::Detail::Hidden,));
    }
    if variant.attr.expose.is_some() {
        declared.extend(quote!(detail: __p::Detail::Display,));
    }
    let headers = headers(input, variant);
    if !headers.is_empty() {
        declared.extend(quote!(headers: &[#(#headers),*],));
    }
    let members = members(input, variant);
    if !members.is_empty() {
        declared.extend(quote!(members: &[#(#members),*],));
    }
    if variant.allows(&SUCCESS) {
        declared.extend(quote!(allow_success: true,));
    }
    if declared.is_empty() {
        base
    } else {
        quote!(#base.declaring(__p::Declared { #declared ..__p::Declared::NOTHING }))
    }
}

fn headers(input: &Input<'_>, variant: &Variant<'_>) -> Vec<TokenStream> {
    let constants = variant.headers.iter().chain(shared(input, variant)).map(|header| {
        let name = &header.name;
        let dynamic = || quote!(__p::HeaderSpec::dynamic(#name));
        header.constant().map_or_else(dynamic, |value| quote!(__p::HeaderSpec::constant(#name, #value)))
    });
    let fields = variant.fields.iter().filter_map(|field| field.header.as_ref());
    let fields = fields.map(|name| quote!(__p::HeaderSpec::dynamic(#name)));
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

/// The headers of the enum that only a value decides about: those that stand in where a field or a function writes none,
/// and those of functions.
pub(super) fn stand_ins<'i>(input: &'i Input<'_>, variant: &'i Variant<'_>) -> Vec<&'i HeaderAttr> {
    let in_field = |shared: &&HeaderAttr| {
        let fields = variant.fields.iter().filter_map(|field| field.header.as_ref());
        let functions = variant.headers.iter().filter(|header| header.with().is_some()).map(|header| &header.name);
        fields.chain(functions).any(|name| name.value().eq_ignore_ascii_case(&shared.name.value()))
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
