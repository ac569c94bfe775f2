//! How long to wait before a request is sent again.

use std::time::{Duration, SystemTime};

/// The longest wait that a response can ask for.
const LONGEST: Duration = Duration::from_secs(24 * 60 * 60);

/// Reads a value of `Retry-After`: the time to wait from `now` on, which is when the response was received
/// ([RFC 9110 §10.2.3](https://www.rfc-editor.org/rfc/rfc9110.html#section-10.2.3)).
///
/// It is a number of seconds, or a date in one of the three formats of
/// [RFC 9110 §5.6.7](https://www.rfc-editor.org/rfc/rfc9110.html#section-5.6.7). A date in the past is zero. No wait is longer
/// than a day, so a server cannot stop a client for good. Anything else is `None`, also a date with the wrong day of the week.
///
/// ```
/// use std::time::{Duration, SystemTime};
/// use status_codes::retry::parse_after;
///
/// let now = SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_777);
/// assert_eq!(parse_after(b"120", now), Some(Duration::from_secs(120)));
/// assert_eq!(parse_after(b"Sun, 06 Nov 1994 08:50:37 GMT", now), Some(Duration::from_secs(60)));
/// assert_eq!(parse_after(b"Sun, 06 Nov 1994 08:00:00 GMT", now), Some(Duration::ZERO));
/// assert_eq!(parse_after(b"99999999999999999999", now), Some(Duration::from_secs(86_400)));
/// assert_eq!(parse_after(b"soon", now), None);
/// ```
pub fn parse_after(value: &[u8], now: SystemTime) -> Option<Duration> {
    let text = core::str::from_utf8(value).ok()?.trim_matches([' ', '\t']);
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let wait = if is_number {
        // A number that does not fit is longer than a day.
        text.parse().map_or(LONGEST, Duration::from_secs)
    } else {
        httpdate::parse_http_date(text).ok()?.duration_since(now).unwrap_or_default()
    };
    Some(wait.min(LONGEST))
}
