//! What to write instead of a constant header value that does not have the syntax of its field.

use status_data::{Syntax, grammar};

/// What to write instead of an invalid value. `None` if the value is valid.
pub(super) fn remedy(syntax: Syntax, value: &str) -> Option<&'static str> {
    let expected = match syntax {
        Syntax::RetryAfter => "write seconds, or a date such as `Sun, 06 Nov 1994 08:49:37 GMT`",
        Syntax::DeltaSeconds => "write a number of seconds",
        Syntax::HttpDate => "write a date such as `Sun, 06 Nov 1994 08:49:37 GMT`",
        Syntax::UriReference => "percent-encode spaces and other special characters",
        Syntax::Challenge => "write a scheme and its parameters, such as `Bearer realm=\"api\"`",
        Syntax::EntityTag => "write it with quotes: `\"v1\"` or `W/\"v1\"`",
        Syntax::MethodList => "separate methods with commas: `GET, HEAD`",
        Syntax::ProtocolList => "write protocols such as `websocket` or `HTTP/2.0`, separated with commas",
        Syntax::FieldNameList => "separate header names with commas",
        Syntax::MediaType => "write a type such as `text/plain; charset=utf-8`",
        Syntax::ContentRange => "write a range such as `bytes */1234`",
        Syntax::Link => "write a link such as `<https://…>; rel=\"help\"`",
    };
    (!grammar::fits(syntax, value.as_bytes())).then_some(expected)
}
