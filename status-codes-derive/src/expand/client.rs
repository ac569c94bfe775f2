//! The enum for clients, and how its variants are read from a response.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::{Attribute, Index};

use super::client_type::{client_type, outside, owned_type};
use super::pattern::span_of;
use super::{constant, row};
use crate::ast::{Field, Input, Sent, Variant, unraw};
use crate::attr::client::Client;
use crate::attr::inner::Inner;
use crate::attr::item::path_text;
use crate::type_name;

/// The attributes that an item of the server and that of the client have in common.
const SHARED: [&str; 4] = ["allow", "cfg", "deprecated", "doc"];

/// A field of the enum for clients.
struct Received<'v, 'a> {
    field: &'v Field<'a>,
    ty: TokenStream,
    value: TokenStream,
}

/// The enum for clients, unless the type cannot have one.
pub(super) fn of<'i>(input: &'i Input<'_>) -> Option<&'i Client> {
    let is_possible = input.is_enum
        && input.generics.params.is_empty()
        && input.variants.iter().all(|variant| unraw(variant.ident) != "Unknown");
    input.api.client.as_ref().filter(|client| is_possible && client.name != *input.ident)
}

/// Whether the type can be an error that it does not list, judging by its own variants.
pub(super) fn is_open(input: &Input<'_>) -> bool {
    input.variants.iter().any(|variant| match variant.status.inner() {
        Some(Inner::With(_)) => true,
        Some(_) => variant.inner_field().is_some_and(|inner| type_name::is_open(inner.ty)),
        None => variant.one_of().is_empty() && constant::status(variant, &variant.status, None).is_none(),
    })
}

/// The enum and its implementations.
pub(crate) fn items(input: &Input<'_>) -> TokenStream {
    let Some(client) = input.api.client.as_ref().filter(|client| client.name != *input.ident) else {
        return TokenStream::new();
    };
    let (vis, name) = (input.vis, &client.name);
    let items = if of(input).is_some() {
        let (declaration, reading) = (declaration(input, client), reading(input, client));
        quote!(#declaration #reading)
    } else {
        stub(input, client)
    };
    // If the feature `client` is off, the macro reports it here.
    let span = span_of(&client.key);
    let krate = input.api.krate_at(span);
    quote_spanned!(span=> #krate::__client! { #vis #name { #items } })
}

/// An enum in the place of one that a type cannot have, so that its uses are not further errors.
fn stub(input: &Input<'_>, client: &Client) -> TokenStream {
    let (krate, vis, name) = (input.api.krate(), input.vis, &client.name);
    quote! {
        #[allow(dead_code, missing_docs)]
        #[derive(::core::fmt::Debug)]
        #vis enum #name {
            Unknown,
        }

        const _: () = {
            use #krate::__private as __p;

            impl __p::client::Decode for #name {
                const UNKNOWN: Self = Self::Unknown;
            }

            impl __p::client::Read for #name {
                fn specs() -> __p::Specs {
                    __p::Specs::NONE
                }

                fn read(_: &mut __p::client::Source<'_>) -> __p::Option<Self> {
                    __p::None
                }
            }
        };
    }
}

