//! The table as the crate hands it out.

use status_codes::info::{Content, Retry};
use status_codes::{Class, StatusCode, vendor};

#[test]
fn a_status_takes_two_bytes() {
    assert_eq!(size_of::<StatusCode>(), 2);
    assert_eq!(size_of::<Option<StatusCode>>(), 2);
}

#[test]
fn everything_is_const() {
    const CODE: StatusCode = match StatusCode::from_bytes(b"404") {
        Ok(code) => code,
        Err(_) => panic!(),
    };
    const PHRASE: Option<&str> = CODE.canonical_reason();
    const TEXT: &str = CODE.as_str();
    const CLASS: Option<Class> = CODE.class();
    const FOUND: Option<StatusCode> = StatusCode::from_phrase("not found");
    const RETRY: Option<Retry> = match CODE.info() {
        Some(info) => info.retry(),
        None => None,
    };
    const CONTENT: Content = CODE.content();
    assert_eq!((PHRASE, TEXT, CLASS, FOUND), (Some("Not Found"), "404", Some(Class::ClientError), Some(CODE)));
    assert_eq!((RETRY, CONTENT), (Some(Retry::No), Content::Expected));
}

#[test]
fn every_code_of_the_registry_is_there() {
    let numbers: Vec<u16> = StatusCode::ALL.iter().map(StatusCode::as_u16).collect();
    let registered = (100..=104)
        .chain(200..=208)
        .chain([226])
        .chain(300..=308)
        .chain(400..=418)
        .chain(421..=426)
        .chain([428, 429, 431, 451])
        .chain(500..=508)
        .chain([510, 511]);
    let missing: Vec<u16> = registered.filter(|number| !numbers.contains(number)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    assert!(numbers.is_sorted());
}

#[test]
fn a_row_is_found_by_number_and_by_every_phrase() {
    for &code in StatusCode::ALL {
        let info = code.info().expect("registered");
        assert_eq!(info.status(), code);
        assert_eq!(Some(info.phrase()), code.canonical_reason());
        assert_eq!(info.content(), code.content());
        for phrase in info.older_phrases().iter().chain([&info.phrase()]) {
            assert_eq!(StatusCode::from_phrase(phrase), Some(code), "{phrase}");
            assert_eq!(StatusCode::from_phrase(&phrase.to_uppercase()), Some(code), "{phrase}");
        }
    }
    let unknown = (100..=999).filter_map(|number| StatusCode::from_u16(number).ok());
    for code in unknown.filter(|code| !StatusCode::ALL.contains(code)) {
        assert!(code.info().is_none() && code.canonical_reason().is_none());
    }
}

#[test]
fn content_follows_the_rfc() {
    for number in 100..=999 {
        let code = StatusCode::from_u16(number).expect("in range");
        let forbidden = number < 200 || [204, 304].contains(&number);
        assert_eq!(code.content() == Content::Forbidden, forbidden, "{number}");
        assert_eq!(code.content() == Content::Empty, number == 205, "{number}");
    }
}

#[test]
fn vendors_share_numbers() {
    assert_eq!(vendor::nginx::CLIENT_CLOSED_REQUEST, vendor::esri::TOKEN_REQUIRED);
    assert!(vendor::ALL.len() >= 40);
    let logged: Vec<&str> = vendor::ALL.iter().filter(|code| !code.sent()).map(vendor::VendorCode::vendor).collect();
    assert!(logged.contains(&"nginx"));
}
