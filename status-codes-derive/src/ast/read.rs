//! Reads the nodes from the input.

use std::rc::Rc;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Attribute, Data, DeriveInput, Fields, Ident, Meta};

use super::node::{Field, Input, Variant, unraw};
use crate::attr::api_error::ApiErrorAttr;
use crate::attr::case::Case;
use crate::attr::code::MachineCode;
use crate::attr::detail::Detail;
use crate::attr::display::Display;
use crate::attr::docs;
use crate::attr::extension::ExtensionAttr;
use crate::attr::header::{FieldHeader, HeaderAttr};
use crate::attr::inner::{self, Inner};
use crate::attr::item;
use crate::attr::member::MemberAttr;
use crate::attr::spelling::{Status, StatusValue};
use crate::attr::status::StatusAttr;
use crate::errors::Errors;
use crate::rules::ATTRIBUTE;

/// The remedy for a constant that depends on generic parameters.
const INDEPENDENT: &str = "write a constant that does not";

impl<'a> Input<'a> {
    pub(crate) fn read(node: &'a DeriveInput, errors: &mut Errors) -> Self {
        let api = item::single(&node.attrs, "api_error", errors);
        let api = api.map(|attr| ApiErrorAttr::read(attr, errors)).unwrap_or_default();
        let mut input = Self {
            ident: &node.ident,
            vis: &node.vis,
            attrs: &node.attrs,
            generics: &node.generics,
            is_enum: matches!(node.data, Data::Enum(_)),
            is_hidden: node.attrs.iter().any(docs::is_hidden),
            api,
            default: None,
            headers: Vec::new(),
            members: Vec::new(),
            variants: Vec::new(),
        };
        match &node.data {
            Data::Enum(data) => {
                input.headers = headers(&node.attrs, &input, true, errors);
                input.members = members(&node.attrs, true, errors);
                input.default = default(&node.attrs, errors);
                let display = Display::read(&node.attrs).map(Rc::new);
                for variant in &data.variants {
                    let mut variant = Variant::read(&variant.ident, &variant.attrs, &variant.fields, &input, errors);
                    variant.display = variant.display.or_else(|| display.clone());
                    input.variants.push(variant);
                }
            }
            Data::Struct(data) => {
                let variant = Variant::read(&node.ident, &node.attrs, &data.fields, &input, errors);
                input.variants.push(variant);
            }
            Data::Union(_) => {
                let remedy = "derive it for an enum or a struct";
                errors.at(&node.ident, ATTRIBUTE.says("`ApiError` cannot be derived for a union", remedy));
            }
        }
        input
    }
}

impl Input<'_> {
    /// Makes a path to a constant independent of the type. The constant is evaluated outside the implementation, where
    /// neither `Self` nor a generic parameter exists. Returns whether it succeeded.
    fn make_absolute(&self, path: &mut TokenStream, remedy: &str, errors: &mut Errors) -> bool {
        let mut in_path = false;
        let mut tokens = Vec::new();
        for token in path.clone() {
            // A name after `::` is that of another item.
            let token = match token {
                TokenTree::Ident(name) if !in_path && self.is_param(&name) => {
                    let wrong = format!("this constant depends on the generic parameters of `{}`", self.ident);
                    errors.at(path, ATTRIBUTE.says(wrong, remedy));
                    return false;
                }
                // It keeps the place of `Self`, so that messages are about the path.
                TokenTree::Ident(name) if name == "Self" => {
                    let mut ident = self.ident.clone();
                    ident.set_span(ident.span().located_at(name.span()));
                    TokenTree::Ident(ident)
                }
                token => token,
            };
            in_path = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ':');
            tokens.push(token);
        }
        *path = tokens.into_iter().collect();
        true
    }

    /// Whether a name means a generic parameter, or a type that has some.
    fn is_param(&self, name: &Ident) -> bool {
        let is_const = self.generics.const_params().any(|param| param.ident == *name);
        let is_self = name == "Self" && !self.generics.params.is_empty();
        is_self || is_const || self.generics.type_params().any(|param| param.ident == *name)
    }

    fn make_status_absolute(&self, status: &mut Status, remedy: &str, errors: &mut Errors) {
        if let StatusValue::Path(path) | StatusValue::Spec(path) = &mut status.value {
            if !self.make_absolute(path, remedy, errors) {
                status.value = StatusValue::Wrong;
            }
        }
    }
}

