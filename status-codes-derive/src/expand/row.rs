//! The table: a row for each variant that is not transparent.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::Ident;

use super::{constant, document, registry};
use crate::ast::{Input, Variant, unraw};
use crate::attr::detail::Detail;
use crate::attr::header::HeaderAttr;
use crate::attr::log::Log;
use crate::attr::retry::RetryWord;
use crate::attr::text::Text;
use crate::format;
use crate::rules::SUCCESS;

/// The variants that have a row, in the order of the rows.
pub(super) fn of<'i, 'a>(input: &'i Input<'a>) -> Vec<&'i Variant<'a>> {
    input.variants.iter().filter(|variant| !variant.status.is_transparent()).collect()
}

/// A reference to the rows.
pub(super) fn reference(input: &Input<'_>) -> TokenStream {
    if of(input).is_empty() { quote!(&[]) } else { quote!(&__SPECS) }
}

pub(super) fn table(input: &Input<'_>) -> TokenStream {
    let mut constants = constant::of_headers(input);
    let variants = of(input);
    if variants.is_empty() {
        return constants;
    }
    let mut rows = TokenStream::new();
    for variant in &variants {
        constants.extend(constant::all(input, variant));
        rows.extend(row(input, variant));
    }
    let count = variants.len();
    quote!(#constants static __SPECS: [__p::ErrorSpec; #count] = [#rows];)
}

/// The row of a variant, with a comma.
fn row(input: &Input<'_>, variant: &Variant<'_>) -> TokenStream {
    let name = unraw(variant.ident);
    let code = constant::machine_code(input, variant);
    let status = constant::status(variant, &variant.status, None);
    let base = match (status, document::known(input, variant)) {
        (Some(status), _) if variant.has_late_code() => quote!(__p::ErrorSpec::new(#name).with_status(#status)),
        (None, _) if variant.has_late_code() => quote!(__p::ErrorSpec::new(#name)),
        (Some(status), Some(known)) => known.row(&name, &code, &status),
        (Some(status), None) => quote!(__p::Plain(#name, #code, #status)),
        (None, _) => quote!(__p::late_row(#name, #code)),
    };
    let declared = declared(input, variant);
    if declared.is_empty() {
        quote!(#base,)
    } else {
        quote!(#base.declaring(__p::Declared { #declared ..__p::Declared::NOTHING }),)
    }
}

/// What the variant declares beside its name, code and status.
fn declared(input: &Input<'_>, variant: &Variant<'_>) -> TokenStream {
    let problem_type = constant::problem_type(input, variant);
    let is_made_late = variant.has_late_code() && variant.has_code_in_type(input);
    let type_base = input.api.type_base.as_ref().filter(|_| is_made_late);
    let has_code_in_type = (problem_type.is_some() || type_base.is_some()) && variant.has_code_in_type(input);
    let title = variant.attr.title.as_ref().map(|title| format::unescaped(title.value()));
    let title = title.map(|title| quote!(__p::Some(#title)));
    let log = variant.attr.log.map(Log::level).map(|level| quote!(__p::Some(#level)));
    let retry = variant.attr.retry.as_ref().map(RetryWord::advice).map(|advice| quote!(__p::Some(#advice)));
    let declared: [(&str, Option<TokenStream>); 12] = [
        ("one_of", list(&one_of(variant))),
        ("problem_type", problem_type),
        ("type_base", type_base.map(|base| quote!(__p::Some(#base)))),
        ("code_in_type", has_code_in_type.then(|| constant::code_in_type(input, variant))),
        ("code_is_number", constant::code_is_number(variant)),
        ("log", log.or_else(|| registry::part(variant, "log"))),
        ("retry", retry.or_else(|| registry::part(variant, "retry"))),
        ("title", title.or_else(|| registry::part(variant, "title"))),
        ("detail", detail(variant)),
        ("headers", list(&headers(input, variant))),
        ("members", list(&members(input, variant))),
        ("allow_success", flag(variant.allowed.has(&SUCCESS))),
    ];
    let mut tokens = TokenStream::new();
    for (key, value) in declared {
        let key = Ident::new(key, Span::call_site());
        tokens.extend(value.map(|value| quote!(#key: #value,)));
    }
    tokens
}

fn list(items: &[impl ToTokens]) -> Option<TokenStream> {
    (!items.is_empty()).then(|| quote!(&[#(#items),*]))
}

fn flag(is_set: bool) -> Option<TokenStream> {
    is_set.then(|| quote!(true))
}

fn one_of(variant: &Variant<'_>) -> Vec<TokenStream> {
    let statuses = variant.one_of().iter().enumerate();
    statuses.filter_map(|(index, status)| constant::status(variant, status, Some(index))).collect()
}

/// The public text, unless the fields or the class decide about it.
fn detail(variant: &Variant<'_>) -> Option<TokenStream> {
    match variant.attr.detail.as_ref()? {
        Detail::Text(text) if format::named(text.value()).is_empty() => {
            let text = format::unescaped(text.value());
            Some(quote!(__p::Detail::Text(#text)))
        }
        Detail::Text(_) | Detail::With { .. } => None,
        Detail::Hide(_) => Some(quote!(__p::Detail::Hidden)),
        Detail::Expose(_) => Some(quote!(__p::Detail::Display)),
    }
}

fn headers(input: &Input<'_>, variant: &Variant<'_>) -> Vec<TokenStream> {
    let mut headers = Vec::new();
    for header in &variant.headers {
        headers.push(if header.is_late() { dynamic(&header.name) } else { header_spec(header) });
    }
    // A header of the enum is certain to be sent if the variant has none with its name.
    for shared in applicable(input, variant) {
        let in_variant = variant.headers.iter().any(|own| own.name.is_same_header(&shared.name));
        if in_variant || in_field(variant, shared) {
            continue;
        }
        headers.push(if is_decided_late(input, variant, shared) { dynamic(&shared.name) } else { header_spec(shared) });
    }
    for field in &variant.fields {
        if let Some(name) = field.header_name() {
            headers.push(dynamic(name));
        }
    }
    headers
}

fn dynamic(name: &Text) -> TokenStream {
    quote!(__p::HeaderSpec::dynamic(#name))
}

fn header_spec(header: &HeaderAttr) -> TokenStream {
    match header.constant() {
        Some(value) => {
            let name = &header.name;
            quote!(__p::HeaderSpec::constant(#name, #value))
        }
        None => dynamic(&header.name),
    }
}

/// The headers of the enum that are decided at run time: those that are sent only if a field or a function of the variant
/// sends none, those whose value is a function's, those for a constant status, and those of the same name: the variant's own
/// takes the place of all of them.
pub(super) fn fallbacks<'i>(input: &'i Input<'_>, variant: &Variant<'_>) -> Vec<&'i HeaderAttr> {
    let mut fallbacks = Vec::new();
    for shared in applicable(input, variant) {
        let of_function = variant.headers.iter().any(|own| own.has_function() && own.name.is_same_header(&shared.name));
        if of_function || in_field(variant, shared) || is_decided_late(input, variant, shared) {
            fallbacks.push(shared);
        }
    }
    fallbacks.extend(input.headers.iter().filter(|shared| shared.is_for(&variant.status).is_none()));
    fallbacks
}

/// Whether a header of the enum, or one with the same name, has a function's value or depends on a status that is known only at
/// run time.
fn is_decided_late(input: &Input<'_>, variant: &Variant<'_>, shared: &HeaderAttr) -> bool {
    let is_late =
        |header: &HeaderAttr| header.has_function() || (variant.status.is_known_later() && !header.on.is_empty());
    input.headers.iter().any(|header| header.name.is_same_header(&shared.name) && is_late(header))
}

fn in_field(variant: &Variant<'_>, shared: &HeaderAttr) -> bool {
    variant.fields.iter().any(|field| field.header_name().is_some_and(|name| name.is_same_header(&shared.name)))
}

fn applicable<'i>(input: &'i Input<'_>, variant: &Variant<'_>) -> Vec<&'i HeaderAttr> {
    input.headers.iter().filter(|shared| shared.is_for(&variant.status) == Some(true)).collect()
}

fn members(input: &Input<'_>, variant: &Variant<'_>) -> Vec<String> {
    let mut names = Vec::new();
    for member in variant.members(input) {
        names.push(member.name.value().to_owned());
    }
    for field in &variant.fields {
        if let Some(name) = field.member_name() {
            names.push(name);
        }
    }
    names
}
