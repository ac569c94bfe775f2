//! Mistakes, collected: the user sees all of them in one compile.

use proc_macro2::TokenStream;
use quote::ToTokens;

use crate::ast::Variant;
use crate::rules::Rule;

/// The mistakes of one type. They have to be asked for with `finish`.
#[derive(Default)]
pub(crate) struct Errors(Option<syn::Error>);

impl Errors {
    /// A mistake on these tokens.
    pub(crate) fn at(&mut self, tokens: &dyn ToTokens, message: impl AsRef<str>) {
        self.add(syn::Error::new_spanned(tokens, message.as_ref()));
    }

    fn add(&mut self, mistake: syn::Error) {
        match &mut self.0 {
            Some(mistakes) => mistakes.combine(mistake),
            None => self.0 = Some(mistake),
        }
    }

    /// A breach of a rule: what is wrong; the remedy. Says whether it stands: the variant or its type may allow it.
    pub(crate) fn breach(
        &mut self,
        rule: &Rule,
        variant: &Variant<'_>,
        tokens: &dyn ToTokens,
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
        self.0.map_or(Ok(()), |mistakes| Err(mistakes.to_compile_error()))
    }
}
