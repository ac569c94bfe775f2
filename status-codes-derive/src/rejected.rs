//! What rustc has already rejected. It runs the derive all the same, and a second message would only hide the first.

use proc_macro2::{Literal, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::{Attribute, Expr, Lit, Meta};

/// The first literal in these tokens that is not one: `404e`, `0b404`, `"\q"`.
pub(crate) fn find(tokens: &TokenStream) -> Option<Literal> {
    tokens.clone().into_iter().find_map(|token| match token {
        TokenTree::Literal(literal) => is_malformed(&literal).then_some(literal),
        TokenTree::Group(group) => find(&group.stream()),
        TokenTree::Ident(_) | TokenTree::Punct(_) => None,
    })
}

fn is_malformed(literal: &Literal) -> bool {
    let text = literal.to_string();
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        is_malformed_number(&text)
    } else {
        // syn accepts any character between the quotes of a byte string.
        matches!(Lit::new(literal.clone()), Lit::Verbatim(_)) || (text.starts_with('b') && !text.is_ascii())
    }
}

/// Whether a number has a digit beyond its base, no digit at all, or an exponent without digits. syn takes some of these for
/// suffixes.
fn is_malformed_number(text: &str) -> bool {
    for (prefix, base) in [("0b", 2), ("0o", 8), ("0x", 16)] {
        let Some(rest) = text.strip_prefix(prefix) else { continue };
        let is_digit = |c: char| c == '_' || c.is_digit(base.max(10));
        let end = rest.find(|c| !is_digit(c)).unwrap_or(rest.len());
        let (digits, suffix) = rest.split_at(end);
        let mut digits = digits.chars().filter(|&c| c != '_').peekable();
        return digits.peek().is_none() || digits.any(|c| !c.is_digit(base)) || suffix.starts_with(['.', 'e', 'E']);
    }
    let suffix = text.trim_start_matches(|c: char| c == '_' || c == '.' || c.is_ascii_digit());
    suffix.strip_prefix(['e', 'E']).is_some_and(|exponent| {
        let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
        !exponent.trim_start_matches('_').starts_with(|c: char| c.is_ascii_digit())
    })
}

fn is_negative(literal: &Lit) -> bool {
    literal.to_token_stream().to_string().starts_with('-')
}

/// Whether an attribute has a value that is not a literal: `#[status = NOT_FOUND]`. A macro is expanded first.
pub(crate) fn has_value(attr: &Attribute) -> bool {
    match &attr.meta {
        Meta::NameValue(pair) => match &pair.value {
            Expr::Lit(literal) => !literal.lit.suffix().is_empty() || is_negative(&literal.lit),
            Expr::Macro(_) => false,
            _ => true,
        },
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use proc_macro2::Literal;

    use super::{is_malformed, is_malformed_number};

    #[test]
    fn numbers_that_rustc_rejects_are_recognized() {
        for text in
            ["404e", "404em", "1e+", "1.5e", "1e__", "0b404", "0b2", "0o984", "0x", "0b_", "0o1.5", "0x1.8", "0b1e3"]
        {
            assert!(is_malformed_number(text), "{text}");
        }
        for text in
            ["404", "4_0_4_", "404u8", "404foo", "404.", "4.5e1", "1e-3", "1E_3f32", "0b11", "0o17u8", "0xfe_u8", "0_x"]
        {
            assert!(!is_malformed_number(text), "{text}");
        }
    }

    #[test]
    fn no_other_literal_is_malformed() {
        for text in [
            r#""""#,
            r#""\u{1_F6} \x7f \n""#,
            r##"r#"a"#"##,
            r#"b"\xff""#,
            r#"br"a""#,
            r#"c"a""#,
            "'a'",
            r"'\''",
            "b'a'",
            r#""a"foo"#,
            "1",
            "1.5e3",
        ] {
            let literal: Literal = text.parse().expect("a literal");
            assert!(!is_malformed(&literal), "{text}");
        }
    }
}
