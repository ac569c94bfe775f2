//! Strings that the user wrote.

use proc_macro2::{Literal, Span, TokenStream};
use quote::ToTokens;
use syn::LitStr;

/// A string literal. `LitStr` of syn is not `Clone` without the feature `clone-impls`, which costs every user build time.
#[derive(Clone)]
pub(crate) struct Text {
    value: String,
    literal: Literal,
}

impl Text {
    /// A text of our own in place of the user's.
    pub(crate) fn new(value: String, span: Span) -> Self {
        let mut literal = Literal::string(&value);
        literal.set_span(span);
        Self { value, literal }
    }

    pub(crate) fn value(&self) -> &str {
        &self.value
    }

    pub(crate) fn span(&self) -> Span {
        self.literal.span()
    }

    /// Whether two texts name the same header.
    pub(crate) fn is_same_header(&self, other: &Self) -> bool {
        self.value.eq_ignore_ascii_case(&other.value)
    }
}

impl From<LitStr> for Text {
    fn from(text: LitStr) -> Self {
        Self { value: text.value(), literal: text.token() }
    }
}

impl ToTokens for Text {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.literal.to_tokens(tokens);
    }
}
