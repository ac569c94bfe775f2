//! The type as the derive understands it. Every node keeps the user's tokens, so that a late error is still on them.

use proc_macro2::{TokenStream, TokenTree};
use syn::{Data, DeriveInput, Fields, Generics, Ident, Member, Type};

use crate::attr::api_error::ApiErrorAttr;
use crate::attr::code::MachineCode;
use crate::attr::display::Display;
use crate::attr::extension::{ConstantMember, ExtensionAttr};
use crate::attr::header::{self, HeaderAttr};
use crate::attr::status::{Status, StatusAttr, StatusValue};
use crate::attr::{self, HELPERS};
use crate::errors::Errors;
use crate::rules::{ATTRIBUTE, Rule};

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
    pub(crate) display: Option<Display>,
    /// What the variant and its type allow.
    pub(crate) allowed: Vec<&'static Rule>,
}

pub(crate) struct Field<'a> {
    pub(crate) member: Member,
    pub(crate) ty: &'a Type,
    pub(crate) original: &'a syn::Field,
    /// `#[status]`: it holds the status.
    pub(crate) status: Option<&'a syn::Attribute>,
    pub(crate) header: Option<syn::LitStr>,
    pub(crate) extension: Option<ExtensionAttr>,
    /// The source of the error, or its backtrace: for logs.
    pub(crate) is_source: bool,
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
    pub(crate) fn constant_members<'i>(&'i self, input: &'i Input<'_>) -> impl Iterator<Item = &'i ConstantMember> {
        let own = |name: &syn::LitStr| self.members.iter().any(|member| member.name.value() == name.value());
        self.members.iter().chain(input.members.iter().filter(move |shared| !own(&shared.name)))
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
        self.attr.problem_type.as_ref().map(syn::LitStr::value).or_else(base)
    }
}

impl Field<'_> {
    /// How the user calls it: its name, or its position.
    pub(crate) fn name(&self) -> String {
        match &self.member {
            Member::Named(name) => unraw(name),
            Member::Unnamed(index) => index.index.to_string(),
        }
    }

    pub(crate) fn is_skipped(&self) -> bool {
        matches!(self.extension, Some(ExtensionAttr::Skip))
    }

    /// Whether the type is written `Option<…>`.
    pub(crate) fn is_option(&self) -> bool {
        // A macro's `$ty` comes in a group of its own.
        let mut ty = self.ty;
        loop {
            ty = match ty {
                Type::Group(group) => &group.elem,
                Type::Paren(paren) => &paren.elem,
                Type::Path(path) => return path.path.segments.last().is_some_and(|last| last.ident == "Option"),
                _ => return false,
            }
        }
    }
}

