//! The methods. A method is left out if its default is right for every variant.

use std::ptr;

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::on::Owner;
use super::pattern::{binding, bindings, call, pattern, reference_to_call, span_of};
use super::{inner, row};
use crate::ast::{Field, Input, Variant};
use crate::attr::detail::Detail;
use crate::attr::header::{HeaderAttr, HeaderValue};
use crate::attr::item;
use crate::attr::member::{MemberAttr, MemberValue};
use crate::attr::spelling::StatusValue;
use crate::attr::text::Text;
use crate::format;

pub(super) fn status(input: &Input<'_>) -> TokenStream {
    let arms = arms(input, &|variant| match &variant.status.value {
        StatusValue::Field(position) => {
            let field = &variant.fields[*position];
            let (pattern, binding) = (pattern(input, variant, &|field| field.position == *position), binding(field));
            Some(quote!(#pattern => __p::ToStatus::to_status(#binding),))
        }
        StatusValue::With { path, whole: true } => {
            let pattern = pattern(input, variant, &|_| false);
            let result = reference_to_call(path, &quote!(self));
            Some(quote!(#pattern => __p::ToStatus::to_status(#result),))
        }
        StatusValue::With { path, whole: false } => {
            let (pattern, fields) = (pattern(input, variant, &|_| true), bindings(variant));
            let result = reference_to_call(path, &quote!(#(#fields),*));
            Some(quote!(#pattern => __p::ToStatus::to_status(#result),))
        }
        _ => None,
    });
    let body = matched(input, &arms, quote!(__p::facets::status(self)));
    quote! {
        fn status(&self) -> __p::StatusCode {
            #body
        }
    }
}

pub(super) fn spec(input: &Input<'_>) -> TokenStream {
    if input.variants.is_empty() {
        return quote! {
            fn spec(&self) -> __p::Option<&'static __p::ErrorSpec> {
                match *self {}
            }
        };
    }
    let variants = row::of(input);
    // All variants are transparent.
    if variants.is_empty() {
        return TokenStream::new();
    }
    let mut arms = TokenStream::new();
    for (index, variant) in variants.iter().enumerate() {
        let pattern = pattern(input, variant, &|_| false);
        arms.extend(quote!(#pattern => #index,));
    }
    if variants.len() < input.variants.len() {
        arms.extend(quote!(_ => return __p::facets::inner_spec(self),));
    }
    quote! {
        fn spec(&self) -> __p::Option<&'static __p::ErrorSpec> {
            __p::Some(&__SPECS[match self { #arms }])
        }
    }
}

pub(super) fn detail(input: &Input<'_>) -> TokenStream {
    let arms = arms(input, &|variant| {
        if let Some(Detail::With { path, whole }) = &variant.attr.detail {
            let pattern = pattern(input, variant, &|_| !whole);
            let fields = bindings(variant);
            let call = call(path, &if *whole { quote!(self, __f) } else { quote!(#(#fields,)* __f) });
            return Some(quote!(#pattern => #call,));
        }
        let detail = variant.attr.detail_text()?;
        let names = format::named(detail.value());
        let is_named = |field: &Field<'_>| names.contains(&field.name());
        let mut values = Vec::new();
        for field in variant.fields.iter().filter(|field| is_named(field)) {
            let binding = binding(field);
            values.push(quote!(#binding = #binding));
        }
        if values.is_empty() {
            return None;
        }
        let (pattern, detail) = (pattern(input, variant, &is_named), by_binding(detail, variant));
        Some(quote!(#pattern => __f.write_fmt(::core::format_args!(#detail, #(#values),*)),))
    });
    method(
        input,
        &arms,
        &quote!(fn fmt_detail(&self, __f: &mut __p::Formatter<'_>) -> __p::FmtResult),
        quote!(__p::facets::fmt_detail(self, __f)),
    )
}

pub(super) fn backtrace(input: &Input<'_>) -> TokenStream {
    let krate = input.api.krate();
    let arms = arms(input, &|variant| {
        let field = variant.fields.iter().find(|field| field.is_backtrace())?;
        let (pattern, binding) = (pattern(input, variant, &|other| other.position == field.position), binding(field));
        Some(quote!(#pattern => {
            // A type that is not known as a backtrace needs the trait.
            #[allow(unused_imports)]
            use #krate::__private::NoBacktrace as _;
            __p::facets::fmt_backtrace_or_inner(__p::Backtrace(#binding).captured(), self, __f)
        }))
    });
    method(
        input,
        &arms,
        &quote!(fn fmt_backtrace(&self, __f: &mut __p::Formatter<'_>) -> __p::FmtResult),
        quote!(__p::facets::fmt_backtrace(self, __f)),
    )
}

/// The text with the names of variables in its placeholders.
fn by_binding(detail: &Text, variant: &Variant<'_>) -> Text {
    let text = format::rename(detail.value(), &mut |placeholder| {
        let field = variant.fields.iter().find(|field| field.name() == placeholder.name);
        field.map_or(placeholder.name, |field| binding(field).to_string())
    });
    Text::new(text, detail.span())
}

pub(super) fn headers(input: &Input<'_>) -> TokenStream {
    let arms = arms(input, &|variant| {
        // The status decides which headers of the enum apply.
        let is_late = variant.status.is_transparent() || variant.status.is_known_later();
        let of_enum = if is_late { input.headers.iter().collect() } else { row::fallbacks(input, variant) };
        let has_function = variant.headers.iter().any(HeaderAttr::has_function);
        let needs = |field: &Field<'_>| field.header.is_some() || has_function;
        let is_transparent = variant.status.is_transparent();
        // A transparent variant has no row.
        let late: TokenStream = variant
            .headers
            .iter()
            .filter(|header| is_transparent || header.is_late())
            .map(|header| late(variant, header))
            .collect();
        if of_enum.is_empty() && late.is_empty() && !variant.fields.iter().any(needs) {
            return None;
        }
        let mut lines = late;
        let mut maps = Vec::new();
        for field in &variant.fields {
            let binding = binding(field);
            if let Some(name) = field.header_name() {
                lines.extend(quote!(__p::ToHeader::to_header(#binding, #name, __to);));
            } else if field.is_flattened_header() {
                maps.push(binding);
            }
        }
        let own = if is_transparent && !lines.is_empty() {
            quote!(__p::inner::headers(self, __to, |__to| { #lines }))
        } else {
            quote!({ __p::facets::headers(self, __to); #lines })
        };
        let own = if of_enum.is_empty() { own } else { shared(input, &of_enum, &own) };
        let body = if maps.is_empty() { own } else { quote!(__p::flatten_headers(__to, |__to| #own, &[#(#maps),*])) };
        let pattern = pattern(input, variant, &needs);
        Some(quote!(#pattern => #body,))
    });
    method(
        input,
        &arms,
        &quote!(fn headers(&self, __to: &mut dyn __p::HeaderSink)),
        quote!(__p::facets::headers(self, __to)),
    )
}

/// Sends a header of the variant that is not in its row.
fn late(variant: &Variant<'_>, header: &HeaderAttr) -> TokenStream {
    let HeaderAttr { name, value, on, .. } = header;
    let value = match value {
        HeaderValue::Constant(value) => quote!(&#value),
        HeaderValue::With(path) => {
            let fields = bindings(variant);
            reference_to_call(path, &quote!(#(#fields),*))
        }
    };
    let line = quote!(__p::ToHeader::to_header(#value, #name, __to););
    if on.is_empty() {
        return line;
    }
    let on = Owner::Variant(variant).numbers(header);
    quote!(if __p::is_for(#on, __p::facets::status_of(self)) { #line })
}

/// Sends the headers of the variant, and then those headers of the enum that are still missing.
fn shared(input: &Input<'_>, headers: &[&HeaderAttr], own: &TokenStream) -> TokenStream {
    let mut shared = Vec::new();
    for &header in headers {
        let (name, on) = (&header.name, Owner::Enum(input).numbers(header));
        shared.push(match &header.value {
            HeaderValue::Constant(value) => quote!((#name, #on, &#value)),
            HeaderValue::With(path) => {
                let value = reference_to_call(path, &quote!(self));
                quote!((#name, #on, #value))
            }
        });
    }
    quote!(__p::shared_headers(__p::facets::status_of(self), &[#(#shared),*], __to, |__to| #own))
}

pub(super) fn members(input: &Input<'_>) -> TokenStream {
    let krate = input.api.krate();
    let arms = arms(input, &|variant| {
        let members = variant.members(input);
        let is_transparent = variant.status.is_transparent();
        // `instance` comes before the extension members, as in RFC 9457. Those of an inner error come before those of the enum.
        let (mut instance, mut calls, mut shared) = (TokenStream::new(), TokenStream::new(), TokenStream::new());
        for member in &members {
            let call = member_call(variant, member, &krate);
            if is_transparent && !is_own(variant, member) {
                shared.extend(call);
            } else if member.is_instance() {
                instance.extend(call);
            } else {
                calls.extend(call);
            }
        }
        // Flattened members come last: their names are known only at run time, and declared members win.
        let mut flattened = TokenStream::new();
        for field in variant.fields.iter().filter(|field| field.is_member()) {
            let binding = binding(field);
            let value = quote!(#binding);
            let value = field.member_function().map_or(value.clone(), |path| reference_to_call(path, &value));
            // If the feature `json` is off, the macro reports it here.
            let span = span_of(&item::named(&field.original.attrs, "extension").first());
            if field.is_instance() {
                instance.extend(quote_spanned!(span=> #krate::__extension!(@instance __to, #value);));
            } else if let Some(name) = field.member_name() {
                calls.extend(quote_spanned!(span=> #krate::__extension!(__to, #name, #value);));
            } else {
                flattened.extend(quote_spanned!(span=> #krate::__extension!(__to, #value);));
            }
        }
        calls.extend(flattened);
        if instance.is_empty() && calls.is_empty() && shared.is_empty() {
            return None;
        }
        let needs_all = members.iter().any(|member| member.needs_fields());
        let pattern = pattern(input, variant, &|field| needs_all || field.is_member());
        let inner = is_transparent.then(|| quote!(__p::facets::members(self, __to);));
        Some(quote!(#pattern => { #instance #calls #inner #shared }))
    });
    method(
        input,
        &arms,
        &quote!(fn members(&self, __to: &mut dyn __p::MemberSink)),
        quote!(__p::facets::members(self, __to)),
    )
}

/// Adds a member that is not a field.
fn member_call(variant: &Variant<'_>, member: &MemberAttr, krate: &TokenStream) -> TokenStream {
    let MemberAttr { name, value } = member;
    let span = span_of(name);
    let value = match value {
        MemberValue::Constant(value) => quote!(&#value),
        MemberValue::With { path, whole: true } => reference_to_call(path, &quote!(self)),
        MemberValue::With { path, whole: false } => {
            let fields = bindings(variant);
            reference_to_call(path, &quote!(#(#fields),*))
        }
    };
    if member.is_instance() {
        quote_spanned!(span=> #krate::__extension!(@instance __to, #value);)
    } else {
        quote_spanned!(span=> #krate::__extension!(__to, #name, #value);)
    }
}

fn is_own(variant: &Variant<'_>, member: &MemberAttr) -> bool {
    variant.members.iter().any(|own| ptr::eq(own, member))
}

pub(super) fn body(input: &Input<'_>) -> TokenStream {
    let written = |body: &TokenStream| quote!(__p::Some(__p::write::<#body, Self>(self, __out)));
    let arms = arms(input, &|variant| {
        let written = match &variant.attr.body {
            Some(body) => written(body),
            None => inner::body(input, variant)?,
        };
        let pattern = pattern(input, variant, &|_| false);
        Some(quote!(#pattern => #written,))
    });
    let signature = quote!(fn body(&self, __out: &mut __p::Buffer) -> __p::Option<__p::MediaType>);
    match &input.api.body {
        None => method(input, &arms, &signature, quote!(__p::facets::body(self, __out))),
        Some(body) => {
            let body = matched(input, &arms, written(body));
            quote!(#signature { #body })
        }
    }
}

/// The known part of the problem document. The document of an inner error is not complete if the enum adds members.
pub(super) fn json(input: &Input<'_>) -> TokenStream {
    let arms = arms(input, &|variant| {
        let has_members = variant.fields.iter().any(Field::is_member) || !variant.members(input).is_empty();
        let adds = variant.status.is_transparent() && has_members;
        let pattern = adds.then(|| pattern(input, variant, &|_| false))?;
        Some(quote!(#pattern => __p::Json::None,))
    });
    let body = matched(input, &arms, quote!(__p::facets::json_of_row(self)));
    quote! {
        fn json(&self) -> __p::Json {
            #body
        }
    }
}

/// The log level of transparent variants, which have no row.
pub(super) fn log(input: &Input<'_>) -> TokenStream {
    let arms = arms(input, &|variant| {
        let level = variant.attr.log.filter(|_| variant.status.is_transparent())?.level();
        let pattern = pattern(input, variant, &|_| false);
        Some(quote!(#pattern => __p::Some(#level),))
    });
    method(input, &arms, &quote!(fn log(&self) -> __p::Option<__p::LogLevel>), quote!(__p::facets::log(self)))
}

pub(super) fn arms(input: &Input<'_>, arm: &dyn Fn(&Variant<'_>) -> Option<TokenStream>) -> Vec<TokenStream> {
    input.variants.iter().filter_map(arm).collect()
}

/// The method, if a variant has an arm in it.
pub(super) fn method(
    input: &Input<'_>,
    arms: &[TokenStream],
    signature: &TokenStream,
    rest: TokenStream,
) -> TokenStream {
    if arms.is_empty() {
        return TokenStream::new();
    }
    let body = matched(input, arms, rest);
    quote!(#signature { #body })
}

/// A match with these arms, or only the rest if there are none.
fn matched(input: &Input<'_>, arms: &[TokenStream], rest: TokenStream) -> TokenStream {
    if arms.is_empty() {
        return rest;
    }
    let default = default_arm(input, arms, &rest);
    quote!(match self { #(#arms)* #default })
}

/// The arm for variants without one of their own. It is left out if there are none, because users may deny unreachable
/// patterns.
fn default_arm(input: &Input<'_>, arms: &[TokenStream], rest: &TokenStream) -> TokenStream {
    if arms.len() == input.variants.len() { TokenStream::new() } else { quote!(_ => #rest,) }
}
