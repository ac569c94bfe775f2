//! The words of the table.

use core::fmt;

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)*
        }

        impl $name {
            /// The word that `codes.toml` has for it.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                }
            }
        }

        /// The word that `codes.toml` has for it.
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
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
        /// Reserved, so that nobody gives it another meaning.
        Unused = "unused",
    }
}

words! {
    /// Whether a response carries content ([RFC 9110 §6.4](https://www.rfc-editor.org/rfc/rfc9110.html#section-6.4)).
    Content {
        /// Never a byte: the message ends with its headers (1xx, 204, 304).
        Forbidden = "forbidden",
        /// No content, framed with length zero (205).
        Empty = "empty",
        /// As the sender likes.
        Optional = "optional",
        /// Receivers count on it.
        Expected = "expected",
    }
}

words! {
    /// Whether a cache may keep a response ([RFC 9111 §3](https://www.rfc-editor.org/rfc/rfc9111.html#section-3)).
    Cache {
        /// Also without explicit freshness.
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
        /// Of no use, or not allowed.
        No = "no",
        /// The same request may be sent again.
        AsIs = "as-is",
        /// After a change of the request.
        AfterChange = "after-change",
        /// With credentials, or with other ones.
        AfterAuth = "after-auth",
        /// After some time.
        Later = "later",
        /// At another URI.
        Elsewhere = "elsewhere",
        /// Automatically only where the method is idempotent.
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
    /// How strongly a RFC asks for a header ([RFC 2119](https://www.rfc-editor.org/rfc/rfc2119.html)).
    RequirementLevel {
        /// Required.
        Must = "must",
        /// Recommended.
        Should = "should",
        /// Allowed, and of use.
        May = "may",
    }
}

words! {
    /// What the compiler says to an error without a header.
    Enforce {
        /// It does not compile.
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
        /// A gateway, of the servers behind it.
        Gateway = "gateway",
        /// A proxy.
        Proxy = "proxy",
        /// What controls access to the network.
        Network = "network",
    }
}

words! {
    /// What a header field speaks about, where that decides who may set it.
    HeaderKind {
        /// The length and coding of the message: the server's own.
        Framing = "framing",
        /// This connection alone: the server's own, but for the code that is about it.
        Connection = "connection",
        /// The content: dropped where there is none.
        Content = "content",
    }
}

words! {
    /// The syntax of a header field's value.
    Syntax {
        /// Seconds, or a HTTP date.
        RetryAfter = "retry-after",
        /// A HTTP date.
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

impl Content {
    /// Whether there may be any bytes.
    ///
    /// ```
    /// use status_codes::info::Content;
    ///
    /// assert!(Content::Optional.allowed() && !Content::Empty.allowed());
    /// ```
    pub const fn allowed(self) -> bool {
        matches!(self, Self::Optional | Self::Expected)
    }
}

impl Syntax {
    /// Whether a value without content says something: an empty `Allow` allows no method (RFC 9110 §10.2.1).
    #[cfg_attr(not(feature = "alloc"), allow(dead_code, reason = "nothing is sent"))]
    pub(crate) const fn may_be_empty(self) -> bool {
        matches!(self, Self::MethodList)
    }
}
