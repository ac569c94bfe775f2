//! What a variant takes from the constant of `#[status(spec = path)]`.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Ident;

use super::pattern::{names, span_of};
use crate::ast::{Input, Variant, unraw};
use crate::attr::spelling::StatusValue;

/// The name of our copy of the constant.
pub(super) fn name(variant: &Variant<'_>, path: &TokenStream) -> Ident {
    let [name] = names(["SPEC"], &unraw(variant.ident), path);
    name
}

/// A part of the constant, if the variant has one.
pub(super) fn part(variant: &Variant<'_>, part: &str) -> Option<TokenStream> {
    let StatusValue::Spec(path) = &variant.status.value else { return None };
    let (name, part) = (name(variant, path), Ident::new(part, Span::call_site()));
    Some(quote_spanned!(span_of(path)=> __p::registry::#part(&#name)))
}

/// The machine code of the constant, or else that of the variant.
pub(super) fn code(input: &Input<'_>, variant: &Variant<'_>) -> Option<TokenStream> {
    let StatusValue::Spec(path) = &variant.status.value else { return None };
    let (name, own) = (name(variant, path), variant.machine_code(input));
    variant.attr.code.is_none().then(|| quote!(__p::MachineCode::Text(__p::registry::code(&#name, #own))))
}

/// The problem type of the constant, or else that which is made from the machine code.
pub(super) fn problem_type(variant: &Variant<'_>, made: Option<&TokenStream>) -> Option<TokenStream> {
    let of_spec = part(variant, "problem_type")?;
    Some(match made {
        Some(made) => quote!(__p::registry::or(#of_spec, #made)),
        None => of_spec,
    })
}
