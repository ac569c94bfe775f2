//! The nodes. Each keeps the tokens of the user, so that a later check can report a mistake on them.

use std::rc::Rc;

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{Attribute, Generics, Ident, Type, Visibility};

use crate::attr::api_error::ApiErrorAttr;
use crate::attr::code::MachineCode;
use crate::attr::display::Display;
use crate::attr::extension::{ExtensionAttr, INSTANCE};
use crate::attr::header::{FieldHeader, HeaderAttr};
use crate::attr::inner::Inner;
use crate::attr::member::MemberAttr;
use crate::attr::spelling::Status;
use crate::attr::status::StatusAttr;
use crate::attr::text::Text;
use crate::rules::Allowed;
use crate::type_name;

/// An enum, or a struct, which is treated as an enum with one variant.
pub(crate) struct Input<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) vis: &'a Visibility,
    pub(crate) attrs: &'a [Attribute],
    pub(crate) generics: &'a Generics,
    pub(crate) is_enum: bool,
    /// Whether it is `#[doc(hidden)]`.
    pub(crate) is_hidden: bool,
    pub(crate) api: ApiErrorAttr,
    /// The default for variants without a status of their own.
    pub(crate) default: Option<StatusAttr>,
    /// Headers of the whole enum.
    pub(crate) headers: Vec<HeaderAttr>,
    /// Members of every variant's body.
    pub(crate) members: Vec<MemberAttr>,
    pub(crate) variants: Vec<Variant<'a>>,
}

/// A variant, or the struct.
pub(crate) struct Variant<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) attrs: &'a [Attribute],
    pub(crate) status: Status,
    pub(crate) attr: StatusAttr,
    pub(crate) headers: Vec<HeaderAttr>,
    pub(crate) members: Vec<MemberAttr>,
    pub(crate) fields: Vec<Field<'a>>,
    /// What `Display` shows, if thiserror or snafu writes it.
    pub(crate) display: Option<Rc<Display>>,
    /// The first paragraph of its doc comment.
    pub(crate) docs: String,
    /// The rules that the variant or its type switches off.
    pub(crate) allowed: Allowed,
}

/// How the value of a field is sent, so that a client can read it back.
pub(crate) enum Sent<'f> {
    Member(String),
    Flattened,
    Header(&'f Text),
    Status,
}

pub(crate) struct Field<'a> {
    pub(crate) position: usize,
    pub(crate) ty: &'a Type,
    pub(crate) original: &'a syn::Field,
    /// The attribute `#[status]`, which marks the field that holds the status.
    pub(crate) status: Option<&'a Attribute>,
    /// The attribute `#[status(transparent)]`, which marks the inner error.
    pub(crate) inner: Option<&'a Attribute>,
    pub(crate) header: Option<FieldHeader>,
    pub(crate) extension: Option<ExtensionAttr>,
    /// The name of its member, if the attribute does not give one. A field of a tuple has no name.
    pub(crate) default_name: Option<String>,
    /// Whether it is the source of the error.
    pub(crate) is_source: bool,
    /// Whether it is a backtrace or a location in the code.
    pub(crate) is_trace: bool,
}

impl Variant<'_> {
    /// The field that is the inner error, unless a function returns it.
    pub(crate) fn inner_field(&self) -> Option<&Field<'_>> {
        match self.status.inner()? {
            Inner::Only => self.fields.first(),
            Inner::Field(position) => self.fields.get(*position),
            Inner::With(_) => None,
        }
    }

    /// The machine code: the given one, or the name of the variant. The code of a path is the path itself.
    pub(crate) fn machine_code(&self, input: &Input<'_>) -> String {
        match &self.attr.code {
            Some(MachineCode::Text(literal) | MachineCode::Number(literal)) => literal.value().to_owned(),
            Some(MachineCode::Path(path) | MachineCode::With { path, .. }) => path.to_string(),
            None => input.api.rename_all.unwrap_or_default().apply(&unraw(self.ident)),
        }
    }

    /// Whether the machine code is known only at run time.
    pub(crate) fn has_late_code(&self) -> bool {
        matches!(self.attr.code, Some(MachineCode::With { .. }))
    }

    /// The statuses of `one_of`.
    pub(crate) fn one_of(&self) -> &[Status] {
        self.attr.one_of.as_ref().map_or(&[], |one_of| &one_of.statuses)
    }

    /// The members that no field is: those of the variant, and those of its type.
    pub(crate) fn members<'i>(&'i self, input: &'i Input<'_>) -> Vec<&'i MemberAttr> {
        let mut members: Vec<_> = self.members.iter().collect();
        for shared in &input.members {
            if self.members.iter().all(|own| own.name.value() != shared.name.value()) {
                members.push(shared);
            }
        }
        members
    }

    /// The type that writes the body, if the variant or its type names one.
    pub(crate) fn body<'i>(&'i self, input: &'i Input<'_>) -> Option<&'i TokenStream> {
        self.attr.body.as_ref().or(input.api.body.as_ref())
    }

    /// Whether the body is a problem document, judging by the name of the type that writes it.
    pub(crate) fn has_problem(&self, input: &Input<'_>) -> bool {
        self.body(input).is_none_or(|body| body.to_string().rsplit(' ').next() == Some("Problem"))
    }

    /// Whether the machine code is the last segment of the problem type instead of a member.
    pub(crate) fn has_code_in_type(&self, input: &Input<'_>) -> bool {
        input.api.type_base.is_some() && self.attr.problem_type.is_none()
    }

    /// The problem type unless it is `about:blank`: the given one, or base and machine code. `None` also if it is known later.
    pub(crate) fn problem_type(&self, input: &Input<'_>) -> Option<String> {
        if self.status.is_transparent() {
            return None;
        }
        if let Some(own) = &self.attr.problem_type {
            return Some(own.value().to_owned());
        }
        let base = input.api.type_base.as_ref().filter(|_| !self.has_late_code())?;
        let code = self.machine_code(input);
        (!code.is_empty()).then(|| base.value().to_owned() + &code)
    }

    /// The keys that set texts of the body, with their tokens.
    pub(crate) fn body_keys(&self) -> Vec<(&'static str, TokenStream)> {
        let attr = &self.attr;
        // `hide` and `expose` add nothing to the body.
        let detail = attr.detail.as_ref().filter(|detail| detail.key() == "detail");
        let mut keys = vec![
            ("detail", detail.to_token_stream()),
            ("title", attr.title.to_token_stream()),
            ("type", attr.problem_type.to_token_stream()),
            ("body", attr.body.to_token_stream()),
        ];
        keys.retain(|(_, tokens)| !tokens.is_empty());
        keys
    }

    /// Everything that can be sent only in a body, by the names that the user gave it.
    pub(crate) fn payload(&self) -> Vec<String> {
        let mut payload = Vec::new();
        for field in self.fields.iter().filter(|field| field.needs_body()) {
            payload.push(field.name());
        }
        for member in &self.members {
            payload.push(member.name.value().to_owned());
        }
        for (key, _) in self.body_keys() {
            payload.push(key.to_owned());
        }
        payload
    }
}

