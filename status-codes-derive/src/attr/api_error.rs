//! `#[api_error(…)]`

use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;
use syn::{Attribute, Ident};

use super::case::Case;
use super::client::Client;
use super::detail::{self, Detail};
use super::item::{Shape, items};
use super::key::{allow, body, krate, set, string, unknown_key};
use super::text::Text;
use super::without::Without;
use crate::errors::Errors;
use crate::rules::{ATTRIBUTE, Allowed};

const KEYS: &[&str] = &[
    "type_base",
    "rename_all",
    "rename_all_fields",
    "expose",
    "hide",
    "body",
    "client",
    "docs",
    "allow",
    "trait_only",
    "without",
    "crate",
];

/// What applies to the whole type.
#[derive(Default)]
pub(crate) struct ApiErrorAttr {
    pub(crate) type_base: Option<Text>,
    /// How names of variants become machine codes.
    pub(crate) rename_all: Option<Case>,
    /// How names of fields become names of members.
    pub(crate) rename_all_fields: Option<Case>,
    /// `expose` or `hide`, for variants that say nothing about their public text.
    pub(crate) detail: Option<Detail>,
    pub(crate) allow: Allowed,
    /// Doc comments of a 5xx, and of a status that is known only at run time, are public.
    pub(crate) docs: Option<Ident>,
    pub(crate) trait_only: Option<Ident>,
    /// The integrations that get no implementation.
    pub(crate) without: Option<Without>,
    pub(crate) body: Option<TokenStream>,
    /// The enum for clients.
    pub(crate) client: Option<Client>,
    krate: Option<TokenStream>,
}

impl ApiErrorAttr {
    pub(crate) fn read(attr: &Attribute, errors: &mut Errors) -> Self {
        let mut read = Self::default();
        let Some(items) = items(attr) else {
            let remedy = "write `#[api_error(type_base = \"…\")]`";
            errors.at_attribute(attr, ATTRIBUTE.says("`#[api_error]` takes its keys in parentheses", remedy));
            return read;
        };
        for item in &items {
            match &item.shape {
                Shape::Pair(key, value) if key == "type_base" => {
                    set(&mut read.type_base, string(key, value, errors), key, errors);
                }
                Shape::Pair(key, value) if key == "rename_all" => {
                    let case = string(key, value, errors).and_then(|name| Case::read(&name, errors));
                    set(&mut read.rename_all, case, key, errors);
                }
                Shape::Pair(key, value) if key == "rename_all_fields" => {
                    let case = string(key, value, errors).and_then(|name| Case::read(&name, errors));
                    set(&mut read.rename_all_fields, case, key, errors);
                }
                Shape::Word(key) if key == "expose" => {
                    detail::set(&mut read.detail, Detail::Expose(key.clone()), key, errors);
                }
                Shape::Word(key) if key == "hide" => {
                    detail::set(&mut read.detail, Detail::Hide(key.clone()), key, errors);
                }
                Shape::Pair(key, value) if key == "body" => set(&mut read.body, body(key, value, errors), key, errors),
                Shape::Pair(key, value) if key == "client" => {
                    set(&mut read.client, Client::pair(key, value, errors), key, errors);
                }
                Shape::List(key, list) if key == "client" => {
                    set(&mut read.client, Client::list(key, list, errors), key, errors);
                }
                Shape::Pair(key, value) if key == "crate" => {
                    set(&mut read.krate, krate(key, value, errors), key, errors);
                }
                Shape::Word(key) if key == "docs" => set(&mut read.docs, Some(key.clone()), key, errors),
                Shape::Word(key) if key == "trait_only" => set(&mut read.trait_only, Some(key.clone()), key, errors),
                Shape::List(key, list) if key == "without" => {
                    set(&mut read.without, Some(Without::read(key, list, errors)), key, errors);
                }
                Shape::List(key, list) if key == "allow" => allow(list, &mut read.allow, errors),
                _ => unknown_key(item, "api_error", KEYS, errors),
            }
        }
        read
    }

    /// The path of the runtime crate.
    pub(crate) fn krate(&self) -> TokenStream {
        self.krate_at(Span::call_site())
    }

    /// The path of the runtime crate, in the place of the user's tokens.
    pub(crate) fn krate_at(&self, span: Span) -> TokenStream {
        self.krate.clone().unwrap_or_else(|| quote_spanned!(span=> ::status_codes))
    }
}
