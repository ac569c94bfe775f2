//! The machine code of a problem.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use serde_json::Value;

use crate::body::Problem;

/// The member `code`, or else the last segment of the type. A number is written as it was.
pub(super) fn code(problem: &Problem) -> Option<Cow<'_, str>> {
    member(problem).or_else(|| segment(problem))
}

/// The member `code`, unless it is empty.
pub(super) fn member(problem: &Problem) -> Option<Cow<'_, str>> {
    let member = match problem.member("code") {
        Some(Value::String(text)) => Some(Cow::Borrowed(text.as_str())),
        Some(Value::Number(_)) => problem.member_json("code").map(Cow::Owned),
        _ => None,
    };
    member.filter(|code| !code.is_empty())
}

/// The last segment of the problem type, or its fragment, without escapes.
pub(super) fn segment(problem: &Problem) -> Option<Cow<'_, str>> {
    let problem_type = Some(problem.problem_type()).filter(|uri| *uri != "about:blank")?;
    let (path, fragment) = problem_type.split_once('#').unwrap_or((problem_type, ""));
    if !fragment.is_empty() {
        return Some(unescaped(fragment));
    }
    let path = path.split('?').next()?;
    let path = match path.split_once("//") {
        // The name of a server comes first.
        Some((_, after)) => after.split_once('/')?.1,
        None => path,
    };
    // A colon divides only the parts of a URN.
    let last = path.rsplit_once('/').or_else(|| path.rsplit_once(':')).map_or(path, |(_, last)| last);
    Some(last).filter(|last| !last.is_empty()).map(unescaped)
}

/// A text whose escapes are resolved (RFC 3986 §2.1). What is not an escape stays, and so does a text that would not be UTF-8.
fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let digit = |byte: Option<&u8>| char::from(*byte?).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let (mut bytes, mut rest) = (Vec::with_capacity(text.len()), text.as_bytes());
    while let [byte, after @ ..] = rest {
        if let (b'%', Some(high), Some(low)) = (byte, digit(after.first()), digit(after.get(1))) {
            bytes.push(high * 16 + low);
            rest = &after[2..];
        } else {
            bytes.push(*byte);
            rest = after;
        }
    }
    String::from_utf8(bytes).map_or(Cow::Borrowed(text), Cow::Owned)
}

#[cfg(test)]
mod tests {
    use super::code;
    use crate::body::Problem;

    fn code_of(document: &str) -> Option<alloc::string::String> {
        let problem = Problem::from_json(document.as_bytes()).expect("an object");
        code(&problem).map(alloc::borrow::Cow::into_owned)
    }

    #[test]
    fn the_member_comes_first() {
        for (document, expected) in [
            (r#"{"code": "sold-out", "type": "https://example.com/gone"}"#, Some("sold-out")),
            (r#"{"code": 1042}"#, Some("1042")),
            (r#"{"code": -7}"#, Some("-7")),
            (r#"{"code": 123456789012345678901234567890}"#, Some("123456789012345678901234567890")),
            (r#"{"code": "", "type": "https://example.com/gone"}"#, Some("gone")),
            (r#"{"code": ["a"], "type": "/gone"}"#, Some("gone")),
            (r#"{"code": null}"#, None),
            (r#"{"code": 1e999}"#, None),
            ("{}", None),
        ] {
            assert_eq!(code_of(document).as_deref(), expected, "{document}");
        }
    }

    #[test]
    fn a_type_ends_with_the_code() {
        for (problem_type, expected) in [
            ("https://example.com/problems/sold-out", Some("sold-out")),
            ("https://example.com/problems#sold-out", Some("sold-out")),
            ("https://example.com/problems/sold-out#", Some("sold-out")),
            ("https://example.com/problems/sold-out?lang=en", Some("sold-out")),
            ("urn:problem:sold-out", Some("sold-out")),
            ("urn:problem/a:b", Some("a:b")),
            ("https://example.com/problems/stock:sold-out", Some("stock:sold-out")),
            ("https://example.com/problems#stock:sold-out", Some("stock:sold-out")),
            ("/sold-out", Some("sold-out")),
            ("https://example.com/sold%20out%2F%C3%A9", Some("sold out/é")),
            ("https://example.com/100%", Some("100%")),
            ("https://example.com/%ff%zz", Some("%ff%zz")),
            ("https://example.com/", None),
            ("https://example.com", None),
            ("https://example.com:8080", None),
            ("https://", None),
            ("#", None),
            ("sold-out", Some("sold-out")),
            ("", None),
            ("about:blank", None),
        ] {
            let document = alloc::format!("{{\"type\": \"{problem_type}\"}}");
            assert_eq!(code_of(&document).as_deref(), expected, "{problem_type}");
        }
    }
}
