//! `client = Name`, the enum that clients read.

use proc_macro2::{Group, TokenStream, TokenTree};
use quote::ToTokens;
use syn::Ident;

use super::item::{Item, Shape, is_module, split};
use crate::errors::Errors;
use crate::rules::ATTRIBUTE;

const REMEDY: &str = "write `client = Name`, or `client(Name, derive(Clone))` to derive more for it";

/// The enum that the derive writes for clients.
pub(crate) struct Client {
    pub(crate) key: Ident,
    pub(crate) name: Ident,
    /// The paths of what is derived for it beside `Debug`.
    pub(crate) derives: Vec<TokenStream>,
}

impl Client {
    /// Reads `client = Name`.
    pub(super) fn pair(key: &Ident, value: &TokenStream, errors: &mut Errors) -> Option<Self> {
        let place: &dyn ToTokens = if value.is_empty() { key } else { value };
        let name = name(value);
        if name.is_none() {
            errors.at(place, ATTRIBUTE.says("`client` takes the name of a new enum", REMEDY));
        }
        Some(Self { key: key.clone(), name: name?, derives: Vec::new() })
    }

    /// Reads `client(Name, derive(…))`.
    pub(super) fn list(key: &Ident, list: &Group, errors: &mut Errors) -> Option<Self> {
        let items = split(list.stream());
        let name = items.first().and_then(|item| name(&item.tokens));
        let derives = match items.get(1..) {
            None | Some([]) => Some(Vec::new()),
            Some([Item { shape: Shape::List(word, list), .. }]) if word == "derive" => Some(split(list.stream())),
            Some(_) => None,
        };
        let (Some(name), Some(derives)) = (name, derives) else {
            errors
                .at(key, ATTRIBUTE.says("`client(…)` takes the name of a new enum and what to derive for it", REMEDY));
            return None;
        };
        let mut paths = Vec::new();
        for Item { tokens, .. } in derives {
            if !is_module(&tokens) {
                errors.at(
                    &tokens,
                    ATTRIBUTE.says("`derive(…)` takes paths of derives", "write `derive(Clone, PartialEq)`"),
                );
            } else if last(&tokens).is_some_and(|name| name == "Debug") {
                errors.at(&tokens, ATTRIBUTE.says("`Debug` is derived already", "remove it"));
            } else {
                paths.push(tokens);
            }
        }
        Some(Self { key: key.clone(), name, derives: paths })
    }

    /// Whether the path of a derive ends with this name.
    pub(crate) fn derives(&self, name: &str) -> bool {
        self.derives.iter().any(|path| last(path).is_some_and(|last| last == name))
    }
}

/// The name of a type. A keyword is not one.
fn name(tokens: &TokenStream) -> Option<Ident> {
    syn::parse2(tokens.clone()).ok()
}

fn last(path: &TokenStream) -> Option<Ident> {
    match path.clone().into_iter().last()? {
        TokenTree::Ident(last) => Some(last),
        _ => None,
    }
}
