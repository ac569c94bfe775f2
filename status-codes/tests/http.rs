//! `StatusCode` beside that of the `http` crate, over every number. What differs is listed, with its reason.

use status_codes::StatusCode;

/// Every constant of `http::StatusCode`.
macro_rules! constants {
    ($($name:ident)*) => {
        &[$((stringify!($name), StatusCode::$name, http::StatusCode::$name)),*]
    };
}

const CONSTANTS: &[(&str, StatusCode, http::StatusCode)] = constants![
    CONTINUE
    SWITCHING_PROTOCOLS
    PROCESSING
    EARLY_HINTS
    OK
    CREATED
    ACCEPTED
    NON_AUTHORITATIVE_INFORMATION
    NO_CONTENT
    RESET_CONTENT
    PARTIAL_CONTENT
    MULTI_STATUS
    ALREADY_REPORTED
    IM_USED
    MULTIPLE_CHOICES
    MOVED_PERMANENTLY
    FOUND
    SEE_OTHER
    NOT_MODIFIED
    USE_PROXY
    TEMPORARY_REDIRECT
    PERMANENT_REDIRECT
    BAD_REQUEST
    UNAUTHORIZED
    PAYMENT_REQUIRED
    FORBIDDEN
    NOT_FOUND
    METHOD_NOT_ALLOWED
    NOT_ACCEPTABLE
    PROXY_AUTHENTICATION_REQUIRED
    REQUEST_TIMEOUT
    CONFLICT
    GONE
    LENGTH_REQUIRED
    PRECONDITION_FAILED
    PAYLOAD_TOO_LARGE
    URI_TOO_LONG
    UNSUPPORTED_MEDIA_TYPE
    RANGE_NOT_SATISFIABLE
    EXPECTATION_FAILED
    IM_A_TEAPOT
    MISDIRECTED_REQUEST
    UNPROCESSABLE_ENTITY
    LOCKED
    FAILED_DEPENDENCY
    TOO_EARLY
    UPGRADE_REQUIRED
    PRECONDITION_REQUIRED
    TOO_MANY_REQUESTS
    REQUEST_HEADER_FIELDS_TOO_LARGE
    UNAVAILABLE_FOR_LEGAL_REASONS
    INTERNAL_SERVER_ERROR
    NOT_IMPLEMENTED
    BAD_GATEWAY
    SERVICE_UNAVAILABLE
    GATEWAY_TIMEOUT
    HTTP_VERSION_NOT_SUPPORTED
    VARIANT_ALSO_NEGOTIATES
    INSUFFICIENT_STORAGE
    LOOP_DETECTED
    NOT_EXTENDED
    NETWORK_AUTHENTICATION_REQUIRED
];

/// Number, name in the `http` crate, name here, reason.
const OTHER_NAMES: &[(u16, &str, &str, &str)] = &[
    (413, "PAYLOAD_TOO_LARGE", "CONTENT_TOO_LARGE", "RFC 9110 §15.5.14"),
    (422, "UNPROCESSABLE_ENTITY", "UNPROCESSABLE_CONTENT", "RFC 9110 §15.5.21"),
];

/// Number, phrase in the `http` crate, phrase here, reason.
const OTHER_PHRASES: &[(u16, Option<&str>, Option<&str>, &str)] = &[
    (104, None, Some("Upload Resumption Supported"), "registered for a limited time; not in the http crate"),
    (
        203,
        Some("Non Authoritative Information"),
        Some("Non-Authoritative Information"),
        "RFC 9110 §15.3.4 has a hyphen",
    ),
    (306, None, Some("(Unused)"), "in the registry, as unused; not in the http crate"),
    (413, Some("Payload Too Large"), Some("Content Too Large"), "RFC 9110 §15.5.14"),
    (422, Some("Unprocessable Entity"), Some("Unprocessable Content"), "RFC 9110 §15.5.21"),
];

fn both(number: u16) -> (StatusCode, http::StatusCode) {
    (StatusCode::from_u16(number).expect("in range"), http::StatusCode::from_u16(number).expect("in range"))
}

