//! Mistakes, collected: the user sees all of them in one compile.

use proc_macro2::TokenStream;
use quote::ToTokens;

use crate::ast::Variant;
use crate::rules::Rule;

/// The mistakes of one type. They have to be asked for with `finish`.
#[derive(Default)]
pub(crate) struct Errors(Vec<syn::Error>);

impl Errors {
    /// A mistake on these tokens.
    pub(crate) fn at(&mut self, tokens: impl ToTokens, message: impl std::fmt::Display) {
        self.0.push(syn::Error::new_spanned(tokens, message));
    }

    /// A mistake that a parser found.
    pub(crate) fn push(&mut self, error: syn::Error) {
        self.0.push(error);
    }

    /// A breach of a rule, unless the variant or its type allows it.
    pub(crate) fn breach(&mut self, rule: &Rule, variant: &Variant<'_>, tokens: impl ToTokens, message: String) {
        if !variant.allows(rule) {
            self.at(tokens, rule.explain(message));
        }
    }

    /// All of them, as tokens that make rustc print them.
    pub(crate) fn finish(self) -> Result<(), TokenStream> {
        let mistakes: TokenStream = self.0.iter().map(syn::Error::to_compile_error).collect();
        if self.0.is_empty() { Ok(()) } else { Err(mistakes) }
    }
}
