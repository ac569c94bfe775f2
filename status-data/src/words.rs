// The words of `codes.toml`: an enum for each kind. `status-codes` makes its own enums from the same rows.

words! {
    /// The state of a code in the IANA registry.
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
    /// Whether the request may have been acted on, although it makes sense to send it again.
    Processed {
        /// It may have been.
        Maybe = "maybe",
    }
}

words! {
    /// The method of the request that follows a redirect.
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
    /// What happens at compile time if a header is missing.
    Enforce {
        /// It does not compile.
        Deny = "deny",
        /// The compiler warns.
        Warn = "warn",
    }
}

words! {
    /// Who may send a code.
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
    HeaderKind {
        /// The length and coding of the message. The server sets it.
        Framing = "framing",
        /// This connection alone. The server sets it, unless the code is about it.
        Connection = "connection",
        /// The content. It is left out if there is none.
        Content = "content",
        /// The bytes of a body. It is left out if another body takes their place.
        Validator = "validator",
    }
}

words! {
    /// How a header field is sent whose value is a list ([RFC 9110 §5.3](https://www.rfc-editor.org/rfc/rfc9110.html#section-5.3)).
    ListForm {
        /// The elements are on one line, with commas between them.
        Line = "line",
        /// Each element is on a line of its own.
        Lines = "lines",
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
