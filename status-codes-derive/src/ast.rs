//! The type as the derive understands it. Every node keeps the user's tokens, so that a late error is still on them.

use syn::{Data, DeriveInput, Fields, Generics, Ident, Member, Type};

use crate::attr::api_error::ApiErrorAttr;
use crate::attr::extension::ExtensionAttr;
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
    /// Headers of the whole enum.
    pub(crate) headers: Vec<HeaderAttr>,
    pub(crate) variants: Vec<Variant<'a>>,
}

/// A variant, or the struct.
pub(crate) struct Variant<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) status: Status,
    pub(crate) attr: StatusAttr,
    pub(crate) headers: Vec<HeaderAttr>,
    pub(crate) fields: Vec<Field<'a>>,
    /// What the variant and its type allow.
    pub(crate) allowed: Vec<&'static Rule>,
}

pub(crate) struct Field<'a> {
    pub(crate) member: Member,
    pub(crate) ty: &'a Type,
    pub(crate) original: &'a syn::Field,
    pub(crate) header: Option<syn::LitStr>,
    pub(crate) extension: Option<ExtensionAttr>,
    /// The source of the error, or its backtrace: for logs.
    pub(crate) is_source: bool,
}

impl Variant<'_> {
    pub(crate) fn allows(&self, rule: &Rule) -> bool {
        self.allowed.iter().any(|allowed| allowed.name == rule.name)
    }

    /// The machine code, where none is given: the name in kebab-case.
    pub(crate) fn default_code(&self) -> String {
        kebab_case(&self.ident.to_string())
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
        matches!(self.ty, Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == "Option"))
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
            headers: Vec::new(),
            variants: Vec::new(),
        };
        match &node.data {
            Data::Enum(data) => {
                input.headers = headers(&node.attrs, true, errors);
                misplaced(&node.attrs, &["extension", "status"], "a variant", errors);
                for variant in &data.variants {
                    let variant =
                        Variant::read(&variant.ident, &variant.attrs, &variant.fields, &input.api.allow, errors);
                    input.variants.push(variant);
                }
            }
            Data::Struct(data) => {
                let variant = Variant::read(&node.ident, &node.attrs, &data.fields, &input.api.allow, errors);
                input.variants.push(variant);
            }
            Data::Union(_) => {
                errors.at(&node.ident, "a union is no error; derive `ApiError` on an enum or a struct");
            }
        }
        input
    }
}

impl<'a> Variant<'a> {
    fn read(
        ident: &'a Ident,
        attrs: &'a [syn::Attribute],
        fields: &'a Fields,
        allowed: &[&'static Rule],
        errors: &mut Errors,
    ) -> Self {
        misplaced(attrs, &["extension"], "a field", errors);
        let attr = attr::single(attrs, "status", errors);
        let mut attr = match attr {
            Some(attr) => StatusAttr::read(attr, errors),
            None => StatusAttr::default(),
        };
        let status = attr.status.take().unwrap_or_else(|| {
            errors.at(
                ident,
                ATTRIBUTE.message(
                    &format!("`{ident}` has no status"),
                    "write its code or name in `#[status(…)]`, or `#[status(transparent)]` for the status of its one field",
                    None,
                ),
            );
            Status { value: StatusValue::Wrong, original: quote::quote!(#ident), span: ident.span() }
        });
        let allowed = allowed.iter().chain(&attr.allow).copied().collect();
        let fields = fields.members().zip(fields).map(|(member, field)| Field::read(member, field, errors)).collect();
        Self { ident, status, attr, headers: headers(attrs, false, errors), fields, allowed }
    }
}

impl<'a> Field<'a> {
    fn read(member: Member, field: &'a syn::Field, errors: &mut Errors) -> Self {
        for status in attr::named(&field.attrs, "status") {
            errors.at(status, "`#[status(…)]` on a field says nothing; it belongs on the variant");
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

/// Reports helper attributes that say nothing where they stand.
fn misplaced(attrs: &[syn::Attribute], names: &[&'static str], place: &str, errors: &mut Errors) {
    for name in HELPERS.iter().filter(|name| names.contains(name)) {
        for attr in attr::named(attrs, name) {
            let (wrong, remedy) = (format!("`#[{name}]` says nothing here"), format!("it belongs on {place}"));
            errors.at(attr, ATTRIBUTE.message(&wrong, &remedy, None));
        }
    }
}

/// `NotFound` → `not-found`, `HTTPProxy` → `http-proxy`.
fn kebab_case(name: &str) -> String {
    let name = name.strip_prefix("r#").unwrap_or(name);
    let chars: Vec<char> = name.chars().collect();
    let mut kebab = String::new();
    for (i, &c) in chars.iter().enumerate() {
        let after_small = i > 0 && !chars[i - 1].is_uppercase() && chars[i - 1] != '_';
        let before_small = chars.get(i + 1).is_some_and(|next| next.is_lowercase());
        let new_word = c.is_uppercase() && i > 0 && chars[i - 1] != '_' && (after_small || before_small);
        if new_word || c == '_' {
            kebab.push('-');
        }
        if c != '_' {
            kebab.extend(c.to_lowercase());
        }
    }
    kebab.trim_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::kebab_case;

    #[test]
    fn codes_are_in_kebab_case() {
        for (name, expected) in [
            ("NotFound", "not-found"),
            ("Http2Broken", "http2-broken"),
            ("HTTPProxy", "http-proxy"),
            ("IO", "io"),
            ("r#Type", "type"),
            ("Snake_Case", "snake-case"),
            ("ÄrgerNis", "ärger-nis"),
        ] {
            assert_eq!(kebab_case(name), expected);
        }
    }
}
