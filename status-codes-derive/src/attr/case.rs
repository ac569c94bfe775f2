//! How a machine code is made of a variant's name: the cases that serde knows.

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
            let names = || CASES.iter().map(|(name, _)| *name);
            let remedy = match nearest(&text, names()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("write one of `{}`", names().collect::<Vec<_>>().join("`, `")),
            };
            errors.at(name, format!("unknown case `{text}`; {remedy}"));
        }
        case
    }

    /// A variant's name in this case.
    pub(crate) fn apply(self, name: &str) -> String {
        let words = words(name);
        let (separator, word): (&str, fn(usize, &str) -> String) = match self {
            Self::Lower => ("", |_, word| word.to_lowercase()),
            Self::Upper => ("", |_, word| word.to_uppercase()),
            Self::Pascal => ("", |_, word| capital(word)),
            Self::Camel => ("", |index, word| if index == 0 { word.to_lowercase() } else { capital(word) }),
            Self::Snake => ("_", |_, word| word.to_lowercase()),
            Self::ScreamingSnake => ("_", |_, word| word.to_uppercase()),
            Self::Kebab => ("-", |_, word| word.to_lowercase()),
            Self::ScreamingKebab => ("-", |_, word| word.to_uppercase()),
        };
        let words: Vec<String> = words.iter().enumerate().map(|(index, text)| word(index, text)).collect();
        words.join(separator)
    }
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars.flat_map(char::to_lowercase)).collect())
        .unwrap_or_default()
}

/// `HTTPProxy` → `HTTP`, `Proxy`.
fn words(name: &str) -> Vec<String> {
    let chars: Vec<char> = name.chars().collect();
    let mut words = vec![String::new()];
    for (index, &c) in chars.iter().enumerate() {
        let after_small = index > 0 && !chars[index - 1].is_uppercase();
        let before_small = chars.get(index + 1).is_some_and(|next| next.is_lowercase());
        if c == '_' || (c.is_uppercase() && (after_small || before_small)) {
            words.push(String::new());
        }
        if c != '_' {
            words.last_mut().into_iter().for_each(|word| word.push(c));
        }
    }
    words.retain(|word| !word.is_empty());
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
