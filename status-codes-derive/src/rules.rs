//! What does not compile: one list. The README's table, the names in `allow(…)` and the folders of `tests/ui`, which have
//! the rules' names, are compared with it in tests.

/// A rule.
pub(crate) struct Rule {
    pub(crate) name: &'static str,
    /// Whether `allow(name)` switches it off.
    pub(crate) allow: bool,
    /// What it refuses, as the README's table says it.
    #[cfg_attr(not(test), allow(dead_code, reason = "the README is compared with it"))]
    pub(crate) refuses: &'static str,
    /// The section behind it, where the table cites none for the case.
    pub(crate) section: Option<&'static str>,
}

impl Rule {
    /// The message: what is wrong, the remedy, the way out where there is one, and the section behind it.
    pub(crate) fn message(&self, wrong: &str, remedy: &str, section: Option<&str>) -> String {
        let way_out =
            if self.allow { format!(", or write `allow({})` if it is meant", self.name) } else { String::new() };
        let section = section.or(self.section).map(|section| format!(" ({section})")).unwrap_or_default();
        format!("{wrong}; {remedy}{way_out}{section}")
    }
}

const fn hard(name: &'static str, refuses: &'static str, section: Option<&'static str>) -> Rule {
    Rule { name, allow: false, refuses, section }
}

const fn soft(name: &'static str, refuses: &'static str, section: Option<&'static str>) -> Rule {
    Rule { name, allow: true, refuses, section }
}

pub(crate) static UNREGISTERED: Rule = soft("unregistered", "a number that is not registered", None);
pub(crate) static UNKNOWN_NAME: Rule = hard("unknown_name", "a name that the table does not have", None);
pub(crate) static SPELLING: Rule = hard("spelling", "a status written as anything but three digits", None);
pub(crate) static INFORMATIONAL: Rule = hard("informational", "a 1xx: it is no final response", Some("RFC 9110 §15.2"));
pub(crate) static SUCCESS: Rule = soft("success", "a success with content", Some("RFC 9110 §15.3"));
pub(crate) static RESERVED: Rule = soft("reserved", "a code that is unused, obsoleted, deprecated or temporary", None);
pub(crate) static SENDER: Rule = soft("sender", "a code that only a proxy or the network may send", None);
pub(crate) static PAYLOAD: Rule = hard("payload", "a payload on a code without content", Some("RFC 9110 §6.4.1"));
pub(crate) static MISSING_HEADER: Rule =
    soft("missing_header", "a code without the header that its row enforces", None);
pub(crate) static HEADER_NAME: Rule = hard("header_name", "a header name that is no token", Some("RFC 9110 §5.1"));
pub(crate) static HEADER_TWICE: Rule = hard("header_twice", "a header bound twice", None);
pub(crate) static HEADER_OWNER: Rule =
    hard("header_owner", "a header that is the server's own", Some("RFC 9110 §7.6.1"));
pub(crate) static HEADER_FORBIDDEN: Rule = hard("header_forbidden", "a header that the code must not have", None);
pub(crate) static HEADER_VALUE: Rule =
    hard("header_value", "a constant value with illegal bytes", Some("RFC 9110 §5.5"));
pub(crate) static ATTRIBUTE: Rule =
    hard("attribute", "an attribute that is missing, doubled, misplaced or unknown", None);
pub(crate) static TRANSPARENT: Rule =
    hard("transparent", "`transparent` with other keys, or without exactly one field", None);
pub(crate) static PLACEHOLDER: Rule = hard("placeholder", "a placeholder in `title`, or without a field", None);
pub(crate) static MEMBER: Rule = hard("member", "a member with a reserved name, or twice", Some("RFC 9457 §3.1"));
pub(crate) static SKIPPED: Rule = hard(
    "skipped",
    "a header, a `detail`, or a shown `#[error]` or snafu `display` that names a field marked `#[extension(skip)]`",
    None,
);

