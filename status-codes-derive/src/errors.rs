//! The mistakes and warnings of one type. They are collected, so that the user sees all of them in one compile.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use status_data::nearest;
use syn::spanned::Spanned as _;

use crate::rules::{Allowed, Message};

/// Collects mistakes and warnings until `finish`.
#[derive(Default)]
pub(crate) struct Errors {
    mistakes: Option<syn::Error>,
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
        let mistake = syn::Error::new_spanned(tokens, message);
        match &mut self.mistakes {
            Some(mistakes) => mistakes.combine(mistake),
            None => self.mistakes = Some(mistake),
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
        match self.mistakes {
            None => Ok(self.warnings),
            Some(mistakes) => Err(mistakes.to_compile_error()),
        }
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
