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
        self.record(tokens.to_token_stream(), message.to_string());
    }

    fn record(&mut self, tokens: TokenStream, message: String) {
        self.0.push(syn::Error::new_spanned(tokens, message));
    }

    /// A breach of a rule: what is wrong; the remedy. Says whether it stands: the variant or its type may allow it.
    pub(crate) fn breach(
        &mut self,
        rule: &Rule,
        variant: &Variant<'_>,
        tokens: impl ToTokens,
        wrong: &str,
        remedy: &str,
        section: Option<&str>,
    ) -> bool {
        let stands = !variant.allows(rule);
        if stands {
            self.at(tokens, rule.message(wrong, remedy, section));
        }
        stands
    }

    /// All of them, as tokens that make rustc print them.
    pub(crate) fn finish(self) -> Result<(), TokenStream> {
        let mistakes: TokenStream = self.0.iter().map(syn::Error::to_compile_error).collect();
        if self.0.is_empty() { Ok(()) } else { Err(mistakes) }
    }
}
