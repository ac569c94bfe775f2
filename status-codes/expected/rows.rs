// @generated from status-data/codes.toml. Do not edit: edit the TOML, then run `cargo xtask regen`.

// 204 in `codes.rs`: the constant. Its columns:
// NAME = number "phrase" [aliases] content [retry processed] [forbidden headers] [headers with a rule] [enforced headers];

/// **204 No Content.** The request succeeded, and there is nothing to send back.
///
/// **Sending it**
///
/// - It is the usual answer to a successful PUT, POST or DELETE that has no result to show.
/// - The message ends with its head: no content, no trailers, and neither `Content-Length` nor `Transfer-Encoding`.
/// - Header fields describe the resource as it is after the action, so an `ETag` after PUT is the new one.
/// - After PUT, send `ETag` or `Last-Modified` only if the content was stored unchanged.
/// - Some APIs answer GET with it for a resource that exists but has nothing to show; RFC 9110 neither describes nor forbids that.
///
/// **Receiving it**
///
/// - Stay on the current view, show that the action worked, and apply new metadata such as `ETag` to it.
/// - Do not read a body: the next byte on an HTTP/1.1 connection belongs to the next response.
///
/// **Headers**
///
/// - `ETag` may be sent when the entity tag of the resource after the action is known ([RFC 9110 §15.3.5](https://www.rfc-editor.org/rfc/rfc9110.html#section-15.3.5)).
/// - `Content-Length` must not appear.
/// - `Transfer-Encoding` must not appear.
///
/// **Rules**
///
/// - Never has content: the message ends with its headers.
/// - Cacheable even without explicit freshness.
///
/// **Another code**
///
/// - [`200 OK`](crate::StatusCode::OK) when there is a result or a status to return.
/// - [`205 Reset Content`](crate::StatusCode::RESET_CONTENT) when the client should clear the form that it sent.
/// - [`202 Accepted`](crate::StatusCode::ACCEPTED) when the action has not been carried out yet.
/// - [`404 Not Found`](crate::StatusCode::NOT_FOUND) when the resource does not exist.
///
/// Defined in [RFC 9110 §15.3.5](https://www.rfc-editor.org/rfc/rfc9110.html#section-15.3.5), [RFC 9110 §8.6](https://www.rfc-editor.org/rfc/rfc9110.html#section-8.6), [RFC 9112 §6.1](https://www.rfc-editor.org/rfc/rfc9112.html#section-6.1), [RFC 9112 §6.3](https://www.rfc-editor.org/rfc/rfc9112.html#section-6.3).
NO_CONTENT = 204 "No Content" [] Forbidden [] ["Content-Length", "Transfer-Encoding"] ["ETag"] [];

// 204 in `table.rs`: the metadata.

static ROW: Code = Code {
    number: 204,
    name: "NO_CONTENT",
    phrase: "No Content",
    aliases: &[],
    older_phrases: &[],
    registration: Registration::Permanent,
    spec: &["RFC 9110 §15.3.5", "RFC 9110 §8.6", "RFC 9112 §6.1", "RFC 9112 §6.3"],
    content: Content::Forbidden,
    cache: Cache::Heuristic,
    retry: None,
    processed: None,
    redirect: None,
    headers: &[
        HeaderRule {
            name: "ETag",
            level: RequirementLevel::May,
            when: Some("the entity tag of the resource after the action is known"),
            enforce: None,
            spec: "RFC 9110 §15.3.5",
        },
    ],
    forbidden_headers: &["Content-Length", "Transfer-Encoding"],
    sender: Sender::Any,
    summary: "The request succeeded, and there is nothing to send back.",
    server: &[
        "It is the usual answer to a successful PUT, POST or DELETE that has no result to show.",
        "The message ends with its head: no content, no trailers, and neither `Content-Length` nor `Transfer-Encoding`.",
        "Header fields describe the resource as it is after the action, so an `ETag` after PUT is the new one.",
        "After PUT, send `ETag` or `Last-Modified` only if the content was stored unchanged.",
        "Some APIs answer GET with it for a resource that exists but has nothing to show; RFC 9110 neither describes nor forbids that.",
    ],
    client: &[
        "Stay on the current view, show that the action worked, and apply new metadata such as `ETag` to it.",
        "Do not read a body: the next byte on an HTTP/1.1 connection belongs to the next response.",
    ],
    see: &[
        See {
            code: 200,
            when: "there is a result or a status to return",
        },
        See {
            code: 205,
            when: "the client should clear the form that it sent",
        },
        See {
            code: 202,
            when: "the action has not been carried out yet",
        },
        See {
            code: 404,
            when: "the resource does not exist",
        },
    ],
};

