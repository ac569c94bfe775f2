//! The type as the derive understands it. Every node keeps the user's tokens, so that a late error is still on them.

use std::rc::Rc;

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Attribute, Data, DeriveInput, Fields, Generics, Ident, LitStr, Meta, Type};

use crate::attr;
use crate::attr::api_error::ApiErrorAttr;
use crate::attr::code::MachineCode;
use crate::attr::detail::Detail;
use crate::attr::display::Display;
use crate::attr::extension::{ConstantMember, ExtensionAttr};
use crate::attr::header::{self, HeaderAttr};
use crate::attr::status::{Status, StatusAttr, StatusValue};
use crate::errors::Errors;
use crate::rules::{ATTRIBUTE, Rule};
use crate::type_name;

/// An enum, or a struct as an enum of one variant.
pub(crate) struct Input<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) generics: &'a Generics,
    pub(crate) is_enum: bool,
    pub(crate) api: ApiErrorAttr,
    /// The status of the variants that name none.
    pub(crate) default: Option<StatusAttr>,
    /// Headers of the whole enum.
    pub(crate) headers: Vec<HeaderAttr>,
    /// Members of every variant's body.
    pub(crate) members: Vec<ConstantMember>,
    pub(crate) variants: Vec<Variant<'a>>,
}

/// A variant, or the struct.
pub(crate) struct Variant<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) status: Status,
    pub(crate) attr: StatusAttr,
    pub(crate) headers: Vec<HeaderAttr>,
    pub(crate) members: Vec<ConstantMember>,
    pub(crate) fields: Vec<Field<'a>>,
    /// What `Display` shows, where thiserror writes it.
    pub(crate) display: Option<Rc<Display>>,
    /// What the variant and its type allow.
    pub(crate) allowed: Vec<&'static Rule>,
}

pub(crate) struct Field<'a> {
    pub(crate) position: usize,
    pub(crate) ty: &'a Type,
    pub(crate) original: &'a syn::Field,
    /// `#[status]`: it holds the status.
    pub(crate) status: Option<&'a Attribute>,
    pub(crate) header: Option<LitStr>,
    pub(crate) extension: Option<ExtensionAttr>,
    /// The source of the error.
    pub(crate) is_source: bool,
    /// Its backtrace, or the place in the code where it began.
    pub(crate) is_trace: bool,
}

impl Variant<'_> {
    pub(crate) fn allows(&self, rule: &Rule) -> bool {
        self.allowed.iter().any(|allowed| allowed.name == rule.name)
    }

    /// The machine code: the given one, or the name of the variant. One by path is its path.
    pub(crate) fn machine_code(&self, input: &Input<'_>) -> String {
        match &self.attr.code {
            Some(MachineCode::Text(literal) | MachineCode::Number(literal)) => literal.value(),
            Some(MachineCode::Path(path)) => path.to_string(),
            None => input.api.rename_all.unwrap_or_default().apply(&unraw(self.ident)),
        }
    }

    /// What the status can be: the statuses of `one_of`.
    pub(crate) fn one_of(&self) -> &[Status] {
        self.attr.one_of.as_ref().map_or(&[], |one_of| &one_of.statuses)
    }

    /// The members that are always the same, of the variant and of its type.
    pub(crate) fn constant_members<'i>(&'i self, input: &'i Input<'_>) -> Vec<&'i ConstantMember> {
        let mut members: Vec<_> = self.members.iter().collect();
        for shared in &input.members {
            if self.members.iter().all(|own| own.name.value() != shared.name.value()) {
                members.push(shared);
            }
        }
        members
    }

    /// The body that the variant or its type names.
    pub(crate) fn body<'i>(&'i self, input: &'i Input<'_>) -> Option<&'i TokenStream> {
        self.attr.body.as_ref().or(input.api.body.as_ref())
    }

    /// Whether the body is a problem document, as far as the names tell.
    pub(crate) fn has_problem(&self, input: &Input<'_>) -> bool {
        self.body(input).is_none_or(|body| body.to_string().rsplit(' ').next() == Some("Problem"))
    }

    /// Whether the machine code is the last segment of the problem type, and no member.
    pub(crate) fn has_code_in_type(&self, input: &Input<'_>) -> bool {
        input.api.type_base.is_some() && self.attr.problem_type.is_none()
    }

    /// The problem type, where it is not `about:blank`: the given one, or base and machine code.
    pub(crate) fn problem_type(&self, input: &Input<'_>) -> Option<String> {
        if self.status.is_transparent() {
            return None;
        }
        let base = || Some(input.api.type_base.as_ref()?.value() + &self.machine_code(input));
        self.attr.problem_type.as_ref().map(LitStr::value).or_else(base)
    }
}

