//! The methods. Each is left out where no variant has anything of its own to say.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::LitStr;

use super::{binding, pattern, row};
use crate::ast::{Field, Input, Variant};
use crate::attr;
use crate::attr::extension::{ConstantMember, ExtensionAttr};
use crate::attr::header::{HeaderAttr, HeaderValue};
use crate::attr::status::{DetailWith, StatusValue};
use crate::validate::text;

pub(super) fn status(input: &Input<'_>) -> TokenStream {
    let arms = arms(input, &|variant| match &variant.status.value {
        StatusValue::Field(position) => {
            let field = &variant.fields[*position];
            let (pattern, binding) = (pattern(input, variant, [field]), binding(field, variant));
            Some(quote!(#pattern => __p::ToStatus::to_status(#binding),))
        }
        StatusValue::With { path, whole: true } => {
            let pattern = pattern(input, variant, []);
            Some(quote!(#pattern => __p::ToStatus::to_status(&#path(self)),))
        }
        StatusValue::With { path, whole: false } => {
            let pattern = pattern(input, variant, &variant.fields);
            let fields = variant.fields.iter().map(|field| binding(field, variant));
            Some(quote!(#pattern => __p::ToStatus::to_status(&#path(#(#fields),*)),))
        }
        _ => None,
    });
    let rest = quote!(__p::facets::status(self));
    let default = default_arm(input, &arms, &rest);
    let body = if arms.is_empty() { rest } else { quote!(match self { #(#arms)* #default }) };
    quote! {
        fn status(&self) -> __p::StatusCode {
            #body
        }
    }
}

pub(super) fn spec(input: &Input<'_>) -> TokenStream {
    let arms = row::of(input).enumerate().map(|(index, variant)| {
        let pattern = pattern(input, variant, []);
        quote!(#pattern => #index,)
    });
    if input.variants.is_empty() {
        return quote! {
            fn spec(&self) -> __p::Option<&'static __p::ErrorSpec> {
                match *self {}
            }
        };
    }
    // Only transparent variants are left.
    let transparent = input.variants.iter().any(|variant| variant.status.is_transparent());
    if row::of(input).next().is_none() {
        return TokenStream::new();
    }
    let rest = transparent.then(|| quote!(_ => return __p::facets::inner_spec(self),));
    quote! {
        fn spec(&self) -> __p::Option<&'static __p::ErrorSpec> {
            __p::Some(&__SPECS[match self { #(#arms)* #rest }])
        }
    }
}

pub(super) fn detail(input: &Input<'_>) -> TokenStream {
    let arms = arms(input, &|variant| {
        if let Some(DetailWith { path, whole: true }) = &variant.attr.detail_with {
            let pattern = pattern(input, variant, []);
            return Some(quote!(#pattern => #path(self, __f),));
        }
        if let Some(DetailWith { path, .. }) = &variant.attr.detail_with {
            let pattern = pattern(input, variant, &variant.fields);
            let fields = variant.fields.iter().map(|field| binding(field, variant));
            return Some(quote!(#pattern => #path(#(#fields,)* __f),));
        }
        let detail = variant.attr.detail.as_ref()?;
        let names = text::named(detail);
        let shown: Vec<&Field<'_>> = variant.fields.iter().filter(|field| names.contains(&field.name())).collect();
        if shown.is_empty() {
            return None;
        }
        let pattern = pattern(input, variant, shown.iter().copied());
        let values = shown.iter().map(|field| {
            let binding = binding(field, variant);
            quote!(#binding = #binding)
        });
        let detail = by_binding(detail, variant);
        Some(quote!(#pattern => __f.write_fmt(::core::format_args!(#detail, #(#values),*)),))
    });
    method(input, &arms, &quote!(__p::facets::fmt_detail(self, __f)), |default| {
        quote! {
            fn fmt_detail(&self, __f: &mut __p::Formatter<'_>) -> __p::FmtResult {
                match self { #(#arms)* #default }
            }
        }
    })
}

/// The text with the names of the variables in its placeholders.
fn by_binding(detail: &LitStr, variant: &Variant<'_>) -> LitStr {
    let text = text::rename(&detail.value(), |name, _| {
        let field = variant.fields.iter().find(|field| field.name() == name);
        field.map_or_else(|| name.to_owned(), |field| binding(field, variant).to_string())
    });
    LitStr::new(&text, detail.span())
}

pub(super) fn headers(input: &Input<'_>) -> TokenStream {
    let arms = arms(input, &|variant| {
        let bound: Vec<(&Field<'_>, &LitStr)> =
            variant.fields.iter().filter_map(|field| Some((field, field.header.as_ref()?))).collect();
        // Which headers of the enum apply is known with the status.
        let late = variant.status.is_transparent() || variant.status.is_unseen();
        let enums = if late { input.headers.iter().collect() } else { row::stand_ins(input, variant) };
        let functions: Vec<(&HeaderAttr, &TokenStream)> =
            variant.headers.iter().filter_map(|header| Some((header, header.with()?))).collect();
        if bound.is_empty() && enums.is_empty() && functions.is_empty() {
            return None;
        }
        let asked = |field: &&Field<'_>| field.header.is_some() || !functions.is_empty();
        let pattern = pattern(input, variant, variant.fields.iter().filter(asked));
        let calls = functions.iter().map(|(HeaderAttr { name, .. }, path)| {
            let fields = variant.fields.iter().map(|field| binding(field, variant));
            quote!(__p::ToHeader::to_header(&#path(#(#fields),*), #name, __to);)
        });
        let lines = bound.iter().map(|(field, name)| {
            let binding = binding(field, variant);
            quote!(__p::ToHeader::to_header(#binding, #name, __to);)
        });
        let own = quote!({ __p::facets::headers(self, __to); #(#calls)* #(#lines)* });
        let body = if enums.is_empty() { own } else { shared(&enums, &own) };
        Some(quote!(#pattern => #body,))
    });
    method(input, &arms, &quote!(__p::facets::headers(self, __to)), |default| {
        quote! {
            fn headers(&self, __to: &mut dyn __p::HeaderSink) {
                match self { #(#arms)* #default }
            }
        }
    })
}

/// Headers of the enum around those of the variant.
fn shared(headers: &[&HeaderAttr], own: &TokenStream) -> TokenStream {
    let headers = headers.iter().map(|HeaderAttr { name, value, on }| {
        let value = match value {
            HeaderValue::Constant(value) => quote!(#value),
            HeaderValue::With(path) => quote!(#path(self)),
        };
        quote!((#name, &[#(#on),*], &#value))
    });
    quote!(__p::shared_headers(__p::facets::status_of(self), &[#(#headers),*], __to, |__to| #own))
}

pub(super) fn members(input: &Input<'_>) -> TokenStream {
    let krate = input.api.krate();
    let arms = arms(input, &|variant| {
        let shown: Vec<(&Field<'_>, &ExtensionAttr)> = variant
            .fields
            .iter()
            .filter_map(|field| Some((field, field.extension.as_ref()?)))
            .filter(|(_, extension)| !matches!(extension, ExtensionAttr::Skip))
            .collect();
        let constants: Vec<TokenStream> = variant
            .constant_members(input)
            .map(|ConstantMember { name, value }| {
                let span = super::at(name);
                quote_spanned!(span=> #krate::__extension!(__to, #name, &#value);)
            })
            .collect();
        if shown.is_empty() && constants.is_empty() {
            return None;
        }
        let pattern = pattern(input, variant, shown.iter().map(|(field, _)| *field));
        // Whoever fills a flattened field does not choose the members that have been declared.
        let (last, first): (Vec<_>, Vec<_>) =
            shown.iter().partition(|(_, extension)| matches!(extension, ExtensionAttr::Flatten));
        let calls = first.iter().chain(&last).map(|(field, extension)| {
            let binding = binding(field, variant);
            // Without its feature the macro says so there.
            let attribute = attr::named(&field.original.attrs, "extension").next();
            let span = attribute.map_or_else(Span::call_site, super::at);
            let name = match extension {
                ExtensionAttr::Member(Some(name)) => Some(name.value()),
                ExtensionAttr::Member(None) => Some(field.name()),
                ExtensionAttr::Flatten | ExtensionAttr::Skip => None,
            };
            let name = name.iter();
            quote_spanned!(span=> #krate::__extension!(__to, #(#name,)* #binding);)
        });
        let inner = variant.status.is_transparent().then(|| quote!(__p::facets::members(self, __to);));
        Some(quote!(#pattern => { #inner #(#constants)* #(#calls)* }))
    });
    method(input, &arms, &quote!(__p::facets::members(self, __to)), |default| {
        quote! {
            fn members(&self, __to: &mut dyn __p::MemberSink) {
                match self { #(#arms)* #default }
            }
        }
    })
}

pub(super) fn body(input: &Input<'_>) -> TokenStream {
    let written = |body: &TokenStream| quote!(__p::Some(__p::write::<#body, Self>(self, __out)));
    let arms = arms(input, &|variant| {
        let (pattern, written) = (pattern(input, variant, []), written(variant.attr.body.as_ref()?));
        Some(quote!(#pattern => #written,))
    });
    let rest = input.api.body.as_ref().map(written);
    if arms.is_empty() && rest.is_none() {
        return TokenStream::new();
    }
    let rest = rest.unwrap_or_else(|| quote!(__p::facets::body(self, __out)));
    let default = default_arm(input, &arms, &rest);
    quote! {
        fn body(&self, __out: &mut __p::Buffer) -> __p::Option<&'static str> {
            match self { #(#arms)* #default }
        }
    }
}

/// What is known of the problem document. Members of the enum come on top of those of an inner error.
pub(super) fn json(input: &Input<'_>) -> TokenStream {
    let arms = arms(input, &|variant| {
        let adds = variant.status.is_transparent() && variant.constant_members(input).next().is_some();
        let pattern = adds.then(|| pattern(input, variant, []))?;
        Some(quote!(#pattern => __p::Json::None,))
    });
    let rest = quote!(__p::facets::json_of_row(self));
    let body = if arms.is_empty() {
        rest
    } else {
        let default = default_arm(input, &arms, &rest);
        quote!(match self { #(#arms)* #default })
    };
    quote! {
        fn json(&self) -> __p::Json {
            #body
        }
    }
}

/// A transparent variant has no row to say it in.
pub(super) fn log(input: &Input<'_>) -> TokenStream {
    let arms = arms(input, &|variant| {
        let log = variant.attr.log.filter(|_| variant.status.is_transparent())?;
        let (pattern, level) = (pattern(input, variant, []), log.level());
        Some(quote!(#pattern => __p::Some(#level),))
    });
    method(input, &arms, &quote!(__p::facets::log(self)), |default| {
        quote! {
            fn log(&self) -> __p::Option<__p::LogLevel> {
                match self { #(#arms)* #default }
            }
        }
    })
}

pub(super) fn nested(input: &Input<'_>) -> TokenStream {
    let transparent = || input.variants.iter().filter(|variant| variant.status.is_transparent());
    if transparent().next().is_none() {
        return quote! {
            fn specs() -> __p::Specs {
                __p::Specs::new(&__SPECS, &[])
            }
        };
    }
    let arms: Vec<TokenStream> = transparent()
        .map(|variant| {
            let field = &variant.fields[0];
            let (pattern, binding, ty) = (pattern(input, variant, [field]), binding(field, variant), field.ty);
            quote!(__p::Some(#pattern) => __p::Some(<#ty as __p::ApiError>::as_dyn(#binding)),)
        })
        .collect();
    let specs = transparent().map(|variant| {
        let ty = variant.fields[0].ty;
        quote!(<#ty as __p::ApiError>::specs)
    });
    // `None` as a value is always left.
    let is_all = arms.len() == input.variants.len();
    let none = if is_all { quote!(__p::None => __p::None) } else { quote!(__p::Some(_) | __p::None => __p::None) };
    quote! {
        fn inner(&self) -> __p::Option<&dyn __p::ApiError> {
            __p::facets::inner(self)
        }

        fn nested(__error: __p::Option<&Self>) -> __p::Nested<'_> {
            __p::Nested {
                error: match __error { #(#arms)* #none },
                specs: __p::Specs::new(&__SPECS, &[#(#specs),*]),
            }
        }
    }
}

fn arms(input: &Input<'_>, arm: &dyn Fn(&Variant<'_>) -> Option<TokenStream>) -> Vec<TokenStream> {
    input.variants.iter().filter_map(arm).collect()
}

/// The method, where a variant has an arm in it.
fn method(
    input: &Input<'_>,
    arms: &[TokenStream],
    rest: &TokenStream,
    method: impl FnOnce(TokenStream) -> TokenStream,
) -> TokenStream {
    if arms.is_empty() { TokenStream::new() } else { method(default_arm(input, arms, rest)) }
}

/// The arm of the variants without one; there may be none, and users may forbid unreachable patterns.
fn default_arm(input: &Input<'_>, arms: &[TokenStream], rest: &TokenStream) -> TokenStream {
    if arms.len() == input.variants.len() && !arms.is_empty() { TokenStream::new() } else { quote!(_ => #rest,) }
}
