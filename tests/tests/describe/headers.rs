//! The types of header values.

use std::borrow::Cow;
use std::num::NonZeroU16;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use serde_json::{Value, json};
use status_codes::openapi::responses;
use status_codes::{ApiError, HeaderSink, ToHeader};

use crate::judge::judge;

/// A value of ones own.
struct Realm {
    is_known: bool,
}

impl std::fmt::Debug for Realm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Realm")
    }
}

impl ToHeader for Realm {
    fn to_header(&self, name: &str, to: &mut dyn HeaderSink) {
        if self.is_known {
            to.header(name, b"here");
        }
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("typed")]
#[status(400)]
struct Typed<T: ToHeader + std::fmt::Debug> {
    #[header("X-Small")]
    small: u16,
    #[header("X-Signed")]
    signed: &'static i32,
    #[header("X-Some")]
    some: Option<Arc<NonZeroU16>>,
    #[header("X-Flag")]
    flag: bool,
    #[header("X-Wait")]
    wait: Duration,
    #[header("X-Changed")]
    changed: SystemTime,
    #[header("X-Text")]
    text: Cow<'static, str>,
    #[header("X-Letter")]
    letter: char,
    #[header("X-Realm")]
    realm: Realm,
    #[header("X-Realms")]
    realms: Option<Realm>,
    #[header("X-List")]
    list: Vec<u32>,
    #[header("X-Bytes")]
    bytes: &'static [u8],
    #[header("X-Generic")]
    generic: T,
}

fn typed() -> Typed<u8> {
    Typed {
        small: 7,
        signed: &-7,
        some: NonZeroU16::new(7).map(Arc::new),
        flag: true,
        wait: Duration::from_millis(1),
        changed: SystemTime::UNIX_EPOCH,
        text: "7".into(),
        letter: '7',
        realm: Realm { is_known: true },
        realms: Some(Realm { is_known: true }),
        list: vec![1, 2],
        bytes: b"7",
        generic: 7,
    }
}

#[test]
fn headers_have_the_types_of_their_fields() {
    let realm = Realm { is_known: false };
    judge(&[
        typed(),
        Typed { some: None, realms: None, list: Vec::new(), bytes: b"", ..typed() },
        Typed { text: "".into(), letter: ' ', realm, ..typed() },
    ]);
    let headers = &responses::<Typed<u8>>()["400"]["headers"];
    let text = || json!({ "type": "string" });
    for (name, is_required, schema) in [
        ("X-Small", true, json!({ "type": "integer", "format": "uint16", "minimum": 0, "maximum": 65535 })),
        ("X-Signed", true, json!({ "type": "integer", "format": "int32" })),
        ("X-Some", false, json!({ "type": "integer", "format": "uint16", "minimum": 1, "maximum": 65535 })),
        ("X-Flag", true, json!({ "type": "boolean" })),
        ("X-Wait", true, json!({ "type": "integer", "format": "uint64", "minimum": 0, "description": "Seconds" })),
        ("X-Changed", true, json!({ "type": "string", "format": "http-date" })),
        ("X-Text", false, text()),
        ("X-Letter", false, text()),
        ("X-Realm", false, text()),
        ("X-Realms", false, text()),
        ("X-List", false, text()),
        ("X-Bytes", false, text()),
        ("X-Generic", false, text()),
    ] {
        assert_eq!(headers[name], json!({ "required": is_required, "schema": schema }), "{name}");
    }
}

/// One header, with values of several kinds.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("slow down")]
enum Mixed {
    #[status(429)]
    #[header("Retry-After" = "120")]
    Constant,
    #[status(429)]
    Typed(#[header("Retry-After")] Duration),
    #[status(503)]
    #[header("Retry-After" = "60")]
    Short,
    #[status(503)]
    #[header("Retry-After" = "120")]
    Long,
    #[status(502)]
    Wait(#[header("Retry-After")] Duration),
    #[status(502)]
    Until(#[header("Retry-After")] SystemTime),
    #[status(413)]
    Small(#[header("X-Limit")] u8),
    #[status(413)]
    Signed(#[header("X-Limit")] i64),
}

#[test]
fn values_of_several_kinds() {
    let second = Duration::from_secs(1);
    judge(&[
        Mixed::Constant,
        Mixed::Typed(second),
        Mixed::Short,
        Mixed::Long,
        Mixed::Wait(second),
        Mixed::Until(SystemTime::UNIX_EPOCH),
        Mixed::Small(7),
        Mixed::Signed(-7),
    ]);
    let responses = responses::<Mixed>();
    let schema = |status: &str, name: &str| -> Value { responses[status]["headers"][name]["schema"].clone() };
    assert_eq!(schema("429", "Retry-After"), json!({ "type": "integer", "minimum": 0 }));
    assert_eq!(schema("503", "Retry-After"), json!({ "type": "string", "enum": ["60", "120"] }));
    assert_eq!(schema("502", "Retry-After"), json!({ "type": "string" }));
    assert_eq!(schema("413", "X-Limit"), json!({ "type": "integer" }));
}
