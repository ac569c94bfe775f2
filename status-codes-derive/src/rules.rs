//! The rules: one list of what does not compile. Tests compare it with the table in `docs/derive.md`, with the names that
//! `allow(…)` accepts, and with the folders of `tests/ui`.

use std::fmt;

use crate::unseen;

/// A rule.
pub(crate) struct Rule {
    pub(crate) name: &'static str,
    /// Whether `allow(name)` switches it off.
    pub(crate) allow: bool,
    /// What it refuses, in the words of the table in `docs/derive.md`.
    #[cfg_attr(not(test), allow(dead_code, reason = "only the test of the documentation reads it"))]
    pub(crate) refuses: &'static str,
    /// The section that a message cites unless the table has a better one.
    section: Option<&'static str>,
}

impl Rule {
    /// The message about one mistake: what is wrong, and the remedy.
    pub(crate) fn says(&'static self, wrong: impl Into<String>, remedy: impl Into<String>) -> Message {
        Message { rule: self, wrong: wrong.into(), remedy: remedy.into(), allow: self.allow, section: self.section }
    }
}

/// What a rule says about one mistake.
pub(crate) struct Message {
    pub(crate) rule: &'static Rule,
    wrong: String,
    remedy: String,
    /// Whether `allow(…)` is a remedy too.
    allow: bool,
    section: Option<&'static str>,
}

impl Message {
    /// Takes back that the rule can be allowed, because it cannot be for this mistake.
    pub(crate) fn strictly(mut self) -> Self {
        self.allow = false;
        self
    }

    /// Cites another section than the rule's.
    pub(crate) fn cite(mut self, section: &'static str) -> Self {
        self.section = Some(section);
        self
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Both may quote the user's strings.
        write!(f, "{}; {}", unseen::escaped(&self.wrong), unseen::escaped(&self.remedy))?;
        if self.allow {
            write!(f, ", or write `allow({})` if this is intended", self.rule.name)?;
        }
        match self.section {
            Some(section) => write!(f, " ({section})"),
            None => Ok(()),
        }
    }
}

/// The rules that a variant or a type switches off.
#[derive(Clone, Default)]
pub(crate) struct Allowed(Vec<&'static Rule>);

impl Allowed {
    pub(crate) fn has(&self, rule: &Rule) -> bool {
        self.0.iter().any(|allowed| allowed.name == rule.name)
    }

    pub(crate) fn add(&mut self, rule: &'static Rule) {
        self.0.push(rule);
    }

    pub(crate) fn extend(&mut self, others: &Self) {
        self.0.extend(&others.0);
    }

    pub(crate) fn names(&self) -> Vec<&'static str> {
        self.0.iter().map(|rule| rule.name).collect()
    }
}

const fn hard(name: &'static str, refuses: &'static str, section: Option<&'static str>) -> Rule {
    Rule { name, allow: false, refuses, section }
}

const fn soft(name: &'static str, refuses: &'static str, section: Option<&'static str>) -> Rule {
    Rule { name, allow: true, refuses, section }
}

pub(crate) static UNREGISTERED: Rule = soft("unregistered", "a number that is not registered", None);
pub(crate) static UNKNOWN_NAME: Rule = hard("unknown_name", "a name that is not in the table", None);
pub(crate) static SPELLING: Rule = hard("spelling", "a number that is not written as three digits", None);
pub(crate) static INFORMATIONAL: Rule =
    hard("informational", "a 1xx, which is an interim response", Some("RFC 9110 §15.2"));
pub(crate) static SUCCESS: Rule = soft("success", "a success status with content", Some("RFC 9110 §15.3"));
pub(crate) static RESERVED: Rule = soft("reserved", "a code that is unused, obsoleted, deprecated or temporary", None);
pub(crate) static SENDER: Rule = soft("sender", "a code that only a proxy or a network may send", None);
pub(crate) static PAYLOAD: Rule =
    hard("payload", "fields or texts for the body of a code without content", Some("RFC 9110 §6.4.1"));
pub(crate) static MISSING_HEADER: Rule =
    soft("missing_header", "a code without a header that the table requires", None);
pub(crate) static HEADER_NAME: Rule = hard("header_name", "an invalid header name", Some("RFC 9110 §5.1"));
pub(crate) static HEADER_TWICE: Rule = hard("header_twice", "a header set twice, unless its value is a list", None);
pub(crate) static HEADER_OWNER: Rule =
    hard("header_owner", "a header that the server manages", Some("RFC 9110 §7.6.1"));
pub(crate) static HEADER_FORBIDDEN: Rule = hard("header_forbidden", "a header that the code must not have", None);
pub(crate) static HEADER_VALUE: Rule = hard("header_value", "an invalid constant header value", Some("RFC 9110 §5.5"));
pub(crate) static ATTRIBUTE: Rule =
    hard("attribute", "an attribute that is missing, repeated, misplaced or unknown", None);
pub(crate) static TRANSPARENT: Rule =
    hard("transparent", "`transparent` with other keys, or without exactly one field", None);
pub(crate) static PLACEHOLDER: Rule =
    hard("placeholder", "a placeholder in `title`, or one that does not name a field", None);
pub(crate) static MEMBER: Rule =
    hard("member", "a body member with a reserved name, or with a name used twice", Some("RFC 9457 §3.1"));
pub(crate) static SKIPPED: Rule =
    hard("skipped", "a header or a public text that uses a field marked `#[extension(skip)]`", None);
pub(crate) static SOURCE_TEXT: Rule =
    soft("source_text", "a public text that would contain the text of an inner error", None);
pub(crate) static CLIENT: Rule = hard("client", "an enum for clients of a type that cannot have one", None);
pub(crate) static CLIENT_DEFAULT: Rule = soft("client_default", "an enum default that is not a 5xx", None);
pub(crate) static MEMBER_NAME: Rule = soft("member_name", "a member name that is not portable", Some("RFC 9457 §3.2"));
pub(crate) static SHARED_TYPE: Rule =
    soft("shared_type", "one problem type with different statuses or titles", Some("RFC 9457 §3.1"));

/// Every rule, in the order of the documented table.
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
    &CLIENT,
    &CLIENT_DEFAULT,
];

/// The names that `allow(…)` accepts.
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
    fn the_documentation_lists_the_rules() {
        let page = include_str!("../docs/derive.md");
        let table = page.split("<!-- rules:").nth(1).and_then(|rest| rest.split("<!-- end of rules -->").next());
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
        let others = ["accept", "bounds", "constant", "migrated", "recovery", "rejected", "warning"].map(str::to_owned);
        let expected: BTreeSet<String> = RULES.iter().map(|rule| rule.name.replace('_', "-")).chain(others).collect();
        assert_eq!(folders, expected);
    }

    #[test]
    fn names_are_unique() {
        let names: BTreeSet<&str> = RULES.iter().map(|rule| rule.name).collect();
        assert_eq!(names.len(), RULES.len());
    }

    /// Whatever a rule says about a code comes from the table.
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