#[test]
fn the_list_of_constants_is_complete() {
    let known = (100..=999).filter(|&number| both(number).1.canonical_reason().is_some()).count();
    assert_eq!(CONSTANTS.len(), known);
}

#[test]
fn constants_are_the_same() {
    for (name, ours, theirs) in CONSTANTS {
        assert_eq!(ours.as_u16(), theirs.as_u16(), "{name}");
        let info = ours.info().unwrap_or_else(|| panic!("{name} has no row"));
        let other = OTHER_NAMES.iter().find(|(number, ..)| *ours == *number);
        match other {
            Some((_, old, new, _)) => {
                assert_eq!((name, &info.name()), (old, new));
                assert!(info.aliases().contains(name), "{name} is not an alias");
            }
            None => assert_eq!(info.name(), *name),
        }
    }
}

#[test]
fn phrases_are_the_same() {
    for number in 100..=999 {
        let (ours, theirs) = both(number);
        let found = (theirs.canonical_reason(), ours.canonical_reason());
        let expected = OTHER_PHRASES.iter().find(|(other, ..)| number == *other);
        match expected {
            Some((_, theirs, ours, _)) => assert_eq!(found, (*theirs, *ours), "{number}"),
            None => assert_eq!(found.0, found.1, "{number}"),
        }
        // Whatever a server on the http crate sends, a lookup finds.
        if let Some(phrase) = theirs.canonical_reason() {
            assert_eq!(StatusCode::from_phrase(phrase), Some(ours));
        }
    }
}

#[test]
fn classes_are_the_same() {
    for number in 0..=1200 {
        let ours = StatusCode::from_u16(number);
        let theirs = http::StatusCode::from_u16(number);
        assert_eq!(ours.is_ok(), theirs.is_ok(), "{number}");
        let (Ok(ours), Ok(theirs)) = (ours, theirs) else { continue };
        let of_ours = [
            ours.is_informational(),
            ours.is_success(),
            ours.is_redirection(),
            ours.is_client_error(),
            ours.is_server_error(),
        ];
        let of_theirs = [
            theirs.is_informational(),
            theirs.is_success(),
            theirs.is_redirection(),
            theirs.is_client_error(),
            theirs.is_server_error(),
        ];
        assert_eq!(of_ours, of_theirs, "{number}");
        assert_eq!(ours.class().is_some(), of_ours.contains(&true), "{number}");
    }
}

#[test]
fn texts_are_the_same() {
    let named: Vec<u16> = OTHER_PHRASES.iter().map(|(number, ..)| *number).collect();
    for number in 100..=999 {
        let (ours, theirs) = both(number);
        assert_eq!(ours.as_str(), theirs.as_str());
        assert_eq!(format!("{ours:?}"), format!("{theirs:?}"));
        if !named.contains(&number) {
            assert_eq!(ours.to_string(), theirs.to_string());
        }
        assert_eq!(ours.as_str().parse(), Ok(ours));
        assert_eq!(StatusCode::from_bytes(theirs.as_str().as_bytes()), Ok(ours));
    }
    for text in ["", "4", "40", "4040", "04", "099", "4O4", "+40", " 40", "40 ", "\u{661}\u{662}\u{663}", "1000"] {
        assert!(text.parse::<StatusCode>().is_err(), "{text:?}");
        assert!(text.parse::<http::StatusCode>().is_err(), "{text:?}");
    }
}

#[test]
fn traits_are_the_same() {
    let (ours, theirs) = (StatusCode::default(), http::StatusCode::default());
    assert_eq!(u16::from(ours), u16::from(theirs));
    assert!(ours == 200);
    assert!(200 == ours);
    assert_eq!(StatusCode::try_from(404), Ok(StatusCode::NOT_FOUND));
    assert_eq!(StatusCode::try_from("404"), Ok(StatusCode::NOT_FOUND));
    assert_eq!(StatusCode::try_from(&b"404"[..]), Ok(StatusCode::NOT_FOUND));
    assert_eq!(StatusCode::from(&StatusCode::GONE), StatusCode::GONE);
    assert!(StatusCode::OK < StatusCode::GONE);
    assert_eq!(size_of::<StatusCode>(), size_of::<http::StatusCode>());
}
