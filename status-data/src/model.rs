//! The types of the table's rows. Field names are the keys of `codes.toml`.

use crate::words::{
    Cache, Content, Enforce, HeaderKind, ListForm, Processed, RedirectMethod, Registration, RequirementLevel, Retry,
    Sender, Syntax,
};

/// A registered status code: one `[[code]]`.
#[derive(Clone, Copy, Debug)]
pub struct Code {
    /// The number, 100 to 599.
    pub number: u16,
    /// The Rust constant.
    pub name: &'static str,
    /// The description in the registry.
    pub phrase: &'static str,
    /// Older constant names.
    pub aliases: &'static [&'static str],
    /// Phrases that peers still send.
    pub older_phrases: &'static [&'static str],
    /// The registration status.
    pub registration: Registration,
    /// The sections that define it, the defining one first.
    pub spec: &'static [&'static str],
    /// Whether there is content.
    pub content: Content,
    /// Whether it may be cached.
    pub cache: Cache,
    /// Whether to send the request again, on 3xx, 4xx and 5xx.
    pub retry: Option<Retry>,
    /// Whether the request may have been acted on, although a retry is advised.
    pub processed: Option<Processed>,
    /// How the code redirects.
    pub redirect: Option<Redirect>,
    /// The headers that the RFCs name for it.
    pub headers: &'static [HeaderRule],
    /// The headers that must not appear.
    pub forbidden_headers: &'static [&'static str],
    /// Who may send it.
    pub sender: Sender,
    /// What it means, in one sentence.
    pub summary: &'static str,
    /// What the sender does.
    pub server: &'static [&'static str],
    /// What the receiver may do.
    pub client: &'static [&'static str],
    /// When another code is the better choice.
    pub see: &'static [See],
}

/// How a code redirects.
#[derive(Clone, Copy, Debug)]
pub struct Redirect {
    /// Whether later requests go to the new URI too.
    pub permanent: bool,
    /// The method of the next request.
    pub method: RedirectMethod,
}

/// A header that an RFC names for a code.
#[derive(Clone, Copy, Debug)]
pub struct HeaderRule {
    /// The field name.
    pub name: &'static str,
    /// How strongly the RFC asks for it.
    pub level: RequirementLevel,
    /// The condition, or `None` if the rule always applies.
    pub when: Option<&'static str>,
    /// Whether the compiler enforces it, and how.
    pub enforce: Option<Enforce>,
    /// The section.
    pub spec: &'static str,
}

/// A code that may be the better choice.
#[derive(Clone, Copy, Debug)]
pub struct See {
    /// Its number.
    pub code: u16,
    /// When it is.
    pub when: &'static str,
}

/// A code used without registration: one `[[vendor]]`.
#[derive(Clone, Copy, Debug)]
pub struct Vendor {
    /// The number, 100 to 999.
    pub number: u16,
    /// Who uses it, which is the name of the module.
    pub vendor: &'static str,
    /// The Rust constant.
    pub name: &'static str,
    /// What the vendor calls it.
    pub phrase: &'static str,
    /// What it means, in one sentence.
    pub summary: &'static str,
    /// Whether it is sent. If not, it is only logged.
    pub sent: bool,
    /// Where it is documented.
    pub source: &'static str,
}

/// A header field with rules of its own: one `[[header]]`.
#[derive(Clone, Copy, Debug)]
pub struct Header {
    /// The field name.
    pub name: &'static str,
    /// What it describes, if that decides who may set it.
    pub kind: Option<HeaderKind>,
    /// The syntax of its value.
    pub value: Option<Syntax>,
    /// How it is sent, if its value is a list.
    pub list: Option<ListForm>,
    /// Whether a message may take it over from another one.
    pub relay: bool,
    /// The section.
    pub spec: &'static str,
}