impl Field<'_> {
    /// How the user calls it: its name, or its position.
    pub(crate) fn name(&self) -> String {
        self.original.ident.as_ref().map_or_else(|| self.position.to_string(), unraw)
    }

    /// Whether a text means the field by this name. thiserror calls the fields of a tuple `0` and `_0`.
    pub(crate) fn is_called(&self, name: &str) -> bool {
        let position = if self.original.ident.is_some() { None } else { name.strip_prefix('_') };
        self.name() == name || position.is_some_and(|position| self.name() == position)
    }

    /// Whether it is for logs alone.
    pub(crate) fn is_for_logs(&self) -> bool {
        self.is_source || self.is_trace
    }

    /// Whether its type is an error, as far as a name tells.
    pub(crate) fn is_error(&self) -> bool {
        type_name::is_error(self.ty)
    }

    /// Whether the type is written `Option<…>`.
    pub(crate) fn is_option(&self) -> bool {
        type_name::is_option(self.ty)
    }

    pub(crate) fn is_skipped(&self) -> bool {
        matches!(self.extension, Some(ExtensionAttr::Skip))
    }

    /// Whether it goes into the body.
    pub(crate) fn is_shown(&self) -> bool {
        matches!(self.extension, Some(ExtensionAttr::Member(_) | ExtensionAttr::Flatten))
    }

    /// The name of its member, where it is one.
    pub(crate) fn member_name(&self) -> Option<String> {
        match &self.extension {
            Some(ExtensionAttr::Member(Some(name))) => Some(name.value()),
            Some(ExtensionAttr::Member(None)) => Some(self.name()),
            _ => None,
        }
    }
}

/// A name without `r#`.
pub(crate) fn unraw(ident: &Ident) -> String {
    let name = ident.to_string();
    name.strip_prefix("r#").unwrap_or(&name).to_owned()
}

impl<'a> Input<'a> {
    pub(crate) fn read(node: &'a DeriveInput, errors: &mut Errors) -> Self {
        let api = attr::single(&node.attrs, "api_error", errors);
        let api = api.map(|attr| ApiErrorAttr::read(attr, errors)).unwrap_or_default();
        let mut input = Self {
            ident: &node.ident,
            generics: &node.generics,
            is_enum: matches!(node.data, Data::Enum(_)),
            api,
            default: None,
            headers: Vec::new(),
            members: Vec::new(),
            variants: Vec::new(),
        };
        match &node.data {
            Data::Enum(data) => {
                input.headers = headers(&node.attrs, true, errors);
                input.members = members(&node.attrs, errors);
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
                errors.at(&node.ident, "a union is no error; derive `ApiError` on an enum or a struct");
            }
        }
        input
    }
}

