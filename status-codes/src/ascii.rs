//! `const` comparisons of texts, ignoring the case of ASCII letters.

/// `str::eq_ignore_ascii_case`, which is `const` only since 1.89.
pub(crate) const fn same(one: &str, other: &str) -> bool {
    let (mut one, mut other) = (one.as_bytes(), other.as_bytes());
    while let ([a, rest @ ..], [b, others @ ..]) = (one, other) {
        if !a.eq_ignore_ascii_case(b) {
            return false;
        }
        (one, other) = (rest, others);
    }
    one.is_empty() && other.is_empty()
}

/// Whether a text is one of these.
pub(crate) const fn contains(texts: &[&str], text: &str) -> bool {
    let mut texts = texts;
    while let [first, rest @ ..] = texts {
        if same(first, text) {
            return true;
        }
        texts = rest;
    }
    false
}
