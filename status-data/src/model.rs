//! What one row of the table is. Field names are the keys of `codes.toml`.

/// Declares an enum whose variants are words of the table.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)*
        }

        impl $name {
            /// The words that the table knows, in the order of the variants.
            pub const WORDS: &'static [&'static str] = &[$($word),*];

            /// The word in the table.
            pub const fn as_str(self) -> &'static str {
                Self::WORDS[self as usize]
            }
        }
    };
}

words! {
    /// What the registry says of a code.
    Registration {
        /// Registered for good.
        Permanent = "permanent",
        /// Registered until a date.
        Temporary = "temporary",
        /// Registered, and advised against by its own document.
        Deprecated = "deprecated",
        /// Registered by a document that is itself obsolete.
        Obsoleted = "obsoleted",
        /// Reserved, so that it is not given another meaning.
        Unused = "unused",
    }
}

words! {
    /// Whether a response carries content.
    Content {
        /// Never any content: 1xx, 204, 304.
        Forbidden = "forbidden",
        /// No content, sent as a length of zero: 205.
        Empty = "empty",
        /// The sender decides.
        Optional = "optional",
        /// Receivers expect content.
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
        /// The same request, at once.
        AsIs = "as-is",
        /// After a change of the request.
        AfterChange = "after-change",
        /// With credentials, or with other ones.
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
        /// The same, always.
        Keep = "keep",
        /// A POST may become a GET.
        PostMayBecomeGet = "post-may-become-get",
        /// GET, or HEAD.
        Get = "get",
    }
}

words! {
    /// How strongly an RFC requires a header.
    Level {
        /// Required.
        Must = "must",
        /// Recommended.
        Should = "should",
        /// Optional.
        May = "may",
    }
}

words! {
    /// What the compiler says to a variant without the header.
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
        /// A gateway, of what lies behind it.
        Gateway = "gateway",
        /// A proxy.
        Proxy = "proxy",
        /// What controls access to the network.
        Network = "network",
    }
}

words! {
    /// What a header field speaks about.
    HeaderKind {
        /// The length and coding of the message.
        Framing = "framing",
        /// This connection alone.
        Connection = "connection",
        /// The content of the message.
        Content = "content",
    }
}

words! {
    /// The syntax of a header field's value.
    Syntax {
        /// Seconds, or an HTTP date.
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
    /// The phrase in the registry.
    pub phrase: &'static str,
    /// Older constants.
    pub aliases: &'static [&'static str],
    /// Phrases that peers still send.
    pub older_phrases: &'static [&'static str],
    /// What the registry says.
    pub registration: Registration,
    /// The sections that define it, the first one first.
    pub spec: &'static [&'static str],
    /// Whether there is content.
    pub content: Content,
    /// Whether it may be cached.
    pub cache: Cache,
    /// Whether to send the request again; on 3xx to 5xx.
    pub retry: Option<Retry>,
    /// Where the code redirects.
    pub redirect: Option<Redirect>,
    /// The headers that the RFCs name for it.
    pub headers: &'static [HeaderRule],
    /// The headers that it must not have.
    pub forbidden_headers: &'static [&'static str],
    /// Who may send it.
    pub sender: Sender,
    /// What it says, in a sentence.
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
    /// Whether later requests go to the new URI as well.
    pub permanent: bool,
    /// The method of the next request.
    pub method: RedirectMethod,
}

/// A header that an RFC names for a code.
#[derive(Clone, Copy, Debug)]
pub struct HeaderRule {
    /// The field name.
    pub name: &'static str,
    /// How strongly it is asked for.
    pub level: Level,
    /// The condition; `None`: always.
    pub when: Option<&'static str>,
    /// Whether the compiler asks for it.
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

/// A code that a vendor uses without registration: one `[[vendor]]`.
#[derive(Clone, Copy, Debug)]
pub struct Vendor {
    /// The number, 100 to 999.
    pub number: u16,
    /// Who uses it: the module's name.
    pub vendor: &'static str,
    /// The Rust constant.
    pub name: &'static str,
    /// What the vendor calls it.
    pub phrase: &'static str,
    /// What it says, in a sentence.
    pub summary: &'static str,
    /// Whether it is sent, and not only logged.
    pub sent: bool,
    /// Where it is documented.
    pub source: &'static str,
}

/// A header field with a rule of its own: one `[[header]]`.
#[derive(Clone, Copy, Debug)]
pub struct Header {
    /// The field name.
    pub name: &'static str,
    /// What it speaks about, where that decides who may set it.
    pub kind: Option<HeaderKind>,
    /// The syntax of its value.
    pub value: Option<Syntax>,
    /// The section.
    pub spec: &'static str,
}
