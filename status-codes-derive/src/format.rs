//! Reads format strings: the placeholders between their braces.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

/// The names between braces: `id` and `0` in `"{id:>5} {0}"`. `{}` counts as the next position.
pub(crate) fn named(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    for placeholder in placeholders_of(text) {
        names.push(placeholder.name);
    }
    names
}

/// A text without placeholders, as it is printed.
pub(crate) fn unescaped(text: &str) -> String {
    text.replace("{{", "{").replace("}}", "}")
}

/// What follows the colon of a placeholder.
pub(crate) enum Format {
    Known,
    /// A width or a precision is the value of another argument: `{id:>width$}`, `{id:.*}`.
    NamesAnother,
    Unknown,
}

/// What is written between two braces.
pub(crate) struct Placeholder {
    pub(crate) name: String,
    /// The name as the user wrote it: `r#type`, ` id`, or nothing.
    written: String,
    /// After the colon.
    spec: String,
}

impl Placeholder {
    /// The names of every value that it prints: its own, and those of a width or a precision, as in `{id:>width$}`.
    pub(crate) fn names(&self) -> Vec<&str> {
        let mut names = vec![self.name.as_str()];
        let mut parts: Vec<&str> = self.spec.split('$').collect();
        // The text after the last `$` is not a name.
        parts.pop();
        for part in parts {
            let is_in_name = |c: char| c == '_' || c.is_alphanumeric();
            let name = part.rsplit(|c| !is_in_name(c)).next().unwrap_or(part);
            // The `0` flag is written before the width.
            names.push(name.strip_prefix('0').filter(|rest| !rest.is_empty()).unwrap_or(name));
        }
        names
    }

    /// Whether `format!` accepts how the name is written. Spaces may follow it.
    pub(crate) fn has_legal_name(&self) -> bool {
        let written = self.written.trim_end();
        written.is_empty() || written == self.name
    }

    /// As the user wrote it, without the braces.
    pub(crate) fn text(&self) -> String {
        if self.spec.is_empty() { self.written.clone() } else { format!("{}:{}", self.written, self.spec) }
    }

    /// What `format!` makes of the text after the colon.
    pub(crate) fn format(&self) -> Format {
        const KINDS: [&str; 11] = ["", "?", "x?", "X?", "x", "X", "o", "b", "e", "E", "p"];
        let is_align = |c: char| matches!(c, '<' | '^' | '>');
        let mut after_fill = self.spec.chars();
        after_fill.next();
        let spec = match after_fill.as_str().strip_prefix(is_align) {
            Some(rest) => rest,
            None => self.spec.strip_prefix(is_align).unwrap_or(&self.spec),
        };
        let spec = spec.strip_prefix(['+', '-']).unwrap_or(spec);
        let spec = spec.strip_prefix('#').unwrap_or(spec);
        if spec.contains(['$', '*']) {
            return Format::NamesAnother;
        }
        let is_digit = |c: char| c.is_ascii_digit();
        let spec = spec.trim_start_matches(is_digit);
        let kind = spec.strip_prefix('.').map_or(spec, |precision| precision.trim_start_matches(is_digit));
        if KINDS.contains(&kind) { Format::Known } else { Format::Unknown }
    }

    /// Whether it prints the `Debug` form: `{0:?}`.
    pub(crate) fn is_debug(&self) -> bool {
        self.spec.ends_with('?')
    }

    /// The trait that prints it.
    pub(crate) fn trait_path(&self) -> TokenStream {
        let name = match self.spec.chars().last() {
            Some('?') => "Debug",
            Some('x') => "LowerHex",
            Some('X') => "UpperHex",
            Some('o') => "Octal",
            Some('b') => "Binary",
            Some('e') => "LowerExp",
            Some('E') => "UpperExp",
            Some('p') => "Pointer",
            _ => "Display",
        };
        let name = Ident::new(name, Span::call_site());
        quote!(::core::fmt::#name)
    }
}

pub(crate) fn placeholders_of(text: &str) -> Vec<Placeholder> {
    let mut placeholders = Vec::new();
    rename(text, &mut |placeholder| {
        let name = placeholder.name.clone();
        placeholders.push(placeholder);
        name
    });
    placeholders
}

/// Replaces the names between the braces of a text.
pub(crate) fn rename(text: &str, name: &mut dyn FnMut(Placeholder) -> String) -> String {
    let mut renamed = String::new();
    let mut next = 0;
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let (before, after) = rest.split_at(open + 1);
        renamed.push_str(before);
        rest = after;
        if let Some(escaped) = rest.strip_prefix('{') {
            renamed.push('{');
            rest = escaped;
            continue;
        }
        let close = rest.find('}').unwrap_or(rest.len());
        let (written, spec) = rest[..close].split_once(':').unwrap_or((&rest[..close], ""));
        let meant = match written.trim() {
            "" => {
                next += 1;
                (next - 1).to_string()
            }
            written => written.strip_prefix("r#").unwrap_or(written).to_owned(),
        };
        // Blanks may follow: `{0:? }`.
        renamed.push_str(&name(Placeholder {
            name: meant,
            written: written.to_owned(),
            spec: spec.trim_end().to_owned(),
        }));
        if !spec.is_empty() {
            renamed.push(':');
            renamed.push_str(spec);
        }
        rest = &rest[close..];
        if let Some(closed) = rest.strip_prefix('}') {
            renamed.push('}');
            rest = closed;
        }
    }
    renamed + rest
}

/// What is wrong with the braces, if anything.
pub(crate) fn unbalanced(text: &str) -> Option<&'static str> {
    let mut rest = text;
    while let Some(index) = rest.find(['{', '}']) {
        let (brace, after) = (&rest[index..=index], &rest[index + 1..]);
        rest = match (brace, after.strip_prefix(brace)) {
            (_, Some(escaped)) => escaped,
            ("}", None) => return Some("a `}` has no matching `{`"),
            _ => match after.find('}') {
                Some(close) => &after[close + 1..],
                None => return Some("a `{` has no matching `}`"),
            },
        };
    }
    None
}
