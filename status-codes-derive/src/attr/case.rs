//! Turns the name of a variant into a machine code, and that of a field into the name of a member. The cases are those of
//! serde.

use std::mem;

use super::text::Text;
use crate::errors::{self, Errors};
use crate::rules::ATTRIBUTE;

/// A way to write words.
#[derive(Clone, Copy, Default)]
pub(crate) enum Case {
    Lower,
    Upper,
    Pascal,
    Camel,
    Snake,
    ScreamingSnake,
    #[default]
    Kebab,
    ScreamingKebab,
}

const CASES: &[(&str, Case)] = &[
    ("lowercase", Case::Lower),
    ("UPPERCASE", Case::Upper),
    ("PascalCase", Case::Pascal),
    ("camelCase", Case::Camel),
    ("snake_case", Case::Snake),
    ("SCREAMING_SNAKE_CASE", Case::ScreamingSnake),
    ("kebab-case", Case::Kebab),
    ("SCREAMING-KEBAB-CASE", Case::ScreamingKebab),
];

impl Case {
    /// Reads the name of a case, such as `snake_case`.
    pub(crate) fn read(name: &Text, errors: &mut Errors) -> Option<Self> {
        let text = name.value();
        let case = CASES.iter().find(|(known, _)| *known == text).map(|(_, case)| *case);
        if case.is_none() {
            let names: Vec<&str> = CASES.iter().map(|(name, _)| *name).collect();
            errors.at(name, ATTRIBUTE.says(format!("unknown case `{text}`"), errors::remedy(text, &names)));
        }
        case
    }

    /// Writes the name of a variant in this case.
    pub(crate) fn apply(self, name: &str) -> String {
        let mut words = words(name);
        for (index, word) in words.iter_mut().enumerate() {
            *word = match self {
                Self::Lower | Self::Snake | Self::Kebab => word.to_lowercase(),
                Self::Upper | Self::ScreamingSnake | Self::ScreamingKebab => word.to_uppercase(),
                Self::Camel if index == 0 => word.to_lowercase(),
                Self::Camel | Self::Pascal => capital(word),
            };
        }
        words.join(match self {
            Self::Lower | Self::Upper | Self::Pascal | Self::Camel => "",
            Self::Snake | Self::ScreamingSnake => "_",
            Self::Kebab | Self::ScreamingKebab => "-",
        })
    }

    /// Writes the name of a field in this case. It is in snake case already, so some cases only change its letters.
    pub(crate) fn apply_to_field(self, name: &str) -> String {
        match self {
            Self::Lower | Self::Snake => name.to_owned(),
            Self::Upper | Self::ScreamingSnake => name.to_uppercase(),
            Self::Kebab => name.replace('_', "-"),
            Self::ScreamingKebab => name.to_uppercase().replace('_', "-"),
            Self::Camel => camel(name),
            Self::Pascal => pascal(&camel(name)),
        }
    }
}

/// A field in camel case: `order_id` becomes `orderId`. Capitals that are there already stay.
fn camel(name: &str) -> String {
    let mut camel = String::new();
    let mut after_underscore = false;
    for c in name.chars() {
        if c == '_' {
            after_underscore = true;
        } else if camel.is_empty() {
            camel.extend(c.to_lowercase());
            after_underscore = false;
        } else if mem::take(&mut after_underscore) {
            camel.extend(c.to_uppercase());
        } else {
            camel.push(c);
        }
    }
    camel
}

/// A name with a capital at its beginning.
fn pascal(name: &str) -> String {
    let mut chars = name.chars();
    let first = chars.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + chars.as_str()
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    let first = chars.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + &chars.as_str().to_lowercase()
}

/// Splits a name into words: `HTTPProxy` into `HTTP` and `Proxy`.
fn words(name: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut after_lowercase = false;
    let mut chars = name.chars();
    while let Some(c) = chars.next() {
        let before_lowercase = chars.clone().next().is_some_and(char::is_lowercase);
        let is_start = c == '_' || (c.is_uppercase() && (after_lowercase || before_lowercase));
        if is_start && !word.is_empty() {
            words.push(mem::take(&mut word));
        }
        if c != '_' {
            word.push(c);
        }
        after_lowercase = !c.is_uppercase();
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::{CASES, Case};

    #[test]
    fn machine_codes_are_in_kebab_case() {
        for (name, expected) in [
            ("NotFound", "not-found"),
            ("Http2Broken", "http2-broken"),
            ("HTTPProxy", "http-proxy"),
            ("IO", "io"),
            ("Snake_Case", "snake-case"),
            ("ÄrgerNis", "ärger-nis"),
        ] {
            assert_eq!(Case::default().apply(name), expected);
        }
    }

    #[test]
    fn fields_are_renamed_as_serde_renames_them() {
        let expected = ["order_id", "ORDER_ID", "OrderId", "orderId", "order_id", "ORDER_ID", "order-id", "ORDER-ID"];
        let found: Vec<String> = CASES.iter().map(|(_, case)| case.apply_to_field("order_id")).collect();
        assert_eq!(found, expected);
        for (name, expected) in [
            ("orderID", "orderID"),
            ("_type", "type"),
            ("line_2", "line2"),
            ("a__b_", "aB"),
            ("äb_öd", "äbÖd"),
            ("_", ""),
        ] {
            assert_eq!(Case::Camel.apply_to_field(name), expected);
        }
    }

    #[test]
    fn every_case_is_written_like_its_name() {
        let expected =
            ["notfound", "NOTFOUND", "NotFound", "notFound", "not_found", "NOT_FOUND", "not-found", "NOT-FOUND"];
        let found: Vec<String> = CASES.iter().map(|(_, case)| case.apply("NotFound")).collect();
        assert_eq!(found, expected);
    }
}