// 401 in `codes.rs`: the constant. Its columns:
// NAME = number "phrase" [aliases] content [retry processed] [forbidden headers] [headers with a rule] [enforced headers];

/// **401 Unauthorized.** The request was not carried out because it came without credentials, or with credentials that are not valid.
///
/// **Sending it**
///
/// - The phrase says Unauthorized, but the code is about authentication: who the client is, not what it is allowed to do.
/// - Choose it for a missing token, an expired one, a wrong password or the unfinished round of a scheme with several rounds.
/// - `WWW-Authenticate` must carry at least one challenge that works for this resource, for example `Bearer realm="orders"`.
/// - If you offer several schemes, it is safest to send a field line for each, the common ones first, because many clients parse this field badly.
/// - If the request did carry credentials, a 401 tells the client that they were refused.
///
/// **Receiving it**
///
/// - You may send the request again with `Authorization` added, or with other credentials in it.
/// - Pick the most secure scheme among the challenges that you support.
/// - If you have already tried and the same challenge comes back, a user agent should show the content to the user instead of looping.
///
/// **Headers**
///
/// - `WWW-Authenticate` must be sent ([RFC 9110 §11.6.1](https://www.rfc-editor.org/rfc/rfc9110.html#section-11.6.1)). An error without it does not compile.
///
/// **Rules**
///
/// - Content is expected.
/// - Cacheable only with explicit freshness.
/// - Send the request again with other credentials.
///
/// **Another code**
///
/// - [`403 Forbidden`](crate::StatusCode::FORBIDDEN) when the credentials are valid but not sufficient.
/// - [`407 Proxy Authentication Required`](crate::StatusCode::PROXY_AUTHENTICATION_REQUIRED) when a proxy requires the credentials.
/// - [`404 Not Found`](crate::StatusCode::NOT_FOUND) when strangers must not learn that the resource exists.
/// - [`511 Network Authentication Required`](crate::StatusCode::NETWORK_AUTHENTICATION_REQUIRED) when the network itself asks for a sign-in.
///
/// Defined in [RFC 9110 §15.5.2](https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.2), [RFC 9110 §11.4](https://www.rfc-editor.org/rfc/rfc9110.html#section-11.4), [RFC 9110 §11.6.1](https://www.rfc-editor.org/rfc/rfc9110.html#section-11.6.1).
UNAUTHORIZED = 401 "Unauthorized" [] Expected [AfterAuth] [] ["WWW-Authenticate"] ["WWW-Authenticate"];

// 401 in `table.rs`: the metadata.

static ROW: Code = Code {
    number: 401,
    name: "UNAUTHORIZED",
    phrase: "Unauthorized",
    aliases: &[],
    older_phrases: &[],
    registration: Registration::Permanent,
    spec: &["RFC 9110 §15.5.2", "RFC 9110 §11.4", "RFC 9110 §11.6.1"],
    content: Content::Expected,
    cache: Cache::Explicit,
    retry: Some(Retry::AfterAuth),
    processed: None,
    redirect: None,
    headers: &[
        HeaderRule {
            name: "WWW-Authenticate",
            level: RequirementLevel::Must,
            when: None,
            enforce: Some(Enforce::Deny),
            spec: "RFC 9110 §11.6.1",
        },
    ],
    forbidden_headers: &[],
    sender: Sender::Any,
    summary: "The request was not carried out because it came without credentials, or with credentials that are not valid.",
    server: &[
        "The phrase says Unauthorized, but the code is about authentication: who the client is, not what it is allowed to do.",
        "Choose it for a missing token, an expired one, a wrong password or the unfinished round of a scheme with several rounds.",
        "`WWW-Authenticate` must carry at least one challenge that works for this resource, for example `Bearer realm=\"orders\"`.",
        "If you offer several schemes, it is safest to send a field line for each, the common ones first, because many clients parse this field badly.",
        "If the request did carry credentials, a 401 tells the client that they were refused.",
    ],
    client: &[
        "You may send the request again with `Authorization` added, or with other credentials in it.",
        "Pick the most secure scheme among the challenges that you support.",
        "If you have already tried and the same challenge comes back, a user agent should show the content to the user instead of looping.",
    ],
    see: &[
        See {
            code: 403,
            when: "the credentials are valid but not sufficient",
        },
        See {
            code: 407,
            when: "a proxy requires the credentials",
        },
        See {
            code: 404,
            when: "strangers must not learn that the resource exists",
        },
        See {
            code: 511,
            when: "the network itself asks for a sign-in",
        },
    ],
};

