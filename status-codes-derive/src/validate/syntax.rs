//! The syntax of constant header values. The table names the syntax of a header.

use status_data::Syntax;

/// What to write instead of an invalid value. `None` if the value is acceptable: this is not a full parser, and it refuses
/// only what no receiver understands.
pub(super) fn remedy(syntax: Syntax, value: &str) -> Option<&'static str> {
    let (fits, expected) = match syntax {
        Syntax::RetryAfter => {
            (is_number(value) || is_date(value), "write seconds, or a date such as `Sun, 06 Nov 1994 08:49:37 GMT`")
        }
        Syntax::DeltaSeconds => (is_number(value), "write a number of seconds"),
        Syntax::HttpDate => (is_date(value) || value == "0", "write a date such as `Sun, 06 Nov 1994 08:49:37 GMT`"),
        Syntax::UriReference => (is_uri(value), "percent-encode spaces and other special characters"),
        Syntax::Challenge => (is_challenge(value), "write a scheme and its parameters, such as `Bearer realm=\"api\"`"),
        Syntax::EntityTag => (is_entity_tag(value), "write it with quotes: `\"v1\"` or `W/\"v1\"`"),
        Syntax::MethodList => (is_list(value, is_token, true), "separate methods with commas: `GET, HEAD`"),
        Syntax::ProtocolList => (
            is_list(value, is_protocol, false),
            "write protocols such as `websocket` or `HTTP/2.0`, separated with commas",
        ),
        Syntax::FieldNameList => (is_list(value, is_token, false), "separate header names with commas"),
        Syntax::MediaType => (is_media_type(value), "write a type such as `text/plain; charset=utf-8`"),
        Syntax::ContentRange => (value.contains(' ') && value.contains('/'), "write a range such as `bytes */1234`"),
        Syntax::Link => {
            (value.starts_with('<') && value.contains('>'), "write a link such as `<https://…>; rel=\"help\"`")
        }
    };
    (!fits).then_some(expected)
}

fn is_number(value: &str) -> bool {
    !value.is_empty() && value.bytes().all(|b| b.is_ascii_digit())
}

/// Whether a date looks like `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110 §5.6.7).
fn is_date(value: &str) -> bool {
    const SHAPE: &[u8] = b"Aaa, 00 Aaa 0000 00:00:00 GMT";
    let fits = |(byte, shape): (u8, &u8)| match shape {
        b'0' => byte.is_ascii_digit(),
        b'A' => byte.is_ascii_uppercase(),
        b'a' => byte.is_ascii_lowercase(),
        _ => byte == *shape,
    };
    value.len() == SHAPE.len() && value.bytes().zip(SHAPE).all(fits)
}

/// A token of RFC 9110 §5.6.2.
pub(super) fn is_token(value: &str) -> bool {
    !value.is_empty() && value.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b))
}

fn is_list(value: &str, is_item: fn(&str) -> bool, may_be_empty: bool) -> bool {
    (may_be_empty && value.is_empty()) || value.split(',').all(|item| is_item(item.trim()))
}

fn is_protocol(value: &str) -> bool {
    match value.split_once('/') {
        Some((name, version)) => is_token(name) && is_token(version),
        None => is_token(value),
    }
}

/// Whether every byte may appear in a URI: unreserved, reserved, or the `%` of an escape (RFC 3986 §2).
pub(super) fn is_uri(value: &str) -> bool {
    value.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=%".contains(&b))
}

fn is_challenge(value: &str) -> bool {
    value.split([' ', ',']).next().is_some_and(is_token)
}

fn is_entity_tag(value: &str) -> bool {
    let tag = value.strip_prefix("W/").unwrap_or(value);
    let inner = tag.strip_prefix('"').and_then(|tag| tag.strip_suffix('"'));
    inner.is_some_and(|inner| !inner.contains(['"', ' ']))
}

fn is_media_type(value: &str) -> bool {
    let essence = value.split(';').next().unwrap_or_default().trim();
    essence.split_once('/').is_some_and(|(kind, sub)| is_token(kind) && is_token(sub))
}

#[cfg(test)]
mod tests {
    use status_data::Syntax;

    use super::remedy;

    #[test]
    fn values_fit_their_syntax() {
        for (syntax, good, bad) in [
            (Syntax::RetryAfter, "120", "soon"),
            (Syntax::RetryAfter, "Sun, 06 Nov 1994 08:49:37 GMT", "-1"),
            (Syntax::DeltaSeconds, "0", "1.5"),
            (Syntax::HttpDate, "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT"),
            (Syntax::UriReference, "/orders/1?x=%20#y", "/orders/new one"),
            (Syntax::Challenge, "Basic realm=\"a, b\"", "=realm"),
            (Syntax::EntityTag, "W/\"v1\"", "v1"),
            (Syntax::MethodList, "GET, HEAD", "GET HEAD"),
            (Syntax::MethodList, "", "GET,,HEAD"),
            (Syntax::ProtocolList, "HTTP/2.0, websocket", "HTTP / 2"),
            (Syntax::FieldNameList, "Accept, *", "Accept Language"),
            (Syntax::MediaType, "text/plain; charset=utf-8", "text"),
            (Syntax::ContentRange, "bytes */1234", "1234"),
            (Syntax::Link, "<https://example.com>; rel=help", "https://example.com"),
        ] {
            assert_eq!(remedy(syntax, good), None, "{good}");
            assert!(remedy(syntax, bad).is_some(), "{bad}");
        }
    }
}
