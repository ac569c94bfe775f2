// The syntax of header values, as far as receivers depend on it. `status-codes` includes this text, so it may name nothing
// but `Syntax` and `core`. Each function reads a value once.

use super::words::Syntax;

/// Whether a value has the syntax. It refuses only what the RFCs do not allow.
pub fn fits(syntax: Syntax, value: &[u8]) -> bool {
    let is_list_of = |is_item: fn(&[u8]) -> bool| elements(value, syntax).all(is_item);
    match syntax {
        Syntax::RetryAfter => is_number(value) || is_date(value),
        Syntax::DeltaSeconds => is_number(value),
        // RFC 9111 §5.3: `0` has already expired.
        Syntax::HttpDate => is_date(value) || value == b"0",
        Syntax::UriReference => is_uri(value),
        Syntax::Challenge => is_challenge_list(value),
        Syntax::EntityTag => is_entity_tag(value),
        Syntax::MethodList => value.is_empty() || is_list_of(is_token),
        Syntax::ProtocolList => is_list_of(is_protocol),
        Syntax::FieldNameList => is_list_of(is_token),
        Syntax::MediaType => is_media_type(value),
        Syntax::ContentRange => is_content_range(value),
        Syntax::Link => is_list_of(is_link),
    }
}

/// Whether an empty value says something: an empty `Allow` allows no method (RFC 9110 §10.2.1).
pub fn may_be_empty(syntax: Syntax) -> bool {
    matches!(syntax, Syntax::MethodList)
}

/// The elements of a list. A comma in a quoted string, or in the URI of a link, is not between elements.
pub fn elements(value: &[u8], syntax: impl Into<Option<Syntax>>) -> impl Iterator<Item = &[u8]> {
    let has_uris = matches!(syntax.into(), Some(Syntax::Link));
    let (mut in_quotes, mut in_uri, mut is_escaped) = (false, false, false);
    let is_between = move |byte: &u8| {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if in_quotes => is_escaped = true,
            b'"' if !in_uri => in_quotes = !in_quotes,
            b'<' if has_uris && !in_quotes => in_uri = true,
            b'>' if !in_quotes => in_uri = false,
            b',' => return !in_quotes && !in_uri,
            _ => {}
        }
        false
    };
    value.split(is_between).map(<[u8]>::trim_ascii)
}

/// A token (RFC 9110 §5.6.2).
pub fn is_token(value: &[u8]) -> bool {
    !value.is_empty() && value.iter().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(byte))
}

/// Whether every byte may be in a URI: unreserved, reserved, or an escape (RFC 3986 §2).
pub fn is_uri(value: &[u8]) -> bool {
    let mut bytes = value.iter();
    while let Some(byte) = bytes.next() {
        let fits = match byte {
            b'%' => bytes.by_ref().take(2).filter(|digit| digit.is_ascii_hexdigit()).count() == 2,
            _ => byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=".contains(byte),
        };
        if !fits {
            return false;
        }
    }
    true
}

fn is_number(value: &[u8]) -> bool {
    !value.is_empty() && value.iter().all(u8::is_ascii_digit)
}

/// Whether a date looks like `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110 §5.6.7).
fn is_date(value: &[u8]) -> bool {
    const SHAPE: &[u8] = b"Aaa, 00 Aaa 0000 00:00:00 GMT";
    let fits = |(byte, shape): (&u8, &u8)| match shape {
        b'0' => byte.is_ascii_digit(),
        b'A' => byte.is_ascii_uppercase(),
        b'a' => byte.is_ascii_lowercase(),
        _ => byte == shape,
    };
    value.len() == SHAPE.len() && value.iter().zip(SHAPE).all(fits)
}

fn is_protocol(value: &[u8]) -> bool {
    match split_at(value, b'/') {
        Some((name, version)) => is_token(name) && is_token(version),
        None => is_token(value),
    }
}

/// Challenges, with commas between them and between their parameters (RFC 9110 §11.6.1).
fn is_challenge_list(value: &[u8]) -> bool {
    let mut has_parameters = false;
    let is_next = |element: &[u8]| {
        if has_parameters && is_parameter(element) {
            return true;
        }
        let (scheme, rest) = split_at(element, b' ').unwrap_or((element, b""));
        let rest = rest.trim_ascii();
        has_parameters = is_parameter(rest);
        is_token(scheme) && (rest.is_empty() || has_parameters || is_token68(rest))
    };
    elements(value, Syntax::Challenge).all(is_next)
}

/// `name=value`, with blanks around the sign (RFC 9110 §11.2).
fn is_parameter(value: &[u8]) -> bool {
    split_at(value, b'=').is_some_and(|(name, value)| {
        let value = value.trim_ascii();
        is_token(name.trim_ascii()) && (is_token(value) || is_quoted(value))
    })
}

/// What a scheme such as `Negotiate` has in the place of parameters (RFC 9110 §11.2).
fn is_token68(value: &[u8]) -> bool {
    let end = value.iter().rposition(|&byte| byte != b'=').map_or(0, |last| last + 1);
    let is_allowed = |byte: &u8| byte.is_ascii_alphanumeric() || b"-._~+/".contains(byte);
    end > 0 && value[..end].iter().all(is_allowed)
}

/// A quoted string (RFC 9110 §5.6.4).
fn is_quoted(value: &[u8]) -> bool {
    let Some(inner) = value.strip_prefix(b"\"").and_then(|rest| rest.strip_suffix(b"\"")) else { return false };
    let mut is_escaped = false;
    for byte in inner {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'"' => return false,
            _ => {}
        }
    }
    !is_escaped
}

/// An entity tag (RFC 9110 §8.8.3).
fn is_entity_tag(value: &[u8]) -> bool {
    let tag = value.strip_prefix(b"W/").unwrap_or(value);
    let inner = tag.strip_prefix(b"\"").and_then(|tag| tag.strip_suffix(b"\""));
    inner.is_some_and(|inner| inner.iter().all(|&byte| byte > b' ' && byte != b'"' && byte != 0x7f))
}

fn is_media_type(value: &[u8]) -> bool {
    let essence = split_at(value, b';').map_or(value, |(essence, _)| essence.trim_ascii());
    split_at(essence, b'/').is_some_and(|(kind, sub)| is_token(kind) && is_token(sub))
}

/// `bytes 0-499/1234`, `bytes 0-499/*` or `bytes */1234` (RFC 9110 §14.4).
fn is_content_range(value: &[u8]) -> bool {
    let Some((unit, range)) = split_at(value, b' ') else { return false };
    let Some((positions, length)) = split_at(range, b'/') else { return false };
    let is_range =
        |positions| split_at(positions, b'-').is_some_and(|(first, last)| is_number(first) && is_number(last));
    let fits = if positions == b"*" {
        is_number(length)
    } else {
        is_range(positions) && (length == b"*" || is_number(length))
    };
    is_token(unit) && fits
}

/// A link: its URI, and parameters that begin with a semicolon (RFC 8288 §3).
fn is_link(value: &[u8]) -> bool {
    let Some((uri, rest)) = value.strip_prefix(b"<").and_then(|rest| split_at(rest, b'>')) else { return false };
    let rest = rest.trim_ascii();
    is_uri(uri) && (rest.is_empty() || rest.starts_with(b";"))
}

/// What comes before and after the first of these bytes.
fn split_at(value: &[u8], byte: u8) -> Option<(&[u8], &[u8])> {
    let at = value.iter().position(|&found| found == byte)?;
    Some((&value[..at], &value[at + 1..]))
}