impl Field<'_> {
    /// The name of the field, or its position in a tuple.
    pub(crate) fn name(&self) -> String {
        self.original.ident.as_ref().map_or_else(|| self.position.to_string(), unraw)
    }

    /// Whether this name in a text means the field. thiserror accepts `0` and `_0` for the fields of a tuple.
    pub(crate) fn is_called(&self, name: &str) -> bool {
        let position = if self.original.ident.is_some() { None } else { name.strip_prefix('_') };
        self.name() == name || position.is_some_and(|position| self.name() == position)
    }

    /// Whether it is a backtrace, judging by its name and that of its type.
    pub(crate) fn is_backtrace(&self) -> bool {
        self.name() == "backtrace" || type_name::is_backtrace(self.ty)
    }

    /// Whether only logs show it.
    pub(crate) fn is_for_logs(&self) -> bool {
        self.is_source || self.is_trace || self.is_backtrace()
    }

    /// Whether it is an error, judging by the name of its type.
    pub(crate) fn is_error(&self) -> bool {
        type_name::is_error(self.ty)
    }

    /// The name of the header that it is the value of.
    pub(crate) fn header_name(&self) -> Option<&Text> {
        if let Some(FieldHeader::Named(name)) = &self.header { Some(name) } else { None }
    }

    /// Whether it is a map of headers.
    pub(crate) fn is_flattened_header(&self) -> bool {
        matches!(self.header, Some(FieldHeader::Flatten(_)))
    }

    /// Whether its type is written `Option<…>`.
    pub(crate) fn is_option(&self) -> bool {
        type_name::is_option(self.ty)
    }

    /// How its value is sent, if it is. What a function makes of it is another value, and the names in a map of headers are not
    /// known.
    pub(crate) fn sent(&self) -> Option<Sent<'_>> {
        match (&self.extension, self.header_name()) {
            (Some(ExtensionAttr::Member { with: None, .. }), _) => self.member_name().map(Sent::Member),
            (Some(ExtensionAttr::Flatten), _) => Some(Sent::Flattened),
            (_, Some(name)) => Some(Sent::Header(name)),
            _ => self.status.map(|_| Sent::Status),
        }
    }

    pub(crate) fn is_skipped(&self) -> bool {
        matches!(self.extension, Some(ExtensionAttr::Skip))
    }

    /// Whether it is a member of the body, or has members that are.
    pub(crate) fn is_member(&self) -> bool {
        matches!(self.extension, Some(ExtensionAttr::Member { .. } | ExtensionAttr::Flatten))
    }

    /// Whether it can be sent only in a body.
    pub(crate) fn needs_body(&self) -> bool {
        match self.extension {
            Some(ExtensionAttr::Member { .. } | ExtensionAttr::Flatten) => true,
            Some(ExtensionAttr::Skip) => false,
            None => self.header.is_none() && self.status.is_none() && self.inner.is_none() && !self.is_for_logs(),
        }
    }

    /// The function that makes the value of its member, if there is one.
    pub(crate) fn member_function(&self) -> Option<&TokenStream> {
        match &self.extension {
            Some(ExtensionAttr::Member { with, .. }) => with.as_ref(),
            _ => None,
        }
    }

    /// Whether it is the member `instance`, which RFC 9457 §3.1.5 defines. A field that only has this name is not.
    pub(crate) fn is_instance(&self) -> bool {
        matches!(&self.extension, Some(ExtensionAttr::Member { name: Some(name), .. }) if name.value() == INSTANCE)
    }

    /// The name of its member, if it is one.
    pub(crate) fn member_name(&self) -> Option<String> {
        match &self.extension {
            Some(ExtensionAttr::Member { name: Some(name), .. }) => Some(name.value().to_owned()),
            Some(ExtensionAttr::Member { name: None, .. }) => self.default_name.clone(),
            _ => None,
        }
    }
}

/// A name without `r#`.
pub(crate) fn unraw(ident: &Ident) -> String {
    let name = ident.to_string();
    name.strip_prefix("r#").unwrap_or(&name).to_owned()
}