impl Input<'_> {
    /// A constant stands beside the implementation: it can name neither `Self` nor a parameter of the type.
    fn outside_of_the_type(&self, path: &mut TokenStream, errors: &mut Errors) -> bool {
        let mut tokens = path.clone().into_iter();
        let Some(TokenTree::Ident(first)) = tokens.next() else { return true };
        let is_param = self.generics.type_params().any(|param| param.ident == first);
        if is_param || (first == "Self" && !self.generics.params.is_empty()) {
            let wrong = format!("the constant depends on the parameters of `{}`", self.ident);
            let remedy = "write a constant that does not, or a function: `with = …`";
            errors.at(path, ATTRIBUTE.message(&wrong, remedy, None));
            return false;
        }
        if first == "Self" {
            let ident = self.ident;
            let rest: TokenStream = tokens.collect();
            *path = quote!(#ident #rest);
        }
        true
    }

    fn status_outside_of_the_type(&self, status: &mut Status, errors: &mut Errors) {
        if let StatusValue::Path(path) = &mut status.value {
            if !self.outside_of_the_type(path, errors) {
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
            read.push(Field::read(position, field, errors));
        }
        let fields = read;
        let attr = attr::single(attrs, "status", errors);
        let mut attr = attr.map(|attr| StatusAttr::read(attr, errors)).unwrap_or_default();
        let mut status = status(ident, &mut attr, &fields, input.default.as_ref(), errors);
        input.status_outside_of_the_type(&mut status, errors);
        if let Some(one_of) = &mut attr.one_of {
            for status in &mut one_of.statuses {
                input.status_outside_of_the_type(status, errors);
            }
        }
        if let Some(MachineCode::Path(path)) = &mut attr.code {
            input.outside_of_the_type(path, errors);
        }
        let mut allowed = input.api.allow.clone();
        allowed.extend(&attr.allow);
        let display = Display::read(attrs).map(Rc::new);
        Self {
            ident,
            status,
            attr,
            headers: headers(attrs, false, errors),
            members: members(attrs, errors),
            fields,
            display,
            allowed,
        }
    }
}

/// The status of a variant: its own, a field's, or the enum's.
fn status(
    ident: &Ident,
    attr: &mut StatusAttr,
    fields: &[Field<'_>],
    default: Option<&StatusAttr>,
    errors: &mut Errors,
) -> Status {
    let mut in_field: Option<(usize, &Attribute)> = None;
    for field in fields {
        let Some(status) = field.status else { continue };
        if in_field.is_some() {
            let wrong = format!("`{ident}` has its status in two fields");
            errors.at(status, ATTRIBUTE.message(&wrong, "keep one", None));
        } else {
            in_field = Some((field.position, status));
        }
    }
    if let (Some(_), Some((_, status))) = (&attr.status, in_field) {
        let wrong = format!("`{ident}` names its status, and this field holds one too");
        errors.at(status, ATTRIBUTE.message(&wrong, "keep one of the two", None));
    } else if let Some((position, status)) = in_field {
        return Status { value: StatusValue::Field(position), original: status.to_token_stream() };
    }
    if let (None, Some(default)) = (&attr.status, default) {
        attr.inherit(default);
    }
    attr.status.take().unwrap_or_else(|| {
        let wrong = format!("`{ident}` has no status");
        let remedy =
            "write its code or name in `#[status(…)]`, or `#[status(transparent)]` for the status of its one field";
        errors.at(ident, ATTRIBUTE.message(&wrong, remedy, None));
        Status::wrong(ident.to_token_stream())
    })
}

/// `#[status(…)]` on an enum.
fn default(attrs: &[Attribute], errors: &mut Errors) -> Option<StatusAttr> {
    let attr = attr::single(attrs, "status", errors)?;
    let mut default = StatusAttr::read(attr, errors);
    if let Some(Detail::With { whole, .. }) = &mut default.detail {
        *whole = true;
    }
    match &mut default.status {
        None => {
            let wrong =
                "`#[status]` on an enum is the default of the variants that name no status, and this one has none";
            errors.at(attr, ATTRIBUTE.message(wrong, "write a status first, or move the keys to the variants", None));
        }
        Some(Status { value: StatusValue::With { whole, .. }, .. }) => *whole = true,
        Some(status) if status.is_transparent() => {
            let wrong = "`transparent` is about the one field of a variant";
            errors.at(&status.original, ATTRIBUTE.message(wrong, "write it on the variants that are", None));
            status.value = StatusValue::Wrong;
        }
        _ => {}
    }
    Some(default)
}

impl<'a> Field<'a> {
    fn read(position: usize, field: &'a syn::Field, errors: &mut Errors) -> Self {
        let mut status = attr::single(&field.attrs, "status", errors);
        if let Some(attr) = status.filter(|attr| !matches!(attr.meta, Meta::Path(_))) {
            status = None;
            errors.at(
                attr,
                "`#[status(…)]` on a field says nothing; it belongs on the variant, or write `#[status]` where the field holds the status",
            );
        }
        misplaced(&field.attrs, "the type", errors);
        let header = attr::single(&field.attrs, "header", errors);
        let extension = attr::single(&field.attrs, "extension", errors);
        let name = field.ident.as_ref().map(unraw).unwrap_or_default();
        Self {
            is_source: name == "source" || field.attrs.iter().any(|attr| marks(attr, &["source", "from"])),
            is_trace: matches!(name.as_str(), "backtrace" | "location")
                || field.attrs.iter().any(|attr| marks(attr, &["backtrace", "implicit"])),
            position,
            ty: &field.ty,
            original: field,
            status,
            header: header.and_then(|attr| header::field_name(attr, errors)),
            extension: extension.and_then(|attr| ExtensionAttr::read(attr, errors)),
        }
    }
}

/// Whether an attribute says one of these words of a field: `#[source]` of thiserror, `#[snafu(source)]`, `#[error(source)]`
/// of `derive_more`.
fn marks(attr: &Attribute, words: &[&str]) -> bool {
    let path = attr.path();
    if words.iter().any(|word| path.is_ident(word)) {
        return true;
    }
    let items = if path.is_ident("snafu") || path.is_ident("error") { attr::items(attr) } else { None };
    items.unwrap_or_default().iter().any(|item| {
        let text = item.tokens.to_string();
        words.iter().any(|word| text.starts_with(word)) && !text.contains("false")
    })
}

fn headers(attrs: &[Attribute], enum_level: bool, errors: &mut Errors) -> Vec<HeaderAttr> {
    let mut headers = Vec::new();
    for attr in attr::named(attrs, "header") {
        if let Some(header) = HeaderAttr::read(attr, enum_level, errors) {
            headers.push(header);
        }
    }
    headers
}

fn members(attrs: &[Attribute], errors: &mut Errors) -> Vec<ConstantMember> {
    let mut members = Vec::new();
    for attr in attr::named(attrs, "extension") {
        if let Some(member) = ConstantMember::read(attr, errors) {
            members.push(member);
        }
    }
    members
}

/// Reports `#[api_error]` where it says nothing.
fn misplaced(attrs: &[Attribute], place: &str, errors: &mut Errors) {
    for attr in attr::named(attrs, "api_error") {
        let remedy = format!("it belongs on {place}");
        errors.at(attr, ATTRIBUTE.message("`#[api_error]` says nothing here", &remedy, None));
    }
}
