//! What a description of the errors says that no row does: doc comments, types of members and headers, and whether each is certain.
//! `__describe!` makes a table of it, or nothing.

use proc_macro2::TokenStream;
use quote::quote;

use super::on::Owner;
use crate::ast::{Field, Input, Variant, unraw};
use crate::attr::detail::Detail;
use crate::attr::display::Display;
use crate::attr::header::HeaderValue;
use crate::attr::inner::Inner;
use crate::attr::member::{MemberAttr, MemberValue};
use crate::format;

pub(super) fn of(input: &Input<'_>) -> TokenStream {
    let (krate, name) = (input.api.krate(), unraw(input.ident));
    let docs = input.api.docs.is_some();
    let headers = headers(Owner::Enum(input));
    let members = input.members.iter().map(member);
    let body = &input.api.body;
    let variants = input.variants.iter().map(|variant| self::variant(input, variant));
    quote!(#krate::__describe! { #name #docs [#(#headers)*] [#(#members)*] [#body] #(#variants)* })
}

fn variant(input: &Input<'_>, variant: &Variant<'_>) -> TokenStream {
    let kind = match (variant.status.inner(), variant.inner_field()) {
        (None, _) => quote!(row []),
        (Some(Inner::With(_)), _) | (_, None) => quote!(unknown []),
        (_, Some(Field { ty, .. })) => quote!(inner [#ty]),
    };
    let (name, docs) = (unraw(variant.ident), if input.is_hidden { "" } else { &variant.docs });
    let text = text(variant);
    let (mut headers, mut members) = (headers(Owner::Variant(variant)), Vec::new());
    members.extend(variant.members.iter().map(member));
    for field in &variant.fields {
        let ty = field.ty;
        if let Some(name) = field.header_name() {
            headers.push(quote!((#name [] field #ty)));
        }
        if field.is_member() {
            let name = field.member_name();
            let ty = field.member_function().is_none().then_some(ty);
            members.push(quote!(([#name] field [#ty])));
        }
    }
    let body = &variant.attr.body;
    quote!({ #kind #name #docs #text [#(#headers)*] [#(#members)*] [#body] })
}

/// Where the public text comes from, if the row does not have it, and how it begins.
fn text(variant: &Variant<'_>) -> TokenStream {
    let read = |text: &str| format::without_formats(text);
    match &variant.attr.detail {
        Some(Detail::Text(text)) if !format::named(text.value()).is_empty() => {
            let text = read(text.value());
            quote!(detail [#text])
        }
        Some(Detail::With { .. }) => quote!(detail []),
        Some(Detail::Text(_) | Detail::Hide(_)) => quote!(display []),
        Some(Detail::Expose(_)) | None => {
            let text = if let Some(Display::Format(text, _)) = variant.display.as_deref() { Some(text) } else { None };
            let text = text.map(|text| read(text.value()));
            quote!(display [#text])
        }
    }
}

fn headers(owner: Owner<'_, '_>) -> Vec<TokenStream> {
    let mut headers = Vec::new();
    for header in owner.headers() {
        let (name, on) = (&header.name, owner.listed(header));
        headers.push(match &header.value {
            HeaderValue::Constant(value) => quote!((#name [#on] = #value)),
            HeaderValue::With(_) => quote!((#name [#on] with)),
        });
    }
    headers
}

fn member(member: &MemberAttr) -> TokenStream {
    let name = &member.name;
    match &member.value {
        MemberValue::Constant(value) => quote!(([#name] = #value)),
        MemberValue::With { .. } => quote!(([#name] field [])),
    }
}
