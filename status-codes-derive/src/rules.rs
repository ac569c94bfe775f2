//! What does not compile: one list. The README's table, the names in `allow(…)` and the folders of `tests/ui` are it.

/// A rule.
#[derive(Debug)]
pub(crate) struct Rule {
    pub(crate) name: &'static str,
    /// Whether `allow(name)` switches it off.
    pub(crate) allow: bool,
    /// What it forbids, as the README's table says it.
    pub(crate) forbids: &'static str,
    /// The section behind it, where the table cites none for the case.
    pub(crate) section: Option<&'static str>,
    /// The folder under `tests/ui` with its cases.
    #[cfg_attr(not(test), allow(dead_code, reason = "the list is compared with the folders in a test"))]
    pub(crate) ui: &'static str,
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

const fn hard(name: &'static str, forbids: &'static str, section: Option<&'static str>, ui: &'static str) -> Rule {
    Rule { name, allow: false, forbids, section, ui }
}

const fn soft(name: &'static str, forbids: &'static str, section: Option<&'static str>, ui: &'static str) -> Rule {
    Rule { name, allow: true, forbids, section, ui }
}

pub(crate) static UNREGISTERED: Rule =
    soft("unregistered", "a number that is not registered", None, "status/unregistered");
pub(crate) static UNKNOWN_NAME: Rule = hard("unknown_name", "a name that the table does not have", None, "status/name");
pub(crate) static SPELLING: Rule =
    hard("spelling", "a status written as anything but three digits", None, "status/spelling");
pub(crate) static INFORMATIONAL: Rule =
    hard("informational", "a 1xx: it is no final response", Some("RFC 9110 §15.2"), "status/informational");
pub(crate) static SUCCESS: Rule = soft("success", "a success with content", Some("RFC 9110 §15.3"), "status/success");
pub(crate) static RESERVED: Rule =
    soft("reserved", "a code that is unused, obsoleted, deprecated or temporary", None, "status/reserved");
pub(crate) static SENDER: Rule =
    soft("sender", "a code that only a proxy or the network may send", None, "status/sender");
pub(crate) static PAYLOAD: Rule =
    hard("payload", "a payload on a code without content", Some("RFC 9110 §6.4.1"), "payload");
pub(crate) static MISSING_HEADER: Rule =
    soft("missing_header", "a code without the header that its row enforces", None, "header/missing");
pub(crate) static HEADER_NAME: Rule =
    hard("header_name", "a header name that is no token", Some("RFC 9110 §5.1"), "header/name");
pub(crate) static HEADER_TWICE: Rule = hard("header_twice", "a header bound twice", None, "header/twice");
pub(crate) static HEADER_OWNER: Rule =
    hard("header_owner", "a header that is the server's own", Some("RFC 9110 §7.6.1"), "header/owner");
pub(crate) static HEADER_FORBIDDEN: Rule =
    hard("header_forbidden", "a header that the code must not have", None, "header/forbidden");
pub(crate) static HEADER_VALUE: Rule =
    hard("header_value", "a constant value with illegal bytes", Some("RFC 9110 §5.5"), "header/value");
pub(crate) static ATTRIBUTE: Rule =
    hard("attribute", "an attribute that is missing, doubled, misplaced or unknown", None, "attribute");
pub(crate) static TRANSPARENT: Rule =
    hard("transparent", "`transparent` with other keys, or without exactly one field", None, "transparent");
pub(crate) static PLACEHOLDER: Rule =
    hard("placeholder", "a placeholder in `title`, or without a field", None, "placeholder");
pub(crate) static MEMBER: Rule =
    hard("member", "a member with a reserved name, or twice", Some("RFC 9457 §3.1"), "member");
pub(crate) static SKIPPED: Rule =
    hard("skipped", "a `detail` or header that names a field marked `#[extension(skip)]`", None, "skipped");

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
    &SKIPPED,
];

/// The names that `allow(…)` knows.
pub(crate) fn allowable() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().copied().filter(|rule| rule.allow)
}
