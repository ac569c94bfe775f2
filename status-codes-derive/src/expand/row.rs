//! The table: a row for each variant that is no other error's stand-in.

use proc_macro2::TokenStream;
use quote::quote;

use super::{constant, document};
use crate::ast::{Input, Variant};
use crate::attr::detail::Detail;
use crate::attr::header::{HeaderAttr, HeaderValue, same};
use crate::attr::log::Log;
use crate::format;
use crate::rules::SUCCESS;

/// The variants that have a row, in the order of the rows.
pub(super) fn of<'i, 'a>(input: &'i Input<'a>) -> Vec<&'i Variant<'a>> {
    input.variants.iter().filter(|variant| !variant.status.is_transparent()).collect()
}

pub(super) fn table(input: &Input<'_>) -> TokenStream {
    let variants = of(input);
    let (mut constants, mut rows) = (TokenStream::new(), TokenStream::new());
    for variant in &variants {
        constants.extend(constant::all(input, variant));
        rows.extend(row(input, variant));
    }
    let count = variants.len();
    quote!(#constants static __SPECS: [__p::ErrorSpec; #count] = [#rows];)
}

/// With its comma.
fn row(input: &Input<'_>, variant: &Variant<'_>) -> TokenStream {
    let name = crate::ast::unraw(variant.ident);
    let code = constant::code(input, variant);
    let status = constant::status(variant, &variant.status, None);
    let base = match (status, document::known(input, variant)) {
        (Some(status), Some(known)) => known.row(&name, &code, &status),
        (Some(status), None) => quote!(__p::Plain(#name, #code, #status)),
        (None, _) => quote!(__p::late_row(#name, #code)),
    };
    let mut declared = TokenStream::new();
    let mut one_of = Vec::new();
    for (index, status) in variant.one_of().iter().enumerate() {
        if let Some(status) = constant::status(variant, status, Some(index)) {
            one_of.push(status);
        }
    }
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
        let title = format::unescaped(&title.value());
        declared.extend(quote!(title: __p::Some(#title),));
    }
    match &variant.attr.detail {
        Some(Detail::Text(text)) if format::named(&text.value()).is_empty() => {
            let text = format::unescaped(&text.value());
            declared.extend(quote!(detail: __p::Detail::Text(#text),));
        }
        Some(Detail::Hide(_)) => declared.extend(quote!(detail: __p::Detail::Hidden,)),
        Some(Detail::Expose(_)) => declared.extend(quote!(detail: __p::Detail::Display,)),
        Some(Detail::Text(_) | Detail::With { .. }) | None => {}
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
        quote!(#base,)
    } else {
        quote!(#base.declaring(__p::Declared { #declared ..__p::Declared::NOTHING }),)
    }
}

fn headers(input: &Input<'_>, variant: &Variant<'_>) -> Vec<TokenStream> {
    let mut headers = Vec::new();
    for header in &variant.headers {
        headers.push(spec(header));
    }
    // The headers of the enum that are certain to be sent: the variant has none of the name.
    for shared in applicable(input, variant) {
        let in_variant = variant.headers.iter().any(|own| same(&own.name, &shared.name));
        if !in_variant && !in_field(variant, shared) {
            headers.push(spec(shared));
        }
    }
    for field in &variant.fields {
        if let Some(name) = &field.header {
            headers.push(quote!(__p::HeaderSpec::dynamic(#name)));
        }
    }
    headers
}

fn spec(header: &HeaderAttr) -> TokenStream {
    let HeaderAttr { name, value, .. } = header;
    match value {
        HeaderValue::Constant(value) => quote!(__p::HeaderSpec::constant(#name, #value)),
        HeaderValue::With(_) => quote!(__p::HeaderSpec::dynamic(#name)),
    }
}

/// The headers of the enum that only a value decides about: those that stand in where a field or a function writes none,
/// and those of functions.
pub(super) fn stand_ins<'i>(input: &'i Input<'_>, variant: &Variant<'_>) -> Vec<&'i HeaderAttr> {
    let mut stand_ins = Vec::new();
    for shared in applicable(input, variant) {
        let of_function = variant.headers.iter().any(|own| own.with().is_some() && same(&own.name, &shared.name));
        if of_function || in_field(variant, shared) || shared.with().is_some() {
            stand_ins.push(shared);
        }
    }
    stand_ins
}

fn in_field(variant: &Variant<'_>, shared: &HeaderAttr) -> bool {
    variant.fields.iter().any(|field| field.header.as_ref().is_some_and(|name| same(name, &shared.name)))
}

fn applicable<'i>(input: &'i Input<'_>, variant: &Variant<'_>) -> Vec<&'i HeaderAttr> {
    let number = variant.status.number();
    let is_for = |on: &[u16]| on.is_empty() || number.is_some_and(|number| on.contains(&number));
    input.headers.iter().filter(|shared| is_for(&shared.on)).collect()
}

fn members(input: &Input<'_>, variant: &Variant<'_>) -> Vec<String> {
    let mut names = Vec::new();
    for member in variant.constant_members(input) {
        names.push(member.name.value());
    }
    for field in &variant.fields {
        if let Some(name) = field.member_name() {
            names.push(name);
        }
    }
    names
}
