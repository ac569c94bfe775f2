//! The words of the table, as enums.

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
            /// The word in `codes.toml`.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                }
            }
        }

        /// The word in `codes.toml`.
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }
    };
}

words! {
    /// The state of a code in the IANA registry.
    ///
    /// ```
    /// use status_codes::StatusCode;
    /// use status_codes::info::Registration;
    ///
    /// let info = StatusCode::USE_PROXY.info().expect("registered");
    /// assert_eq!(info.registration(), Registration::Deprecated);
    /// assert_eq!(info.registration().as_str(), "deprecated");
    /// ```
    Registration {
        /// Registered permanently.
        Permanent = "permanent",
        /// Registered for a limited time.
        Temporary = "temporary",
        /// Registered, but its own specification advises against it.
        Deprecated = "deprecated",
        /// Registered by a specification that is obsolete.
        Obsoleted = "obsoleted",
        /// Reserved, so that it is not given another meaning.
        Unused = "unused",
    }
}

words! {
    /// Whether a response carries content ([RFC 9110 §6.4](https://www.rfc-editor.org/rfc/rfc9110.html#section-6.4)).
    ///
    /// ```
    /// use status_codes::StatusCode;
    /// use status_codes::info::Content;
    ///
    /// assert_eq!(StatusCode::NO_CONTENT.content(), Content::Forbidden);
    /// assert_eq!(StatusCode::RESET_CONTENT.content(), Content::Empty);
    /// assert_eq!(Content::Expected.to_string(), "expected");
    /// ```
    Content {
        /// Never any content: the message ends with its headers (1xx, 204, 304).
        Forbidden = "forbidden",
        /// No content, sent as a length of zero (205).
        Empty = "empty",
        /// The sender decides.
        Optional = "optional",
        /// Receivers expect content.
        Expected = "expected",
    }
}

words! {
    /// Whether a cache may store a response ([RFC 9111 §3](https://www.rfc-editor.org/rfc/rfc9111.html#section-3)).
    ///
    /// ```
    /// use status_codes::StatusCode;
    /// use status_codes::info::Cache;
    ///
    /// let info = StatusCode::GONE.info().expect("registered");
    /// assert_eq!((info.cache(), info.cache().as_str()), (Cache::Heuristic, "heuristic"));
    /// ```
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
    /// Whether it makes sense to send the request again.
    ///
    /// ```
    /// use status_codes::StatusCode;
    /// use status_codes::info::Retry;
    ///
    /// let info = StatusCode::TOO_MANY_REQUESTS.info().expect("registered");
    /// assert_eq!((info.retry(), Retry::Later.as_str()), (Some(Retry::Later), "later"));
    /// ```
    Retry {
        /// It does not help, or is not allowed.
        No = "no",
        /// The same request may be sent again.
        AsIs = "as-is",
        /// After the request has been changed.
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
    ///
    /// ```
    /// use status_codes::StatusCode;
    /// use status_codes::info::RedirectMethod;
    ///
    /// let redirect = StatusCode::SEE_OTHER.info().and_then(|info| info.redirect()).expect("it redirects");
    /// assert_eq!((redirect.method(), redirect.method().as_str()), (RedirectMethod::Get, "get"));
    /// ```
    RedirectMethod {
        /// Always the same method.
        Keep = "keep",
        /// POST may become GET.
        PostMayBecomeGet = "post-may-become-get",
        /// GET or HEAD.
        Get = "get",
    }
}

words! {
    /// How strongly an RFC requires a header ([RFC 2119](https://www.rfc-editor.org/rfc/rfc2119.html)).
    ///
    /// ```
    /// use status_codes::StatusCode;
    /// use status_codes::info::RequirementLevel;
    ///
    /// let info = StatusCode::METHOD_NOT_ALLOWED.info().expect("registered");
    /// let level = info.headers()[0].level();
    /// assert_eq!((level, level.as_str()), (RequirementLevel::Must, "must"));
    /// ```
    RequirementLevel {
        /// Required.
        Must = "must",
        /// Recommended.
        Should = "should",
        /// Optional.
        May = "may",
    }
}

words! {
    /// What happens at compile time if an error does not have a header.
    ///
    /// ```
    /// use status_codes::StatusCode;
    /// use status_codes::info::Enforce;
    ///
    /// let info = StatusCode::RANGE_NOT_SATISFIABLE.info().expect("registered");
    /// let enforced = info.headers().iter().find_map(|rule| rule.enforce()).expect("a rule");
    /// assert_eq!((enforced, enforced.as_str()), (Enforce::Warn, "warn"));
    /// ```
    Enforce {
        /// It does not compile.
        Deny = "deny",
        /// The compiler warns.
        Warn = "warn",
    }
}

words! {
    /// Who may send a code.
    ///
    /// ```
    /// use status_codes::StatusCode;
    /// use status_codes::info::Sender;
    ///
    /// let info = StatusCode::BAD_GATEWAY.info().expect("registered");
    /// assert_eq!((info.sender(), info.sender().as_str()), (Sender::Gateway, "gateway"));
    /// ```
    Sender {
        /// Any server.
        Any = "any",
        /// A gateway, about the servers behind it.
        Gateway = "gateway",
        /// A proxy.
        Proxy = "proxy",
        /// A system that controls access to the network.
        Network = "network",
    }
}

words! {
    /// What a header field is about, if that decides who may set it.
    ///
    /// ```
    /// use status_codes::info::{HeaderField, HeaderKind};
    ///
    /// let kind = HeaderField::from_name("Upgrade").and_then(HeaderField::kind);
    /// assert_eq!((kind, HeaderKind::Connection.as_str()), (Some(HeaderKind::Connection), "connection"));
    /// ```
    HeaderKind {
        /// The length and coding of the message. The server sets it.
        Framing = "framing",
        /// This connection alone. The server sets it, unless the code is about it.
        Connection = "connection",
        /// The content. It is left out if there is none.
        Content = "content",
    }
}

words! {
    /// The syntax of a header field's value.
    ///
    /// ```
    /// use status_codes::info::{HeaderField, Syntax};
    ///
    /// let syntax = HeaderField::from_name("Retry-After").and_then(HeaderField::syntax);
    /// assert_eq!((syntax, Syntax::RetryAfter.as_str()), (Some(Syntax::RetryAfter), "retry-after"));
    /// ```
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

impl Content {
    /// Whether a response may have any content.
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
    /// Whether an empty value says something: an empty `Allow` allows no method (RFC 9110 §10.2.1).
    #[cfg_attr(not(feature = "alloc"), allow(dead_code, reason = "nothing is sent"))]
    pub(crate) const fn may_be_empty(self) -> bool {
        matches!(self, Self::MethodList)
    }
}
