//! The types of the table's rows. Field names are the keys of `codes.toml`.

/// Declares an enum whose variants are words in the table.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)*
        }

        impl $name {
            /// All words, in the order of the variants.
            pub const WORDS: &'static [&'static str] = &[$($word),*];

            /// Returns the word as it is written in the table.
            pub const fn as_str(self) -> &'static str {
                Self::WORDS[self as usize]
            }
        }
    };
}

words! {
    /// The registration status of a code.
    Registration {
        /// Registered permanently.
        Permanent = "permanent",
        /// Registered for a limited time.
        Temporary = "temporary",
        /// Registered, but deprecated by its own specification.
        Deprecated = "deprecated",
        /// Registered by a specification that is obsolete.
        Obsoleted = "obsoleted",
        /// Reserved, so that it does not get another meaning.
        Unused = "unused",
    }
}

words! {
    /// Whether a response has content.
    Content {
        /// Never: 1xx, 204 and 304.
        Forbidden = "forbidden",
        /// Never, but framed with a length of zero: 205.
        Empty = "empty",
        /// The sender decides.
        Optional = "optional",
        /// Receivers expect it.
        Expected = "expected",
    }
}

words! {
    /// Whether a cache may store a response.
    Cache {
        /// Even without explicit freshness.
        Heuristic = "heuristic",
        /// Only with explicit freshness.
        Explicit = "explicit",
        /// Never.
        Never = "never",
    }
}

words! {
    /// Whether sending the request again makes sense.
    Retry {
        /// It does not help, or is not allowed.
        No = "no",
        /// The same request, immediately.
        AsIs = "as-is",
        /// After a change to the request.
        AfterChange = "after-change",
        /// With credentials, or with different ones.
        AfterAuth = "after-auth",
        /// After some time.
        Later = "later",
        /// At another URI.
        Elsewhere = "elsewhere",
        /// Automatically only if the method is idempotent.
        IdempotentOnly = "idempotent-only",
        /// Over a new connection.
        NewConnection = "new-connection",
    }
}

words! {
    /// The method of the request that follows a redirect.
    RedirectMethod {
        /// Always the same method.
        Keep = "keep",
        /// A POST may become a GET.
        PostMayBecomeGet = "post-may-become-get",
        /// GET, or HEAD.
        Get = "get",
    }
}

words! {
    /// How strongly an RFC asks for a header.
    Level {
        /// Required.
        Must = "must",
        /// Recommended.
        Should = "should",
        /// Allowed and useful.
        May = "may",
    }
}

words! {
    /// How the compiler reports a variant without the header.
    Enforce {
        /// An error.
        Deny = "deny",
        /// A warning.
        Warn = "warn",
    }
}

words! {
    /// Who may send a code.
    Sender {
        /// Anyone.
        Any = "any",
        /// A gateway or proxy, about the server behind it.
        Gateway = "gateway",
        /// A proxy.
        Proxy = "proxy",
        /// A proxy that controls access to the network.
        Network = "network",
    }
}

words! {
    /// What a header field describes.
    HeaderKind {
        /// The length and coding of the message.
        Framing = "framing",
        /// Only this connection.
        Connection = "connection",
        /// The content of the message.
        Content = "content",
    }
}

words! {
    /// The syntax of a header field's value.
    Syntax {
        /// Seconds or an HTTP date.
        RetryAfter = "retry-after",
        /// An HTTP date.
        HttpDate = "http-date",
        /// A URI reference.
        UriReference = "uri-reference",
        /// A list of challenges.
        Challenge = "challenge",
        /// An entity tag.
        EntityTag = "entity-tag",
        /// A list of methods.
        MethodList = "method-list",
        /// A list of protocols.
        ProtocolList = "protocol-list",
        /// A number of seconds.
        DeltaSeconds = "delta-seconds",
        /// A media type.
        MediaType = "media-type",
        /// A content range.
        ContentRange = "content-range",
        /// A list of links.
        Link = "link",
        /// A list of field names.
        FieldNameList = "field-name-list",
    }
}

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
    pub level: Level,
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
    /// The section.
    pub spec: &'static str,
}
