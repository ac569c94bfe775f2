//! Header values from a user who means no good: nothing is injected, and the response is still sent.

use status_codes::ErrorLayer;

use crate::connection::{Answer, Protocol};
use crate::enforced::{ENFORCED, Value, worthless};
use crate::hostile::hostile;
use crate::servers::{ALL, Framework};

/// What the value became on the wire: itself, or nothing.
fn is_harmless(path: &str, name: &str, value: &str, answer: &Answer) {
    let raw = || format!("{path}: {:?}", String::from_utf8_lossy(&answer.raw[..answer.raw.len().min(600)]));
    for injected in ["set-cookie", "owned"] {
        assert!(answer.all(injected).is_empty(), "{}", raw());
    }
    // An empty value counts as missing.
    let is_legal = !value.is_empty() && !value.bytes().any(|byte| byte < b' ' && byte != b'\t' || byte == 0x7f);
    match answer.all(name).as_slice() {
        [] => assert!(!is_legal, "{}", raw()),
        [sent] => assert!(is_legal && *sent == value.as_bytes(), "{}", raw()),
        _ => panic!("twice: {}", raw()),
    }
}

#[test]
fn hostile_values_inject_nothing() {
    let kinds = [("header", "x-user", 400), ("location", "location", 308), ("challenge", "www-authenticate", 401)];
    for server in ALL {
        let mut connection = server.connect(None);
        for (kind, name, status) in kinds {
            for (number, value) in hostile().iter().enumerate() {
                let path = format!("/{kind}/{number}");
                let answer = connection.ask("GET", &path);
                assert_eq!(answer.status, status, "{server} {path}");
                is_harmless(&format!("{server} {path}"), name, value, &answer);
                assert_eq!(answer.json()["status"], status);
            }
        }
    }
}

/// RFC 9110 §5.5; over HTTP/2 they would make the answer malformed (RFC 9113 §8.2.1).
#[test]
fn blanks_around_a_value_are_trimmed() {
    for server in ALL {
        assert_eq!(server.connect(None).ask("GET", "/padded/0").header("x-user"), Some("a"), "{server}");
    }
}

/// One value of a list spoils the line; it is left out whole.
#[test]
fn a_list_with_an_illegal_value_is_left_out() {
    for server in ALL {
        let answer = server.connect(None).ask("GET", "/allow/0");
        assert_eq!((answer.status, answer.header("allow")), (405, None), "{server}");
        assert!(answer.all("owned").is_empty() && answer.all("set-cookie").is_empty());
    }
}

/// Whether a value is empty. RFC 9110 §10.2.1: an empty `Allow` allows no method, so it is sent.
fn says_nothing(value: &Value) -> bool {
    match value {
        Value::Text(text) => text.trim_matches([' ', '\t']).is_empty(),
        Value::List(_) => true,
        Value::Bytes(_) => false,
    }
}

/// An empty or illegal value of a header that the code asks for counts as missing.
#[test]
fn a_worthless_value_of_an_enforced_header_is_not_sent() {
    for server in ALL {
        let mut connection = server.connect(Some(ErrorLayer::new()));
        for (number, value) in worthless().iter().enumerate() {
            for (code, (status, name, _)) in ENFORCED.iter().enumerate() {
                let answer = connection.ask("GET", &format!("/unguarded/{}", number * 10 + code));
                let context = format!("{server} {status} {value:?}: {answer:?}");
                assert_eq!(answer.status, *status, "{context}");
                assert!(answer.all("set-cookie").is_empty(), "{context}");
                let expected = (*name == "allow" && says_nothing(value)).then_some("");
                assert_eq!(answer.header(name), expected, "{context}");
                assert_eq!(answer.json()["status"], *status, "{context}");
            }
        }
    }
}

/// Then the enum's own value is sent, once.
#[test]
fn the_value_of_the_enum_is_sent_in_its_place() {
    for server in ALL {
        let mut connection = server.connect(None);
        for (number, value) in worthless().iter().enumerate() {
            for (code, (status, name, fallback)) in ENFORCED.iter().enumerate() {
                let answer = connection.ask("GET", &format!("/guarded/{}", number * 10 + code));
                let context = format!("{server} {status} {value:?}: {answer:?}");
                let expected = match *name {
                    // RFC 9113 §8.2.2: there is nothing to upgrade.
                    "upgrade" if server.protocol == Protocol::Http2 => None,
                    "allow" if says_nothing(value) => Some(""),
                    _ => Some(*fallback),
                };
                assert_eq!(answer.header(name), expected, "{context}");
                assert_eq!(answer.status, *status, "{context}");
                let asks_for_upgrade = answer.header("connection") == Some("upgrade");
                assert_eq!(asks_for_upgrade, expected == Some("websocket"), "{context}");
            }
        }
    }
}

#[test]
fn times_have_edges() {
    for server in ALL {
        let mut connection = server.connect(None);
        for (path, expected) in [
            ("/after/0", Some("0")),
            ("/after/1", Some("1")),
            ("/after/2", Some("18446744073709551615")),
            // Before 1970 is as good as at once.
            ("/at/0", Some("Thu, 01 Jan 1970 00:00:00 GMT")),
            ("/at/1", Some("Thu, 01 Jan 1970 00:00:00 GMT")),
            // A date has four digits for the year.
            ("/at/2", Some("Fri, 31 Dec 9999 23:59:59 GMT")),
        ] {
            let answer = connection.ask("GET", path);
            assert_eq!(answer.status, 503);
            assert_eq!(answer.header("retry-after"), expected, "{server} {path}");
        }
    }
}

/// Clients lose all but the first challenge of a joined line, and no client takes a joined cookie.
#[test]
fn elements_are_lines_if_the_table_says_so() {
    for server in ALL {
        let answer = server.connect(None).ask("GET", "/lists/0");
        for (name, expected) in [
            ("www-authenticate", &["Negotiate", "Bearer realm=\"a\", error=\"b\"", "Basic realm=\"b\""][..]),
            ("set-cookie", &["session=; Max-Age=0", "csrf=; Max-Age=0"]),
            ("link", &["</docs>; rel=help", "</terms>; rel=help"]),
        ] {
            let expected: Vec<&[u8]> = expected.iter().map(|line| line.as_bytes()).collect();
            assert_eq!(answer.all(name), expected, "{server}");
        }
        // Rocket's headers are texts.
        let raw = if server.framework == Framework::Rocket { vec![] } else { vec![&b"raw \xe9"[..]] };
        assert_eq!(answer.all("x-raw"), raw, "{server}");
    }
}

/// The first of two places, and as many names as a client can be expected to read.
#[test]
fn too_many_headers_do_no_harm() {
    for server in ALL {
        let mut connection = server.connect(Some(ErrorLayer::new()));
        let answer = connection.ask("GET", "/two-places/0");
        assert_eq!((answer.status, answer.header("location")), (308, Some("/first")), "{server}");
        let answer = connection.ask("GET", "/many/0");
        let count = answer.headers.iter().filter(|(_, value)| value == b"a value").count();
        assert_eq!(count, 4096, "{server}");
        assert_eq!((answer.status, &answer.json()["status"]), (400, &400.into()), "{server}");
        assert_eq!(connection.ask("GET", "/fine/0").status, 200, "{server}");
    }
}
