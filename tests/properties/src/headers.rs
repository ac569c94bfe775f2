//! The header fields of an error.

use std::borrow::Cow;
use std::net::{IpAddr, Ipv6Addr};
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::Response;
use status_codes::StatusCode;
use status_codes::adapter::Omissions;
use status_codes::adapter::http::response;
use status_codes::info::{HeaderField, HeaderKind};

use crate::input::{Input, written};
use crate::suites;
use crate::wild::{Raw, Value, Wild, any_status, has_content, lines, number, sent_for};

/// Names that the table knows, and one that it does not know.
const NAMES: &[&str] = &[
    "Accept-Ranges",
    "Allow",
    "Connection",
    "Content-Encoding",
    "Content-Length",
    "Content-Range",
    "Content-Type",
    "ETag",
    "Last-Modified",
    "Location",
    "Retry-After",
    "Set-Cookie",
    "TE",
    "Trailer",
    "Transfer-Encoding",
    "Upgrade",
    "WWW-Authenticate",
    "X-Any",
];

pub(crate) fn check(data: &[u8]) {
    let error = error(&mut Input::new(data));
    let sent: Response<Bytes> = response(&error);
    let status = StatusCode::from(sent.status());
    assert_eq!(status, sent_for(error.status));

    for (name, value) in sent.headers() {
        let value = value.as_bytes();
        let is_clean = !value.iter().any(|&byte| byte != b'\t' && (byte < b' ' || byte == 0x7f));
        assert!(is_clean, "`{name}` has a control byte: {}", value.escape_ascii());
        assert_eq!(value, value.trim_ascii(), "`{name}` has blanks around it");
        let kind = HeaderField::from_name(name.as_str()).and_then(HeaderField::kind);
        let zero = status == StatusCode::RESET_CONTENT && name == "content-length" && value == b"0";
        assert!(kind != Some(HeaderKind::Framing) || zero, "`{name}` is about framing");
    }
    assert_eq!(!sent.body().is_empty(), has_content(status), "{status}");
    assert_eq!(sent.headers().get_all("content-type").iter().count(), usize::from(has_content(status)), "{status}");

    let lines = lines(&error);
    // `Connection`, `Content-Length` and `Content-Type` may follow from the others.
    assert!(sent.headers().len() <= lines + 3, "{} fields of {lines} lines", sent.headers().len());
    let omissions = sent.extensions().get::<Omissions>().cloned().unwrap_or_default();
    let required = status.info().map_or(0, |info| info.headers().len());
    let count = omissions.iter().count();
    // The status itself may be named, too.
    assert!(count <= lines + required + 1, "{count} omissions of {lines} lines: {omissions}");
}

fn error(input: &mut Input<'_>) -> Wild {
    let mut error = Wild { status: any_status(input.array()), text: "text".to_owned(), headers: Vec::new() };
    while !input.is_empty() {
        let name = match input.byte() {
            byte if byte < 128 => NAMES[usize::from(byte) % NAMES.len()].into(),
            _ => String::from_utf8_lossy(input.text()),
        };
        let value = value(input);
        error.headers.push((name.into_owned(), value));
    }
    error
}

fn value(input: &mut Input<'_>) -> Value {
    let text = |input: &mut Input<'_>| String::from_utf8_lossy(input.text()).into_owned();
    let list = |input: &mut Input<'_>| text(input).split(',').map(str::to_owned).collect::<Vec<String>>();
    match input.byte() % 16 {
        0 => Box::new(text(input)),
        1 => Box::new(list(input)),
        2 => Box::new(list(input).into_iter().map(|text| Some(text).filter(|text| text != "-")).collect::<Vec<_>>()),
        3 => Box::new(Cow::<str>::Owned(text(input))),
        4 => Box::new(u64::from_be_bytes(input.array())),
        5 => Box::new(i128::from_be_bytes(input.array())),
        6 => Box::new(Duration::new(
            u64::from_be_bytes(input.array()),
            u32::from_be_bytes(input.array()) % 1_000_000_000,
        )),
        7 => {
            let distance = Duration::from_secs(u64::from_be_bytes(input.array()));
            let epoch = SystemTime::UNIX_EPOCH;
            let time = if input.is_odd() { epoch.checked_add(distance) } else { epoch.checked_sub(distance) };
            Box::new(time)
        }
        8 => Box::new(char::from_u32(u32::from_be_bytes(input.array()) % 0x11_0000)),
        9 => Box::new(http::HeaderValue::from_bytes(input.text()).ok()),
        10 => Box::new(text(input).parse::<http::Uri>().ok()),
        11 => Box::new(IpAddr::from(Ipv6Addr::from(input.array::<16>()))),
        12 => Box::new(any_status(input.array())),
        13 => Box::new([input.is_odd(), true]),
        _ => Box::new(Raw(input.text().to_vec())),
    }
}

/// Every text of the suites that send headers, in a field that the table knows and in another one, with each kind of status.
pub(crate) fn seeds() -> Vec<Vec<u8>> {
    let mut seeds = Vec::new();
    let statuses = [100, 200, 204, 205, 304, 401, 404, 405, 416, 426, 429, 500, 503, 599, 999];
    let mut strings = suites::strings("tests/frameworks/tests");
    strings.extend(suites::strings("tests/ui/header-value"));
    strings.retain(|text| text.len() < 100);
    for (index, text) in strings.iter().enumerate() {
        let mut seed = number(statuses[index % statuses.len()]).to_vec();
        let known = u8::try_from(index % NAMES.len()).unwrap_or_default();
        let kind = u8::try_from(index % 16).unwrap_or_default();
        seed.extend([[known, kind].as_slice(), &written(text)].concat());
        seed.extend([[255].as_slice(), &written(b"X-Other"), &[15], &written(text)].concat());
        seeds.push(seed);
    }
    for kind in 0..16 {
        seeds.push([&number(405), [1, kind].as_slice(), &written(b"GET, HEAD, a\r\nb: c, \xe4")].concat());
    }
    seeds
}
