//! One code as Markdown: the documentation of its constant, and its section of the reference page.

use std::fmt::Write as _;

use crate::model::{
    Cache, Code, Content, Enforce, HeaderRule, Level, RedirectMethod, Registration, Retry, Sender, Vendor,
};

/// The facts of a code, written for people.
pub struct Page<'a> {
    code: &'a Code,
    link: &'a dyn Fn(u16) -> String,
}

impl<'a> Page<'a> {
    /// A page that points at other codes by `link`.
    pub fn new(code: &'a Code, link: &'a dyn Fn(u16) -> String) -> Self {
        Self { code, link }
    }

    /// The page, without a heading.
    ///
    /// ```
    /// let code = &status_data::CODES[0];
    /// let page = status_data::Page::new(code, &|number| number.to_string()).markdown();
    /// assert!(page.starts_with(code.summary));
    /// ```
    pub fn markdown(&self) -> String {
        let code = self.code;
        let mut out = format!("{}\n", code.summary);
        list(&mut out, "Sending it", &owned(code.server));
        list(&mut out, "Receiving it", &owned(code.client));
        list(&mut out, "Headers", &headers(code));
        list(&mut out, "Rules", &rules(code));
        let others = code.see.iter().map(|see| format!("{} when {}.", (self.link)(see.code), see.when));
        list(&mut out, "Another code", &others.collect::<Vec<_>>());
        list(&mut out, "Other names", &other_names(code));
        let sections: Vec<String> = code.spec.iter().map(|spec| section(spec)).collect();
        let _ = writeln!(out, "\nDefined in {}.", sections.join(", "));
        out
    }
}

impl Vendor {
    /// The source, its URLs in angle brackets: Markdown makes links of those alone.
    ///
    /// ```
    /// let row = status_data::VENDORS.iter().find(|row| row.source.contains("https://")).unwrap();
    /// assert!(row.source_markdown().contains("<https://"));
    /// ```
    pub fn source_markdown(&self) -> String {
        let words = self.source.split(' ');
        let linked = words.map(|word| if word.starts_with("https://") { format!("<{word}>") } else { word.to_owned() });
        linked.collect::<Vec<_>>().join(" ")
    }
}

/// A section as a link: `[RFC 9110 §15.5.5](…)`.
fn section(spec: &str) -> String {
    let (document, section) = spec.split_once(" §").unwrap_or((spec, ""));
    let anchor = if section.starts_with(|c: char| c.is_ascii_digit()) { "section" } else { "appendix" };
    match document.strip_prefix("RFC ") {
        Some(number) => format!("[{spec}](https://www.rfc-editor.org/rfc/rfc{number}.html#{anchor}-{section})"),
        None => format!("[{spec}](https://datatracker.ietf.org/doc/html/{document}#{anchor}-{section})"),
    }
}

fn list(out: &mut String, title: &str, items: &[String]) {
    if items.is_empty() {
        return;
    }
    let _ = writeln!(out, "\n**{title}**\n");
    for item in items {
        let _ = writeln!(out, "- {item}");
    }
}

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn headers(code: &Code) -> Vec<String> {
    let named = code.headers.iter().map(header);
    let forbidden = code.forbidden_headers.iter().map(|name| format!("`{name}` must not appear."));
    named.chain(forbidden).collect()
}

fn other_names(code: &Code) -> Vec<String> {
    let quoted = |names: &[&str]| names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    let aliases = (!code.aliases.is_empty()).then(|| format!("Constants: {}.", quoted(code.aliases)));
    let phrases = (!code.older_phrases.is_empty()).then(|| format!("Phrases: {}.", quoted(code.older_phrases)));
    aliases.into_iter().chain(phrases).collect()
}

fn header(rule: &HeaderRule) -> String {
    let level = match rule.level {
        Level::Must => "must be sent",
        Level::Should => "should be sent",
        Level::May => "may be sent",
    };
    let when = rule.when.map(|when| format!(" when {when}")).unwrap_or_default();
    let enforce = match rule.enforce {
        Some(Enforce::Deny) => " An error without it does not compile.",
        Some(Enforce::Warn) => " The compiler warns about an error without it.",
        None => "",
    };
    format!("`{}` {level}{when} ({}).{enforce}", rule.name, section(rule.spec))
}

fn rules(code: &Code) -> Vec<String> {
    let registration = match code.registration {
        Registration::Permanent => None,
        Registration::Temporary => Some("Registered for a limited time only."),
        Registration::Deprecated => Some("Deprecated by its own document: do not send it."),
        Registration::Obsoleted => Some("Its document is obsolete: do not send it."),
        Registration::Unused => Some("Reserved as unused: it has no meaning in the registry."),
    };
    let sender = match code.sender {
        Sender::Any => None,
        Sender::Gateway => Some("Sent by a gateway, of the servers behind it."),
        Sender::Proxy => Some("Sent by a proxy only."),
        Sender::Network => Some("Sent only by what controls access to the network, never by an origin server."),
    };
    let content = match code.content {
        Content::Forbidden => "No content, ever: the message ends with its headers.",
        Content::Empty => "No content: the message is framed with length zero.",
        Content::Optional => "Content is optional.",
        Content::Expected => "Content is expected.",
    };
    let cache = match code.cache {
        Cache::Heuristic => "Cacheable, also without explicit freshness.",
        Cache::Explicit => "Cacheable only with explicit freshness.",
        Cache::Never => "Never cached.",
    };
    let redirect = code.redirect.map(|redirect| {
        let target = if redirect.permanent {
            "A permanent redirect: later requests go to the new URI"
        } else {
            "A temporary redirect: later requests keep the URI"
        };
        let method = match redirect.method {
            RedirectMethod::Keep => "the method stays",
            RedirectMethod::PostMayBecomeGet => "a POST may become a GET",
            RedirectMethod::Get => "the next request is a GET or HEAD",
        };
        format!("{target}; {method}.")
    });
    let retry = code.retry.map(|retry| match retry {
        Retry::No => "Do not send the request again.",
        Retry::AsIs => "The same request may be sent again.",
        Retry::AfterChange => "Send the request again only after a change.",
        Retry::AfterAuth => "Send the request again with other credentials.",
        Retry::Later => "Send the request again later.",
        Retry::Elsewhere => "Send the request to the other URI.",
        Retry::IdempotentOnly => "Send the request again by yourself only where its method is idempotent.",
        Retry::NewConnection => "Send the request again over a new connection.",
    });
    let fixed = [registration, sender, Some(content), Some(cache)].into_iter().flatten().map(str::to_owned);
    fixed.chain(redirect).chain(retry.map(str::to_owned)).collect()
}
