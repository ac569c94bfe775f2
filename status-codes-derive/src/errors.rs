//! The mistakes and warnings of one type. They are collected, so that the user sees all of them in one compile.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use status_data::nearest;
use syn::Attribute;
use syn::spanned::Spanned as _;

use crate::rejected;
use crate::rules::{Allowed, Message};

/// Collects mistakes and warnings until `finish`.
#[derive(Default)]
pub(crate) struct Errors {
    mistakes: Option<syn::Error>,
    /// Whether there is a mistake, be it one that rustc has reported.
    is_wrong: bool,
    /// Uses of the literals that rustc has rejected. They are not errors again; if rustc accepts one after all, it is an error.
    rejected: TokenStream,
    warnings: Vec<Warning>,
}

/// What compiles but should be improved.
pub(crate) struct Warning {
    pub(crate) span: Span,
    pub(crate) message: Message,
}

impl Errors {
    /// Records a mistake on these tokens.
    pub(crate) fn at(&mut self, tokens: &dyn ToTokens, message: Message) {
        self.is_wrong = true;
        if let Some(literal) = rejected::find(&tokens.to_token_stream()) {
            self.rejected.extend(quote!(const _: () = #literal;));
            return;
        }
        let mistake = syn::Error::new_spanned(tokens, message);
        match &mut self.mistakes {
            Some(mistakes) => mistakes.combine(mistake),
            None => self.mistakes = Some(mistake),
        }
    }

    /// Records that an attribute is built in a way that no rule of ours allows.
    pub(crate) fn at_attribute(&mut self, attr: &Attribute, message: Message) {
        if rejected::has_value(attr) {
            self.is_wrong = true;
        } else {
            self.at(attr, message);
        }
    }

    /// Records a mistake unless its rule is allowed. Returns whether it was recorded.
    pub(crate) fn breach(&mut self, allowed: &Allowed, tokens: &dyn ToTokens, message: Message) -> bool {
        let is_refused = !allowed.has(message.rule);
        if is_refused {
            self.at(tokens, message);
        }
        is_refused
    }

    /// Records a warning unless its rule is allowed.
    pub(crate) fn warn(&mut self, allowed: &Allowed, tokens: &dyn ToTokens, message: Message) {
        if !allowed.has(message.rule) {
            self.warnings.push(Warning { span: tokens.span(), message });
        }
    }

    /// The warnings, or all mistakes as tokens that make rustc print them.
    pub(crate) fn finish(self) -> Result<Vec<Warning>, TokenStream> {
        if !self.is_wrong {
            return Ok(self.warnings);
        }
        let mistakes = self.mistakes.as_ref().map(syn::Error::to_compile_error);
        let rejected = self.rejected;
        Err(quote!(#mistakes #rejected))
    }
}

/// The remedy for an unknown word: the nearest candidate, or all of them.
pub(crate) fn remedy(word: &str, candidates: &[&str]) -> String {
    did_you_mean(word, candidates).unwrap_or_else(|| write_one_of(candidates))
}

/// `did you mean X?` if a candidate is near.
pub(crate) fn did_you_mean(word: &str, candidates: &[&str]) -> Option<String> {
    let candidate = nearest(word, candidates.iter().copied())?;
    Some(format!("did you mean `{candidate}`?"))
}

pub(crate) fn write_one_of(words: &[&str]) -> String {
    format!("write one of `{}`", words.join("`, `"))
}
