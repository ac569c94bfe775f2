//! The constants that rows name: statuses of the table, and constants of the user's, each evaluated and checked once.

use proc_macro2::{Delimiter, Group, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use status_data::Code;
use syn::Ident;

use super::facts::Facts;
use super::on::Owner;
use super::pattern::{ends_of, names, span_of};
use super::registry;
use crate::ast::{Input, Variant, unraw};
use crate::attr::code::MachineCode;
use crate::attr::item::path_text;
use crate::attr::spelling::{Status, StatusValue};
use crate::attr::text::Text;

/// The constants that the row of a variant needs.
pub(super) fn all(input: &Input<'_>, variant: &Variant<'_>) -> TokenStream {
    let mut constants = of_status(input, variant, &variant.status, None);
    for (index, status) in variant.one_of().iter().enumerate() {
        constants.extend(of_status(input, variant, status, Some(index)));
    }
    if let Some(path) = code_constant(variant) {
        let [name, text, check] = code_names(variant, path);
        let written = path_text(path);
        let (in_type, may_be_empty) = (code_in_type(input, variant), !variant.has_problem(input));
        let (base, before) = (base(input, variant), base_len(input, variant));
        let length = before.map_or_else(|| quote!(#name.len()), |before| quote!(#name.len() + #before));
        let span = span_of(path);
        let (key, code) = match registry::code(input, variant) {
            Some(code) => ("with_code", code),
            None => ("code", quote_spanned!(span=> __p::Code(#path).string_or_integer())),
        };
        constants.extend(quote_spanned! {span=>
            const #name: __p::MachineCode = #code;
            static #text: [u8; #length] = #name.after(#base);
        });
        constants.extend(checked(&check, path, "check_code", &quote!(#name, #written, #key, #in_type, #may_be_empty)));
    }
    constants
}

/// The constants of the statuses that headers are for.
pub(super) fn of_headers(input: &Input<'_>) -> TokenStream {
    let mut constants = of_headers_of(input, Owner::Enum(input));
    for variant in &input.variants {
        constants.extend(of_headers_of(input, Owner::Variant(variant)));
    }
    constants
}

fn of_headers_of(input: &Input<'_>, owner: Owner<'_, '_>) -> TokenStream {
    let mut constants = TokenStream::new();
    for (at, header) in owner.headers().iter().enumerate() {
        for (index, status) in header.on.iter().enumerate() {
            let original = &status.original;
            let [name, check, listed] = owner.names(at, index, original);
            if let StatusValue::Path(path) = &status.value {
                let facts = Facts::of_header(input, owner, header, path);
                constants.extend(number(&name, path));
                constants.extend(checked(&check, path, "check", &quote!(#name, &#facts)));
            }
            if let Some(one_of) = compared_by_rustc(owner, status) {
                let number = status.number().map_or_else(|| quote!(#name), ToTokens::into_token_stream);
                let written = path_text(original);
                constants.extend(checked(&listed, original, "check_listed", &quote!(#number, #one_of, #written)));
            }
        }
    }
    constants
}

/// The numbers of `one_of`, if only rustc can tell whether a status of `on` is one of them.
fn compared_by_rustc(owner: Owner<'_, '_>, status: &Status) -> Option<TokenStream> {
    let Owner::Variant(variant) = owner else { return None };
    let one_of = variant.one_of();
    let is_open = status.is_known_later() || one_of.iter().any(Status::is_known_later);
    let is_listed = one_of.iter().any(|listed| listed.is_same(status));
    if one_of.is_empty() || is_listed || !is_open {
        return None;
    }
    let numbers = one_of.iter().enumerate().map(|(index, listed)| match listed.number() {
        Some(number) => number.into_token_stream(),
        None => status_names(variant, listed, Some(index))[0].to_token_stream(),
    });
    Some(quote!(&[#(#numbers),*]))
}

/// The constants of a status that only rustc can check.
fn of_status(input: &Input<'_>, variant: &Variant<'_>, status: &Status, index: Option<usize>) -> TokenStream {
    let [name, check] = status_names(variant, status, index);
    match &status.value {
        StatusValue::Path(path) => {
            let mut facts = Facts::of_variant(input, variant, path);
            // A status of `one_of` may have no content while the others do, so the fields are not checked against it.
            if index.is_none() {
                facts.payload = variant.payload();
            }
            let checked = checked(&check, path, "check", &quote!(#name, &#facts));
            let number = number(&name, path);
            quote!(#number #checked)
        }
        StatusValue::Spec(path) => {
            let mut facts = Facts::of_variant(input, variant, path);
            facts.payload = variant.payload();
            let spec = registry::name(variant, path);
            let checked = checked(&check, path, "check_spec", &quote!(&#spec, &#facts));
            let constant = quote_spanned!(span_of(path)=> const #spec: __p::ErrorSpec = #path;);
            quote!(#constant #checked)
        }
        // A header that the status must have may be one for a constant status.
        StatusValue::Registered(code) if is_open(input, variant, status, code) => {
            let (number, facts) = (code.number, Facts::of_variant(input, variant, &status.original));
            checked(&check, &status.original, "check", &quote!(#number, &#facts))
        }
        _ => TokenStream::new(),
    }
}

/// Whether rustc decides if the variant or the enum has a header that the code must have.
fn is_open(input: &Input<'_>, variant: &Variant<'_>, status: &Status, code: &Code) -> bool {
    let headers = input.headers.iter().chain(&variant.headers);
    let mut open = headers.filter(|header| header.is_for(status).is_none());
    open.any(|header| code.headers.iter().any(|rule| rule.name.eq_ignore_ascii_case(header.name.value())))
}

/// The constant with the number of a path.
fn number(name: &Ident, path: &TokenStream) -> TokenStream {
    let span = span_of(path);
    quote_spanned!(span=> const #name: u16 = __p::Const(#path).status_code_or_u16();)
}

/// The constant that checks another one. What it reports is about all of the user's tokens, from the first to the last.
fn checked(name: &Ident, place: &TokenStream, function: &str, arguments: &TokenStream) -> TokenStream {
    let (first, last) = ends_of(place);
    let function = Ident::new(function, first);
    let mut arguments = Group::new(Delimiter::Parenthesis, arguments.clone());
    arguments.set_span(last);
    quote_spanned!(first=> const #name: () = __p::#function #arguments;)
}

/// The constant, with the span of the user's tokens: hovering over them shows its documentation.
pub(super) fn status(variant: &Variant<'_>, status: &Status, index: Option<usize>) -> Option<TokenStream> {
    let span = span_of(&status.original);
    match status.value {
        StatusValue::Registered(code) => {
            let constant = Ident::new(code.name, span);
            Some(quote_spanned!(span=> __p::StatusCode::#constant))
        }
        StatusValue::Path(_) => {
            let [name, _] = status_names(variant, status, index);
            Some(quote_spanned!(span=> __p::status(#name)))
        }
        StatusValue::Spec(_) => registry::part(variant, "status"),
        StatusValue::Number(number) => Some(quote_spanned!(span=> __p::status(#number))),
        _ => None,
    }
}

/// The machine code.
pub(super) fn machine_code(input: &Input<'_>, variant: &Variant<'_>) -> TokenStream {
    let Some(path) = code_constant(variant) else {
        return variant.machine_code(input).into_token_stream();
    };
    let (text, before) = (code_text(variant, path), base_len(input, variant).unwrap_or_else(|| quote!(0)));
    quote!(__p::text_of(&#text, #before))
}

/// Whether a body shows the machine code as a number. `None` means that it does not.
pub(super) fn code_is_number(variant: &Variant<'_>) -> Option<TokenStream> {
    match variant.attr.code.as_ref()? {
        MachineCode::Text(_) | MachineCode::With { .. } => None,
        MachineCode::Number(_) => Some(quote!(true)),
        MachineCode::Path(path) => {
            let [name, ..] = code_names(variant, path);
            Some(quote!(#name.is_number()))
        }
    }
}

/// The problem type, as an option.
pub(super) fn problem_type(input: &Input<'_>, variant: &Variant<'_>) -> Option<TokenStream> {
    let own = match code_constant(variant).filter(|_| variant.has_code_in_type(input)) {
        Some(path) => Some(ending_with_constant(input, variant, path)),
        None => variant.problem_type(input).map(|own| quote!(__p::Some(#own))),
    };
    if variant.attr.problem_type.is_some() { own } else { registry::problem_type(variant, own.as_ref()).or(own) }
}

/// The problem type that ends with the code of a constant, as an option. If the constant may be empty, only rustc knows whether
/// there is a type.
fn ending_with_constant(input: &Input<'_>, variant: &Variant<'_>, path: &TokenStream) -> TokenStream {
    let [code, text, _] = code_names(variant, path);
    let own = quote!(__p::Some(__p::text_of(&#text, 0)));
    if variant.has_problem(input) { own } else { quote!(if #code.is_empty() { __p::None } else { #own }) }
}

/// Whether the machine code is part of the problem type, as an expression.
pub(super) fn code_in_type(input: &Input<'_>, variant: &Variant<'_>) -> TokenStream {
    let in_type = variant.has_code_in_type(input);
    let of_spec = registry::part(variant, "problem_type").filter(|_| in_type);
    of_spec.map_or_else(|| in_type.into_token_stream(), |of_spec| quote!(#of_spec.is_none()))
}

/// The path of the constant that has the machine code.
fn code_constant<'v>(variant: &'v Variant<'_>) -> Option<&'v TokenStream> {
    match (&variant.attr.code, &variant.status.value) {
        (Some(MachineCode::Path(path)), _) | (None, StatusValue::Spec(path)) => Some(path),
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

/// The names of the constant of a status, and of that which checks it.
fn status_names(variant: &Variant<'_>, status: &Status, index: Option<usize>) -> [Ident; 2] {
    let index = index.map(|index| format!("{index}_")).unwrap_or_default();
    names(["STATUS", "CHECK"], &format!("{index}{}", unraw(variant.ident)), &status.original)
}

/// The names of the constant of a machine code, of its text, and of the constant that checks it.
fn code_names(variant: &Variant<'_>, path: &TokenStream) -> [Ident; 3] {
    names(["CODE", "TEXT", "CHECKED"], &unraw(variant.ident), path)
}

fn code_text(variant: &Variant<'_>, path: &TokenStream) -> Ident {
    let [_, text, _] = code_names(variant, path);
    text
}