impl<'a> Variant<'a> {
    fn read(
        ident: &'a Ident,
        attrs: &'a [Attribute],
        fields: &'a Fields,
        input: &Input<'_>,
        errors: &mut Errors,
    ) -> Self {
        if input.is_enum {
            misplaced(attrs, "the enum", errors);
        }
        let mut read = Vec::new();
        for (position, field) in fields.iter().enumerate() {
            read.push(Field::read(position, field, input.api.rename_all_fields, errors));
        }
        let fields = read;
        let attr = item::single(attrs, "status", errors);
        let mut attr = attr.map(|attr| StatusAttr::read(attr, errors)).unwrap_or_default();
        let mut status = status(ident, &mut attr, &fields, input.default.as_ref(), errors);
        if !status.is_transparent() {
            attr.inherit_detail(input.api.detail.as_ref());
        }
        input.make_status_absolute(&mut status, "write a constant that does not, or a function: `with = …`", errors);
        if let Some(one_of) = &mut attr.one_of {
            for status in &mut one_of.statuses {
                input.make_status_absolute(status, INDEPENDENT, errors);
            }
        }
        if let Some(MachineCode::Path(path)) = &mut attr.code {
            input.make_absolute(path, INDEPENDENT, errors);
        }
        let mut allowed = input.api.allow.clone();
        allowed.extend(&attr.allow);
        let display = Display::read(attrs).map(Rc::new);
        Self {
            ident,
            attrs,
            status,
            attr,
            headers: headers(attrs, input, false, errors),
            members: members(attrs, false, errors),
            fields,
            display,
            docs: docs::first_paragraph(attrs),
            allowed,
        }
    }
}