pub(crate) static SOURCE_TEXT: Rule = soft("source_text", "a text that would show an inner error to the client", None);
pub(crate) static CLIENT_DEFAULT: Rule = soft("client_default", "an enum default that is not a 5xx", None);
pub(crate) static MEMBER_NAME: Rule = soft("member_name", "a member name that is no identifier", Some("RFC 9457 §3.2"));
pub(crate) static SHARED_TYPE: Rule =
    soft("shared_type", "one problem type with different status or title", Some("RFC 9457 §3.1"));

/// Every rule, in the order of the README's table.
pub(crate) static RULES: &[&Rule] = &[
    &UNREGISTERED,
    &UNKNOWN_NAME,
    &SPELLING,
    &INFORMATIONAL,
    &SUCCESS,
    &RESERVED,
    &SENDER,
    &PAYLOAD,
    &MISSING_HEADER,
    &HEADER_NAME,
    &HEADER_TWICE,
    &HEADER_OWNER,
    &HEADER_FORBIDDEN,
    &HEADER_VALUE,
    &ATTRIBUTE,
    &TRANSPARENT,
    &PLACEHOLDER,
    &MEMBER,
    &MEMBER_NAME,
    &SHARED_TYPE,
    &SKIPPED,
    &SOURCE_TEXT,
    &CLIENT_DEFAULT,
];

/// The names that `allow(…)` knows.
pub(crate) fn allowable() -> Vec<&'static str> {
    let mut names = Vec::new();
    for rule in RULES {
        if rule.allow {
            names.push(rule.name);
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::{Path, PathBuf};

    use super::{RULES, Rule};

    fn root() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
    }

    #[test]
    fn the_readme_lists_the_rules() {
        let readme = fs::read_to_string(root().join("README.md")).expect("readable");
        let table = readme.split("<!-- rules:").nth(1).and_then(|rest| rest.split("<!-- end of rules -->").next());
        let rows: Vec<&str> = table.expect("the table").lines().filter(|line| line.starts_with("| ")).skip(1).collect();
        let expected: Vec<String> = RULES.iter().map(|rule| row(rule)).collect();
        assert_eq!(rows, expected);
    }

    fn row(rule: &Rule) -> String {
        let name = if rule.allow { format!("`{}`", rule.name) } else { "hard".to_owned() };
        format!("| {} | {name} |", rule.refuses)
    }

    #[test]
    fn every_rule_has_refused_cases() {
        let folders = fs::read_dir(root().join("tests/ui")).expect("readable");
        let folders: BTreeSet<String> =
            folders.map(|entry| entry.expect("readable").file_name().into_string().expect("ASCII")).collect();
        let others = ["accept", "bounds", "constant", "recovery", "warning"].map(str::to_owned);
        let expected: BTreeSet<String> = RULES.iter().map(|rule| rule.name.replace('_', "-")).chain(others).collect();
        assert_eq!(folders, expected);
    }

    #[test]
    fn names_are_unique() {
        let names: BTreeSet<&str> = RULES.iter().map(|rule| rule.name).collect();
        assert_eq!(names.len(), RULES.len());
    }

    /// What a rule says about a code comes from the table.
    #[test]
    fn no_status_is_written_in_the_derive() {
        fn walk(folder: &Path, found: &mut Vec<String>) {
            for entry in fs::read_dir(folder).expect("readable") {
                let path = entry.expect("readable").path();
                if path.is_dir() {
                    walk(&path, found);
                    continue;
                }
                let text = fs::read_to_string(&path).expect("readable");
                let code = text.split("#[cfg(test)]").next().unwrap_or_default();
                for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
                    let words = line.split(|c: char| !c.is_ascii_alphanumeric());
                    let statuses = words.filter(|word| word.len() == 3 && word.parse().is_ok_and(|n: u16| n >= 100));
                    found.extend(statuses.map(|status| format!("{}: {status}", path.display())));
                }
            }
        }
        let mut found = Vec::new();
        walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
        assert!(found.is_empty(), "{found:#?}");
    }
}