fn declaration(input: &Input<'_>, client: &Client) -> TokenStream {
    let (vis, name, derives) = (input.vis, &client.name, &client.derives);
    let attrs = shared(input.attrs);
    let docs = format!("What a client reads of [`{}`].", unraw(input.ident));
    let variants = input.variants.iter().filter_map(|variant| {
        let (ident, attrs, fields) = (variant.ident, shared(variant.attrs), fields(input, variant)?);
        let is_named = variant.fields.iter().any(|field| field.original.ident.is_some());
        let fields = fields.iter().map(|Received { field, ty, .. }| {
            let (attrs, name) = (shared(&field.original.attrs), &field.original.ident);
            if is_named { quote!(#(#attrs)* #name: #ty) } else { quote!(#(#attrs)* #ty) }
        });
        let fields: Vec<TokenStream> = fields.collect();
        let fields = match (fields.is_empty(), is_named) {
            (true, _) => TokenStream::new(),
            (false, true) => quote!({ #(#fields,)* }),
            (false, false) => quote!((#(#fields,)*)),
        };
        Some(quote!(#(#attrs)* #ident #fields,))
    });
    let default = client.derives("Default").then(|| quote!(#[default]));
    quote! {
        #(#attrs)*
        #[doc = ""]
        #[doc = #docs]
        #[allow(dead_code, missing_docs, unused_qualifications, clippy::all, clippy::pedantic)]
        #[non_exhaustive]
        #[derive(::core::fmt::Debug, #(#derives,)*)]
        #vis enum #name {
            #(#variants)*
            #[doc = "Any other error, also one that something on the way has sent."]
            #default
            Unknown,
        }
    }
}

fn shared(attrs: &[Attribute]) -> Vec<&Attribute> {
    attrs.iter().filter(|attr| SHARED.iter().any(|name| attr.path().is_ident(name))).collect()
}

fn reading(input: &Input<'_>, client: &Client) -> TokenStream {
    let (krate, server, name) = (input.api.krate(), input.ident, &client.name);
    let own = own(input);
    let mut inner: Vec<&Variant<'_>> =
        input.variants.iter().filter(|variant| variant.inner_field().is_some()).collect();
    // What only one of two variants with the same inner error has tells them apart.
    inner.sort_by_key(|variant| !variant.fields.iter().any(|field| field.sent().is_some()));
    let decided = inner.iter().filter_map(|variant| Some(decided(input, variant.inner_field()?)));
    let decided: TokenStream = decided.collect();
    let inner = inner.into_iter().filter_map(|variant| self::inner(input, variant));
    quote! {
        #[allow(deprecated, unused_qualifications, clippy::all, clippy::pedantic)]
        const _: () = {
            use #krate::__private as __p;

            #decided

            #[automatically_derived]
            impl __p::client::HasClient for #server {
                type Client = #name;
            }

            #[automatically_derived]
            impl __p::client::Decode for #name {
                const UNKNOWN: Self = Self::Unknown;
            }

            #[automatically_derived]
            impl __p::client::Read for #name {
                fn specs() -> __p::Specs {
                    <#server as __p::ApiError>::specs()
                }

                fn read(__source: &mut __p::client::Source<'_>) -> __p::Option<Self> {
                    #own
                    #(#inner)*
                    __p::None
                }
            }
        };
    }
}

/// Reads the variants that have a row.
fn own(input: &Input<'_>) -> TokenStream {
    let variants = row::of(input);
    if variants.is_empty() {
        return TokenStream::new();
    }
    let (mut read, mut shapes) = (TokenStream::new(), TokenStream::new());
    for (index, variant) in variants.iter().enumerate() {
        let value = value(variant, &fields(input, variant).unwrap_or_default());
        read.extend(quote!(#index => #value,));
        if let Some(body) = &variant.attr.body {
            let shape = shape(input, Some(body));
            shapes.extend(quote!(#index => #shape,));
        }
    }
    let shape = shape(input, input.api.body.as_ref());
    let shapes = if shapes.is_empty() { shape } else { quote!(match __row { #shapes _ => #shape }) };
    let server = input.ident;
    quote! {
        let __read = __p::client::Source::own(
            __source,
            <#server as __p::ApiError>::specs().own(),
            |__row| #shapes,
            |__row, __source| __p::Some(match __row { #read _ => return __p::None }),
        );
        if __read.is_some() {
            return __read;
        }
    }
}

/// Reads a variant that delegates to another error.
fn inner(input: &Input<'_>, variant: &Variant<'_>) -> Option<TokenStream> {
    let inner = variant.inner_field()?;
    let (ty, value) = (client_type(input, inner), value(variant, &fields(input, variant)?));
    let mut names: Vec<String> = variant.members(input).iter().map(|member| member.name.value().to_owned()).collect();
    names.extend(variant.fields.iter().filter_map(Field::member_name));
    let shape = shape(input, variant.body(input));
    Some(quote! {
        let __read = __p::client::Source::inner(
            __source,
            &[#(#names),*],
            #shape,
            |__inner: #ty, __source| __p::Some(#value),
        );
        if __read.is_some() {
            return __read;
        }
    })
}

/// How a body of this type is read.
fn shape(input: &Input<'_>, body: Option<&TokenStream>) -> TokenStream {
    let Some(body) = body else { return quote!(__p::None) };
    let body = outside(input, body.clone());
    quote!(__p::Some(<#body as __p::client::ReadBody>::read as __p::client::Shape))
}

/// A variant with these fields.
fn value(variant: &Variant<'_>, fields: &[Received<'_, '_>]) -> TokenStream {
    let ident = variant.ident;
    let fields = fields.iter().enumerate().map(|(position, Received { field, value, .. })| {
        let position = Index::from(position);
        let name = field.original.ident.as_ref().map_or_else(|| quote!(#position), ToTokens::to_token_stream);
        quote!(#name: #value)
    });
    quote!(Self::#ident { #(#fields,)* })
}

/// The fields that are sent, and the inner error. `None` if the type of the inner error is not known.
fn fields<'v, 'a>(input: &Input<'_>, variant: &'v Variant<'a>) -> Option<Vec<Received<'v, 'a>>> {
    let inner = variant.inner_field().map(|inner| inner.position);
    if variant.status.is_transparent() && inner.is_none() {
        return None;
    }
    let others: Vec<String> = variant
        .members(input)
        .iter()
        .map(|member| member.name.value().to_owned())
        .chain(variant.fields.iter().filter_map(Field::member_name))
        .collect();
    let received = variant.fields.iter().filter_map(|field| {
        if inner == Some(field.position) {
            return Some(Received { field, ty: client_type(input, field), value: quote!(__inner) });
        }
        let sent = field.sent()?;
        let krate = input.api.krate();
        let ty = if let Sent::Status = sent { quote!(#krate::StatusCode) } else { owned_type(input, field) };
        let read = match sent {
            Sent::Member(name) => quote!(member::<#ty>(__source, #name)?),
            Sent::Flattened => quote!(flattened::<#ty>(__source, &[#(#others),*])?),
            Sent::Header(name) => quote!(header::<#ty>(__source, #name)?),
            Sent::Status => quote!(status(__source)),
        };
        Some(Received { field, ty, value: quote!(__p::client::Source::#read) })
    });
    Some(received.collect())
}

/// Checks that the type of an inner error says what a client reads of it. The derive does not see that type.
fn decided(input: &Input<'_>, inner: &Field<'_>) -> TokenStream {
    let ty = outside(input, inner.ty.to_token_stream());
    let name = path_text(&ty).replace(" < ", "<").replace(" >", ">");
    let message = format!(
        "clients have no enum for `{name}`; write `#[api_error(client = Name)]` on it, which only an enum can have, or hold it in an `AnyError`, which a client reads as `Unknown`"
    );
    let span = span_of(inner.ty);
    quote_spanned!(span=> const _: () = ::core::assert!(<#ty as __p::client::HasClient>::IS_DECIDED, #message);)
}