// 429 in `codes.rs`: the constant. Its columns:
// NAME = number "phrase" [aliases] content [retry processed] [forbidden headers] [headers with a rule] [enforced headers];

/// **429 Too Many Requests.** The client has sent more requests than its rate limit allows in the given time.
///
/// **Sending it**
///
/// - Send it when a rate limit or a quota per period is used up.
/// - The content should explain the limit, and `Retry-After` may say how long to wait.
/// - How to tell users apart and what to count is the server's choice: by token or cookie, for one resource or for many servers together.
/// - During an attack, it can be cheaper to drop connections than to answer each request.
/// - A cache must not store the response.
///
/// **Receiving it**
///
/// - Wait as long as `Retry-After` says; without it, back off with increasing, randomized delays.
/// - Slow down all requests with the same credentials, not only the one that was refused.
///
/// **Headers**
///
/// - `Retry-After` may be sent ([RFC 6585 §4](https://www.rfc-editor.org/rfc/rfc6585.html#section-4)).
///
/// **Rules**
///
/// - Content is expected.
/// - Never cached.
/// - Send the request again later.
///
/// **Another code**
///
/// - [`503 Service Unavailable`](crate::StatusCode::SERVICE_UNAVAILABLE) when the service is overloaded for all clients.
/// - [`403 Forbidden`](crate::StatusCode::FORBIDDEN) when waiting does not help.
/// - [`507 Insufficient Storage`](crate::StatusCode::INSUFFICIENT_STORAGE) when storage space is used up, not the rate limit.
///
/// Defined in [RFC 6585 §4](https://www.rfc-editor.org/rfc/rfc6585.html#section-4), [RFC 9110 §10.2.3](https://www.rfc-editor.org/rfc/rfc9110.html#section-10.2.3).
TOO_MANY_REQUESTS = 429 "Too Many Requests" [] Expected [Later] [] ["Retry-After"] [];

// 429 in `table.rs`: the metadata.

static ROW: Code = Code {
    number: 429,
    name: "TOO_MANY_REQUESTS",
    phrase: "Too Many Requests",
    aliases: &[],
    older_phrases: &[],
    registration: Registration::Permanent,
    spec: &["RFC 6585 §4", "RFC 9110 §10.2.3"],
    content: Content::Expected,
    cache: Cache::Never,
    retry: Some(Retry::Later),
    processed: None,
    redirect: None,
    headers: &[
        HeaderRule {
            name: "Retry-After",
            level: RequirementLevel::May,
            when: None,
            enforce: None,
            spec: "RFC 6585 §4",
        },
    ],
    forbidden_headers: &[],
    sender: Sender::Any,
    summary: "The client has sent more requests than its rate limit allows in the given time.",
    server: &[
        "Send it when a rate limit or a quota per period is used up.",
        "The content should explain the limit, and `Retry-After` may say how long to wait.",
        "How to tell users apart and what to count is the server's choice: by token or cookie, for one resource or for many servers together.",
        "During an attack, it can be cheaper to drop connections than to answer each request.",
        "A cache must not store the response.",
    ],
    client: &[
        "Wait as long as `Retry-After` says; without it, back off with increasing, randomized delays.",
        "Slow down all requests with the same credentials, not only the one that was refused.",
    ],
    see: &[
        See {
            code: 503,
            when: "the service is overloaded for all clients",
        },
        See {
            code: 403,
            when: "waiting does not help",
        },
        See {
            code: 507,
            when: "storage space is used up, not the rate limit",
        },
    ],
};
