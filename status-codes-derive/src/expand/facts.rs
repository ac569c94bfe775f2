//! What the runtime crate has to know to check a status that only rustc knows.

use std::slice;

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::Ident;

use super::on::Owner;
use crate::ast::{Input, Variant, unraw};
use crate::attr::header::HeaderAttr;
use crate::attr::item::path_text;
use crate::rules::MISSING_HEADER;

#[derive(Default)]
pub(super) struct Facts {
    /// The status, as the user wrote it.
    written: String,
    /// The name of whatever has the status.
    owner: String,
    /// What needs a body.
    pub(super) payload: Vec<String>,
    /// Headers that are always there.
    headers: Vec<String>,
    /// Headers that may be `None`.
    optional: Vec<String>,
    /// Headers of the enum, and those of the variant that are only for some statuses, with their statuses.
    shared: Vec<TokenStream>,
    /// The rules that are switched off.
    allow: Vec<&'static str>,
}

impl Facts {
    /// The facts about a variant, without its payload.
    pub(super) fn of_variant(input: &Input<'_>, variant: &Variant<'_>, status: &TokenStream) -> Self {
        let mut facts = Self {
            written: path_text(status),
            owner: unraw(variant.ident),
            allow: variant.allowed.names(),
            ..Self::default()
        };
        for header in variant.headers.iter().filter(|header| header.on.is_empty()) {
            facts.headers.push(header.name.value().to_owned());
        }
        for field in &variant.fields {
            if let Some(name) = field.header_name() {
                let names = if field.is_option() { &mut facts.optional } else { &mut facts.headers };
                names.push(name.value().to_owned());
            }
        }
        for owner in [Owner::Enum(input), Owner::Variant(variant)] {
            for header in owner.headers().iter().filter(|header| owner.is_shared(header)) {
                let (name, on) = (&header.name, owner.numbers(header));
                facts.shared.push(quote!((#name, #on)));
            }
        }
        facts
    }

    /// The facts about a header for this status.
    pub(super) fn of_header(
        input: &Input<'_>,
        owner: Owner<'_, '_>,
        header: &HeaderAttr,
        status: &TokenStream,
    ) -> Self {
        // Whatever has the status is asked for the headers that the status must have.
        let mut allow = vec![MISSING_HEADER.name];
        let (ident, variants) = match owner {
            Owner::Enum(_) => (input.ident, input.variants.as_slice()),
            Owner::Variant(variant) => (variant.ident, slice::from_ref(variant)),
        };
        for variant in variants {
            allow.extend(variant.allowed.names());
        }
        allow.sort_unstable();
        allow.dedup();
        Self {
            written: path_text(status),
            owner: unraw(ident),
            headers: vec![header.name.value().to_owned()],
            allow,
            ..Self::default()
        }
    }
}

impl ToTokens for Facts {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let Self { written, owner, payload, headers, optional, shared, allow } = self;
        let lists = [
            list("payload", payload),
            list("headers", headers),
            list("shared", shared),
            list("optional", optional),
            list("allow", allow),
        ];
        tokens.extend(quote! {
            __p::Facts { path: #written, variant: #owner, #(#lists)* ..__p::Facts::NONE }
        });
    }
}

/// A list as a field, or nothing if it is empty.
fn list(field: &str, items: &[impl ToTokens]) -> Option<TokenStream> {
    let field = Ident::new(field, Span::call_site());
    (!items.is_empty()).then(|| quote!(#field: &[#(#items),*],))
}
