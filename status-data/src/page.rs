//! One code as Markdown, for the documentation of its constant and its section of the reference page.

use std::fmt::Write as _;

use crate::model::{Code, HeaderRule, Redirect, Vendor};
use crate::words::{Cache, Content, Enforce, Processed, RedirectMethod, Registration, RequirementLevel, Retry, Sender};

/// The facts of a code, written for people.
pub struct Page<'a> {
    code: &'a Code,
    link: &'a dyn Fn(u16) -> String,
}

impl<'a> Page<'a> {
    /// Creates a page that links to other codes with `link`.
    pub fn new(code: &'a Code, link: &'a dyn Fn(u16) -> String) -> Self {
        Self { code, link }
    }

    /// Returns the page without a heading.
    ///
    /// ```
    /// let code = &status_data::CODES[0];
    /// let page = status_data::Page::new(code, &|number| number.to_string()).markdown();
    /// assert!(page.starts_with(code.summary));
    /// ```
    pub fn markdown(&self) -> String {
        let code = self.code;
        let mut out = format!("{}\n", code.summary);
        list(&mut out, "Sending it", &items(code.server));
        list(&mut out, "Receiving it", &items(code.client));
        list(&mut out, "Headers", &headers(code));
        list(&mut out, "Rules", &rules(code));
        list(&mut out, "Another code", &self.other_codes());
        list(&mut out, "Other names", &other_names(code));
        let mut before = "\nDefined in ";
        for spec in code.spec {
            out += before;
            out += &section(spec);
            before = ", ";
        }
        out + ".\n"
    }

    fn other_codes(&self) -> String {
        let mut out = String::new();
        for see in self.code.see {
            let _ = writeln!(out, "- {} when {}.", (self.link)(see.code), see.when);
        }
        out
    }
}

impl Vendor {
    /// Returns the source with its URLs in angle brackets, so that Markdown links them.
    ///
    /// ```
    /// let row = status_data::VENDORS.iter().find(|row| row.source.contains("https://")).unwrap();
    /// assert!(row.source_markdown().contains("<https://"));
    /// ```
    pub fn source_markdown(&self) -> String {
        let mut out = String::new();
        for word in self.source.split(' ') {
            if !out.is_empty() {
                out += " ";
            }
            let _ = if word.starts_with("https://") { write!(out, "<{word}>") } else { out.write_str(word) };
        }
        out
    }
}

/// Formats a section as a link: `[RFC 9110 §15.5.5](…)`.
fn section(spec: &str) -> String {
    let (document, section) = spec.split_once(" §").unwrap_or((spec, ""));
    let anchor = if section.as_bytes().first().is_some_and(u8::is_ascii_digit) { "section" } else { "appendix" };
    match document.strip_prefix("RFC ") {
        Some(number) => format!("[{spec}](https://www.rfc-editor.org/rfc/rfc{number}.html#{anchor}-{section})"),
        None => format!("[{spec}](https://datatracker.ietf.org/doc/html/{document}#{anchor}-{section})"),
    }
}

/// Appends a list under its title, or nothing if there are no items.
fn list(out: &mut String, title: &str, items: &str) {
    if !items.is_empty() {
        let _ = write!(out, "\n**{title}**\n\n{items}");
    }
}

fn items(texts: &[&str]) -> String {
    let mut out = String::new();
    for text in texts {
        let _ = writeln!(out, "- {text}");
    }
    out
}

fn headers(code: &Code) -> String {
    let mut out = String::new();
    for rule in code.headers {
        let _ = writeln!(out, "- {}", header(rule));
    }
    for name in code.forbidden_headers {
        let _ = writeln!(out, "- `{name}` must not appear.");
    }
    out
}

fn other_names(code: &Code) -> String {
    let mut out = String::new();
    for (kind, names) in [("Constants", code.aliases), ("Phrases", code.older_phrases)] {
        if !names.is_empty() {
            let _ = writeln!(out, "- {kind}: `{}`.", names.join("`, `"));
        }
    }
    out
}

fn header(rule: &HeaderRule) -> String {
    let level = match rule.level {
        RequirementLevel::Must => "must be sent",
        RequirementLevel::Should => "should be sent",
        RequirementLevel::May => "may be sent",
    };
    let when = rule.when.map(|when| format!(" when {when}")).unwrap_or_default();
    let enforce = match rule.enforce {
        Some(Enforce::Deny) => " An error without it does not compile.",
        Some(Enforce::Warn) => " The compiler warns about an error without it.",
        None => "",
    };
    format!("`{}` {level}{when} ({}).{enforce}", rule.name, section(rule.spec))
}

fn rules(code: &Code) -> String {
    let registration = match code.registration {
        Registration::Permanent => "",
        Registration::Temporary => "Registered for a limited time only.",
        Registration::Deprecated => "Deprecated by its own specification: do not send it.",
        Registration::Obsoleted => "Its specification is obsolete: do not send it.",
        Registration::Unused => "Reserved: the registry marks it as unused and gives it no meaning.",
    };
    let sender = match code.sender {
        Sender::Any => "",
        Sender::Gateway => "Sent by a gateway or proxy, about the server behind it.",
        Sender::Proxy => "Sent only by a proxy.",
        Sender::Network => "Sent only by a proxy that controls access to the network, never by an origin server.",
    };
    let content = match code.content {
        Content::Forbidden => "Never has content: the message ends with its headers.",
        Content::Empty => "Has no content: the message is framed with a length of zero.",
        Content::Optional => "Content is optional.",
        Content::Expected => "Content is expected.",
    };
    let cache = match code.cache {
        Cache::Heuristic => "Cacheable even without explicit freshness.",
        Cache::Explicit => "Cacheable only with explicit freshness.",
        Cache::Never => "Never cached.",
    };
    let retry = match code.retry {
        None => "",
        Some(Retry::No) => "Do not send the request again.",
        Some(Retry::AsIs) => "The same request may be sent again.",
        Some(Retry::AfterChange) => "Send the request again only after a change.",
        Some(Retry::AfterAuth) => "Send the request again with other credentials.",
        Some(Retry::Later) => "Send the request again later.",
        Some(Retry::Elsewhere) => "Send the request to the other URI.",
        Some(Retry::IdempotentOnly) => "Send the request again automatically only if its method is idempotent.",
        Some(Retry::NewConnection) => "Send the request again over a new connection.",
    };
    let processed = match code.processed {
        None => "",
        Some(Processed::Maybe) => {
            "The request may have been acted on: repeat it automatically only if it is idempotent."
        }
    };
    let redirect = code.redirect.map(redirect).unwrap_or_default();
    let mut out = String::new();
    for rule in [registration, sender, content, cache, &redirect, retry, processed] {
        if !rule.is_empty() {
            let _ = writeln!(out, "- {rule}");
        }
    }
    out
}

fn redirect(redirect: Redirect) -> String {
    let target = if redirect.permanent {
        "A permanent redirect: later requests go to the new URI"
    } else {
        "A temporary redirect: later requests use the original URI"
    };
    let method = match redirect.method {
        RedirectMethod::Keep => "the method does not change",
        RedirectMethod::PostMayBecomeGet => "a POST may become a GET",
        RedirectMethod::Get => "the next request is a GET or HEAD",
    };
    format!("{target}; {method}.")
}
