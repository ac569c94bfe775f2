//! How a machine code is made of a variant's name: the cases that serde knows.

use std::mem;

use status_data::nearest;
use syn::LitStr;

use crate::errors::Errors;

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
    /// The case of a name such as `snake_case`.
    pub(crate) fn read(name: &LitStr, errors: &mut Errors) -> Option<Self> {
        let text = name.value();
        let case = CASES.iter().find(|(known, _)| *known == text).map(|(_, case)| *case);
        if case.is_none() {
            let mut names = Vec::new();
            for (name, _) in CASES {
                names.push(*name);
            }
            let remedy = match nearest(&text, names.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("write one of `{}`", names.join("`, `")),
            };
            errors.at(name, format!("unknown case `{text}`; {remedy}"));
        }
        case
    }

    /// A variant's name in this case.
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
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    let first = chars.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + &chars.as_str().to_lowercase()
}

/// `HTTPProxy` → `HTTP`, `Proxy`.
fn words(name: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut after_small = false;
    let mut chars = name.chars();
    while let Some(c) = chars.next() {
        let before_small = chars.clone().next().is_some_and(char::is_lowercase);
        let is_start = c == '_' || (c.is_uppercase() && (after_small || before_small));
        if is_start && !word.is_empty() {
            words.push(mem::take(&mut word));
        }
        if c != '_' {
            word.push(c);
        }
        after_small = !c.is_uppercase();
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
    fn every_case_is_as_its_name() {
        let expected =
            ["notfound", "NOTFOUND", "NotFound", "notFound", "not_found", "NOT_FOUND", "not-found", "NOT-FOUND"];
        let found: Vec<String> = CASES.iter().map(|(_, case)| case.apply("NotFound")).collect();
        assert_eq!(found, expected);
    }
}
