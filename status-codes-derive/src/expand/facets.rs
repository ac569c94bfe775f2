//! The methods. Each is left out where no variant has anything of its own to say.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::LitStr;

use super::{binding, bindings, pattern, row};
use crate::ast::{Field, Input, Variant};
use crate::attr;
use crate::attr::detail::Detail;
use crate::attr::extension::ConstantMember;
use crate::attr::header::{HeaderAttr, HeaderValue};
use crate::attr::status::StatusValue;
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
            Some(quote!(#pattern => __p::ToStatus::to_status(&#path(self)),))
        }
        StatusValue::With { path, whole: false } => {
            let (pattern, fields) = (pattern(input, variant, &|_| true), bindings(variant));
            Some(quote!(#pattern => __p::ToStatus::to_status(&#path(#(#fields),*)),))
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
    // Only transparent variants are left.
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
            return Some(if *whole {
                quote!(#pattern => #path(self, __f),)
            } else {
                quote!(#pattern => #path(#(#fields,)* __f),)
            });
        }
        let detail = variant.attr.detail_text()?;
        let names = format::named(&detail.value());
        let is_shown = |field: &Field<'_>| names.contains(&field.name());
        let mut values = Vec::new();
        for field in variant.fields.iter().filter(|field| is_shown(field)) {
            let binding = binding(field);
            values.push(quote!(#binding = #binding));
        }
        if values.is_empty() {
            return None;
        }
        let (pattern, detail) = (pattern(input, variant, &is_shown), by_binding(detail, variant));
        Some(quote!(#pattern => __f.write_fmt(::core::format_args!(#detail, #(#values),*)),))
    });
    method(
        input,
        &arms,
        &quote!(fn fmt_detail(&self, __f: &mut __p::Formatter<'_>) -> __p::FmtResult),
        quote!(__p::facets::fmt_detail(self, __f)),
    )
}

/// The text with the names of the variables in its placeholders.
fn by_binding(detail: &LitStr, variant: &Variant<'_>) -> LitStr {
    let text = format::rename(&detail.value(), &mut |name, _| {
        let field = variant.fields.iter().find(|field| field.name() == name);
        field.map_or_else(|| name.to_owned(), |field| binding(field).to_string())
    });
    LitStr::new(&text, detail.span())
}

pub(super) fn headers(input: &Input<'_>) -> TokenStream {
    let arms = arms(input, &|variant| {
        // Which headers of the enum apply is known with the status.
        let late = variant.status.is_transparent() || variant.status.is_unseen();
        let enums = if late { input.headers.iter().collect() } else { row::stand_ins(input, variant) };
        let has_function = variant.headers.iter().any(|header| header.with().is_some());
        let asked = |field: &Field<'_>| field.header.is_some() || has_function;
        if enums.is_empty() && !has_function && !variant.fields.iter().any(asked) {
            return None;
        }
        let mut lines = TokenStream::new();
        for header in &variant.headers {
            if let HeaderAttr { name, value: HeaderValue::With(path), .. } = header {
                let fields = bindings(variant);
                lines.extend(quote!(__p::ToHeader::to_header(&#path(#(#fields),*), #name, __to);));
            }
        }
        for field in &variant.fields {
            if let Some(name) = &field.header {
                let binding = binding(field);
                lines.extend(quote!(__p::ToHeader::to_header(#binding, #name, __to);));
            }
        }
        let own = quote!({ __p::facets::headers(self, __to); #lines });
        let body = if enums.is_empty() { own } else { shared(&enums, &own) };
        let pattern = pattern(input, variant, &asked);
        Some(quote!(#pattern => #body,))
    });
    method(
        input,
        &arms,
        &quote!(fn headers(&self, __to: &mut dyn __p::HeaderSink)),
        quote!(__p::facets::headers(self, __to)),
    )
}

/// Headers of the enum around those of the variant.
fn shared(headers: &[&HeaderAttr], own: &TokenStream) -> TokenStream {
    let mut shared = Vec::new();
    for HeaderAttr { name, value, on } in headers {
        shared.push(match value {
            HeaderValue::Constant(value) => quote!((#name, &[#(#on),*], &#value)),
            HeaderValue::With(path) => quote!((#name, &[#(#on),*], &#path(self))),
        });
    }
    quote!(__p::shared_headers(__p::facets::status_of(self), &[#(#shared),*], __to, |__to| #own))
}

pub(super) fn members(input: &Input<'_>) -> TokenStream {
    let krate = input.api.krate();
    let arms = arms(input, &|variant| {
        let mut calls = TokenStream::new();
        for ConstantMember { name, value } in variant.constant_members(input) {
            let span = super::at(name);
            calls.extend(quote_spanned!(span=> #krate::__extension!(__to, #name, &#value);));
        }
        // Whoever fills a flattened field does not choose the members that have been declared.
        let mut flattened = TokenStream::new();
        for field in variant.fields.iter().filter(|field| field.is_shown()) {
            let binding = binding(field);
            // Without its feature the macro says so there.
            let span = super::at(&attr::named(&field.original.attrs, "extension").first());
            if let Some(name) = field.member_name() {
                calls.extend(quote_spanned!(span=> #krate::__extension!(__to, #name, #binding);));
            } else {
                flattened.extend(quote_spanned!(span=> #krate::__extension!(__to, #binding);));
            }
        }
        calls.extend(flattened);
        if calls.is_empty() {
            return None;
        }
        let pattern = pattern(input, variant, &|field| field.is_shown());
        let inner = variant.status.is_transparent().then(|| quote!(__p::facets::members(self, __to);));
        Some(quote!(#pattern => { #inner #calls }))
    });
    method(
        input,
        &arms,
        &quote!(fn members(&self, __to: &mut dyn __p::MemberSink)),
        quote!(__p::facets::members(self, __to)),
    )
}

pub(super) fn body(input: &Input<'_>) -> TokenStream {
    let written = |body: &TokenStream| quote!(__p::Some(__p::write::<#body, Self>(self, __out)));
    let arms = arms(input, &|variant| {
        let written = written(variant.attr.body.as_ref()?);
        let pattern = pattern(input, variant, &|_| false);
        Some(quote!(#pattern => #written,))
    });
    let signature = quote!(fn body(&self, __out: &mut __p::Buffer) -> __p::Option<&'static str>);
    match &input.api.body {
        None => method(input, &arms, &signature, quote!(__p::facets::body(self, __out))),
        Some(body) => {
            let default = default_arm(input, &arms, &written(body));
            quote!(#signature { match self { #(#arms)* #default } })
        }
    }
}

/// What is known of the problem document. Members of the enum come on top of those of an inner error.
pub(super) fn json(input: &Input<'_>) -> TokenStream {
    let arms = arms(input, &|variant| {
        let adds = variant.status.is_transparent() && !variant.constant_members(input).is_empty();
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

/// A transparent variant has no row to say it in.
pub(super) fn log(input: &Input<'_>) -> TokenStream {
    let arms = arms(input, &|variant| {
        let level = variant.attr.log.filter(|_| variant.status.is_transparent())?.level();
        let pattern = pattern(input, variant, &|_| false);
        Some(quote!(#pattern => __p::Some(#level),))
    });
    method(input, &arms, &quote!(fn log(&self) -> __p::Option<__p::LogLevel>), quote!(__p::facets::log(self)))
}

pub(super) fn nested(input: &Input<'_>) -> TokenStream {
    let (mut arms, mut specs) = (TokenStream::new(), Vec::new());
    for variant in input.variants.iter().filter(|variant| variant.status.is_transparent()) {
        let field = &variant.fields[0];
        let (pattern, binding, ty) = (pattern(input, variant, &|_| true), binding(field), field.ty);
        arms.extend(quote!(__p::Some(#pattern) => __p::Some(<#ty as __p::ApiError>::as_dyn(#binding)),));
        specs.push(quote!(<#ty as __p::ApiError>::specs));
    }
    if specs.is_empty() {
        return quote! {
            fn specs() -> __p::Specs {
                __p::Specs::new(&__SPECS, &[])
            }
        };
    }
    // `None` as a value is always left.
    if specs.len() < input.variants.len() {
        arms.extend(quote!(__p::Some(_) |));
    }
    quote! {
        fn inner(&self) -> __p::Option<&dyn __p::ApiError> {
            __p::facets::inner(self)
        }

        fn nested(__error: __p::Option<&Self>) -> __p::Nested<'_> {
            __p::Nested {
                error: match __error { #arms __p::None => __p::None },
                specs: __p::Specs::new(&__SPECS, &[#(#specs),*]),
            }
        }
    }
}

fn arms(input: &Input<'_>, arm: &dyn Fn(&Variant<'_>) -> Option<TokenStream>) -> Vec<TokenStream> {
    input.variants.iter().filter_map(arm).collect()
}

/// The method, where a variant has an arm in it.
fn method(input: &Input<'_>, arms: &[TokenStream], signature: &TokenStream, rest: TokenStream) -> TokenStream {
    if arms.is_empty() {
        return TokenStream::new();
    }
    let body = matched(input, arms, rest);
    quote!(#signature { #body })
}

/// A match with the arms, where there are any, and the rest in its last one.
fn matched(input: &Input<'_>, arms: &[TokenStream], rest: TokenStream) -> TokenStream {
    if arms.is_empty() {
        return rest;
    }
    let default = default_arm(input, arms, &rest);
    quote!(match self { #(#arms)* #default })
}

/// The arm of the variants without one; there may be none, and users may forbid unreachable patterns.
fn default_arm(input: &Input<'_>, arms: &[TokenStream], rest: &TokenStream) -> TokenStream {
    if arms.len() == input.variants.len() && !arms.is_empty() { TokenStream::new() } else { quote!(_ => #rest,) }
}