/// A name without `r#`.
pub(crate) fn unraw(ident: &Ident) -> String {
    let name = ident.to_string();
    name.strip_prefix("r#").map(str::to_owned).unwrap_or(name)
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
                let display = Display::read(&node.attrs);
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
        let Some(TokenTree::Ident(first)) = path.clone().into_iter().next() else { return true };
        let is_param = self.generics.type_params().any(|param| param.ident == first);
        if is_param || (first == "Self" && !self.generics.params.is_empty()) {
            let wrong = format!("the constant depends on the parameters of `{}`", self.ident);
            let remedy = "write a constant that does not, or a function: `with = …`";
            errors.at(&*path, ATTRIBUTE.message(&wrong, remedy, None));
            return false;
        }
        if first == "Self" {
            let ident = self.ident;
            let rest: TokenStream = path.clone().into_iter().skip(1).collect();
            *path = quote::quote!(#ident #rest);
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
        attrs: &'a [syn::Attribute],
        fields: &'a Fields,
        input: &Input<'_>,
        errors: &mut Errors,
    ) -> Self {
        if input.is_enum {
            misplaced(attrs, &["api_error"], "the enum", errors);
        }
        let fields: Vec<Field<'a>> =
            fields.members().zip(fields).map(|(member, field)| Field::read(member, field, errors)).collect();
        let attr = attr::single(attrs, "status", errors);
        let mut attr = attr.map(|attr| StatusAttr::read(attr, errors)).unwrap_or_default();
        let mut status = status(ident, &mut attr, &fields, input.default.as_ref(), errors);
        input.status_outside_of_the_type(&mut status, errors);
        for status in attr.one_of.iter_mut().flat_map(|one_of| &mut one_of.statuses) {
            input.status_outside_of_the_type(status, errors);
        }
        if let Some(MachineCode::Path(path)) = &mut attr.code {
            input.outside_of_the_type(path, errors);
        }
        let allowed = input.api.allow.iter().chain(&attr.allow).copied().collect();
        let display = Display::read(attrs);
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
    let mut in_fields = fields.iter().enumerate().filter_map(|(position, field)| Some((position, field.status?)));
    let first = in_fields.next();
    for (_, doubled) in in_fields {
        let wrong = format!("`{ident}` has its status in two fields");
        errors.at(doubled, ATTRIBUTE.message(&wrong, "keep one", None));
    }
    if let (Some(_), Some((_, field))) = (&attr.status, first) {
        let wrong = format!("`{ident}` names its status, and this field holds one too");
        errors.at(field, ATTRIBUTE.message(&wrong, "keep one of the two", None));
    } else if let Some((position, field)) = first {
        return Status { value: StatusValue::Field(position), original: quote::quote!(#field) };
    }
    if let (None, Some(default)) = (&attr.status, default) {
        attr.inherit(default);
    }
    attr.status.take().unwrap_or_else(|| {
        let wrong = format!("`{ident}` has no status");
        let remedy =
            "write its code or name in `#[status(…)]`, or `#[status(transparent)]` for the status of its one field";
        errors.at(ident, ATTRIBUTE.message(&wrong, remedy, None));
        Status::wrong(quote::quote!(#ident))
    })
}

/// `#[status(…)]` on an enum.
fn default(attrs: &[syn::Attribute], errors: &mut Errors) -> Option<StatusAttr> {
    let attr = attr::single(attrs, "status", errors)?;
    let mut default = StatusAttr::read(attr, errors);
    if let Some(with) = &mut default.detail_with {
        with.whole = true;
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
    fn read(member: Member, field: &'a syn::Field, errors: &mut Errors) -> Self {
        let status = attr::single(&field.attrs, "status", errors);
        if let Some(status) = status.filter(|status| !matches!(status.meta, syn::Meta::Path(_))) {
            errors.at(
                status,
                "`#[status(…)]` on a field says nothing; it belongs on the variant, or write `#[status]` where the field holds the status",
            );
        }
        misplaced(&field.attrs, &["api_error"], "the type", errors);
        let header = attr::single(&field.attrs, "header", errors);
        let extension = attr::single(&field.attrs, "extension", errors);
        let is_log_name = ["source", "backtrace", "location"].contains(&member_name(&member).as_str());
        Self {
            is_source: is_log_name || field.attrs.iter().any(marks_source),
            member,
            ty: &field.ty,
            original: field,
            status: status.filter(|status| matches!(status.meta, syn::Meta::Path(_))),
            header: header.and_then(|attr| header::field_name(attr, errors)),
            extension: extension.and_then(|attr| ExtensionAttr::read(attr, errors)),
        }
    }
}

/// `#[source]`, `#[from]`, `#[backtrace]` of thiserror, and what snafu has in their place.
fn marks_source(attr: &syn::Attribute) -> bool {
    if ["source", "from", "backtrace"].iter().any(|name| attr.path().is_ident(name)) {
        return true;
    }
    attr.path().is_ident("snafu")
        && attr::items(attr).into_iter().flatten().any(|item| {
            let word = item.tokens.to_string();
            ["source", "backtrace", "implicit"].iter().any(|name| word.starts_with(name)) && !word.contains("false")
        })
}

fn member_name(member: &Member) -> String {
    match member {
        Member::Named(name) => unraw(name),
        Member::Unnamed(_) => String::new(),
    }
}

fn headers(attrs: &[syn::Attribute], enum_level: bool, errors: &mut Errors) -> Vec<HeaderAttr> {
    attr::named(attrs, "header").filter_map(|attr| HeaderAttr::read(attr, enum_level, errors)).collect()
}

fn members(attrs: &[syn::Attribute], errors: &mut Errors) -> Vec<ConstantMember> {
    attr::named(attrs, "extension").filter_map(|attr| ConstantMember::read(attr, errors)).collect()
}

/// Reports helper attributes that say nothing where they stand.
fn misplaced(attrs: &[syn::Attribute], names: &[&'static str], place: &str, errors: &mut Errors) {
    for name in HELPERS.iter().filter(|name| names.contains(name)) {
        for attr in attr::named(attrs, name) {
            let (wrong, remedy) = (format!("`#[{name}]` says nothing here"), format!("it belongs on {place}"));
            errors.at(attr, ATTRIBUTE.message(&wrong, &remedy, None));
        }
    }
}
