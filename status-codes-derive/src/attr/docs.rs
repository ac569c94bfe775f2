//! Doc comments, which describe an error to those who call the API.

use syn::{Attribute, Expr, ExprLit, Lit, Meta};

use super::item::{items, named};

/// The first paragraph of the doc comment. It is empty if there is none, or if the item is hidden.
pub(crate) fn first_paragraph(attrs: &[Attribute]) -> String {
    let docs = named(attrs, "doc");
    if docs.iter().any(|attr| is_hidden(attr)) {
        return String::new();
    }
    let text: Vec<String> = docs.into_iter().filter_map(text).collect();
    // A line without text is a line too.
    let lines = text.iter().flat_map(|text| text.split('\n')).map(str::trim);
    let paragraph: Vec<&str> = lines.skip_while(|line| line.is_empty()).take_while(|line| !line.is_empty()).collect();
    paragraph.join(" ")
}

/// Whether the attribute is `#[doc(hidden)]`.
pub(crate) fn is_hidden(attr: &Attribute) -> bool {
    attr.path().is_ident("doc")
        && items(attr).unwrap_or_default().iter().any(|item| item.tokens.to_string() == "hidden")
}

/// The text of `#[doc = "…"]`. A macro in the place of the text, as in `include_str!`, is not read.
fn text(attr: &Attribute) -> Option<String> {
    match &attr.meta {
        Meta::NameValue(pair) => match &pair.value {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}