/// The status of a variant: its own, that of a field, or that of the enum.
fn status(
    ident: &Ident,
    attr: &mut StatusAttr,
    fields: &[Field<'_>],
    default: Option<&StatusAttr>,
    errors: &mut Errors,
) -> Status {
    let mut in_field: Option<(usize, &Attribute)> = None;
    for field in fields {
        let Some(status) = field.status.or(field.inner) else { continue };
        if in_field.is_some() {
            let wrong = format!("two fields of `{ident}` hold its status");
            errors.at(status, ATTRIBUTE.says(wrong, "keep one of the attributes"));
        } else {
            in_field = Some((field.position, status));
        }
    }
    if let (Some(_), Some((_, status))) = (&attr.status, in_field) {
        let wrong = format!("`{ident}` has a status, and this field holds another one");
        errors.at(status, ATTRIBUTE.says(wrong, "keep one of the two"));
    } else if let Some((position, status)) = in_field {
        let is_inner = fields[position].inner.is_some();
        let value =
            if is_inner { StatusValue::Transparent(Inner::Field(position)) } else { StatusValue::Field(position) };
        return Status { value, original: status.to_token_stream() };
    }
    if let (None, Some(default)) = (&attr.status, default) {
        attr.inherit(default);
    }
    // It has been reported that the status is in the wrong place.
    if attr.status.is_none() && fields.iter().any(|field| !item::named(&field.original.attrs, "status").is_empty()) {
        return Status::wrong(ident.to_token_stream());
    }
    attr.status.take().unwrap_or_else(|| {
        if attr.report_status_as_code(&format!("`{ident}`"), errors) {
            return Status::wrong(ident.to_token_stream());
        }
        let wrong = format!("`{ident}` has no status");
        let remedy =
            "write its number or name in `#[status(…)]`, or `#[status(transparent)]` to take that of its only field";
        errors.at(ident, ATTRIBUTE.says(wrong, remedy));
        Status::wrong(ident.to_token_stream())
    })
}

/// Reads `#[status(…)]` on an enum.
fn default(attrs: &[Attribute], errors: &mut Errors) -> Option<StatusAttr> {
    let attr = item::single(attrs, "status", errors)?;
    let mut default = StatusAttr::read(attr, errors);
    if let Some(Detail::With { whole, .. }) = &mut default.detail {
        *whole = true;
    }
    if let Some(MachineCode::With { whole, .. }) = &mut default.code {
        *whole = true;
    }
    if default.status.is_none() {
        if !default.report_status_as_code("this default", errors) {
            let wrong = "`#[status(…)]` on an enum sets a default status, and this one has no status";
            errors.at(attr, ATTRIBUTE.says(wrong, "write a status first, or move the keys to the variants"));
        }
        default.status = Some(Status::wrong(TokenStream::new()));
    }
    match &mut default.status {
        Some(Status { value: StatusValue::With { whole, .. }, .. }) => *whole = true,
        Some(status) if status.is_transparent() => {
            let wrong = "`transparent` takes the status from the field of a variant";
            errors.at(&status.original, ATTRIBUTE.says(wrong, "write it on each variant that needs it"));
            status.value = StatusValue::Wrong;
        }
        _ => {}
    }
    Some(default)
}

impl<'a> Field<'a> {
    fn read(position: usize, field: &'a syn::Field, rename: Option<Case>, errors: &mut Errors) -> Self {
        let mut status = item::single(&field.attrs, "status", errors);
        let inner = status.filter(|attr| inner::marks(attr, errors));
        if inner.is_some() {
            status = None;
        }
        if let Some(attr) = status.filter(|attr| !matches!(attr.meta, Meta::Path(_))) {
            status = None;
            let remedy = "move it there, or write `#[status]` if this field holds the status";
            errors.at_attribute(attr, ATTRIBUTE.says("`#[status(…)]` belongs on the variant", remedy));
        }
        misplaced(&field.attrs, "the type", errors);
        let header = item::single(&field.attrs, "header", errors);
        let extension = item::single(&field.attrs, "extension", errors);
        let name = field.ident.as_ref().map(unraw).unwrap_or_default();
        Self {
            is_source: name == "source" || field.attrs.iter().any(|attr| marks(attr, &["source", "from"])),
            is_trace: matches!(name.as_str(), "backtrace" | "location")
                || field.attrs.iter().any(|attr| marks(attr, &["backtrace", "implicit"])),
            position,
            ty: &field.ty,
            original: field,
            status,
            inner,
            header: header.and_then(|attr| FieldHeader::read(attr, errors)),
            extension: extension.and_then(|attr| ExtensionAttr::read(attr, errors)),
            default_name: (!name.is_empty()).then(|| rename.map_or(name.clone(), |case| case.apply_to_field(&name))),
        }
    }
}

/// Whether an attribute marks a field with one of these words: `#[source]` of thiserror, `#[snafu(source)]`, or
/// `#[error(source)]` of `derive_more`.
fn marks(attr: &Attribute, words: &[&str]) -> bool {
    let path = attr.path();
    if words.iter().any(|word| path.is_ident(word)) {
        return true;
    }
    let items = if path.is_ident("snafu") || path.is_ident("error") { item::items(attr) } else { None };
    items.unwrap_or_default().iter().any(|item| {
        let text = item.tokens.to_string();
        words.iter().any(|word| text.starts_with(word)) && !text.contains("false")
    })
}

/// Reads `#[header(…)]` of a variant, a struct or an enum.
fn headers(attrs: &[Attribute], input: &Input<'_>, is_enum: bool, errors: &mut Errors) -> Vec<HeaderAttr> {
    let mut headers = Vec::new();
    for attr in item::named(attrs, "header") {
        if let Some(mut header) = HeaderAttr::read(attr, is_enum, errors) {
            for status in &mut header.on {
                input.make_status_absolute(status, INDEPENDENT, errors);
            }
            headers.push(header);
        }
    }
    headers
}

fn members(attrs: &[Attribute], is_enum: bool, errors: &mut Errors) -> Vec<MemberAttr> {
    let mut members = Vec::new();
    for attr in item::named(attrs, "extension") {
        if let Some(member) = MemberAttr::read(attr, is_enum, errors) {
            members.push(member);
        }
    }
    members
}

/// Reports `#[api_error]` on a variant or a field, where it has no effect.
fn misplaced(attrs: &[Attribute], place: &str, errors: &mut Errors) {
    for attr in item::named(attrs, "api_error") {
        errors.at(attr, ATTRIBUTE.says("`#[api_error]` has no effect here", format!("move it to {place}")));
    }
}
