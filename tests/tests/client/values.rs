//! A header value is read back as what was written.

use std::borrow::Cow;
use std::fmt::Debug;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::num::NonZeroU8;
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use http::{HeaderName, HeaderValue, Method, Uri};
use status_codes::client::FromHeader;
use status_codes::{HeaderSink, StatusCode, ToHeader};

#[derive(Default)]
struct Lines(Vec<Vec<u8>>);

impl HeaderSink for Lines {
    fn header(&mut self, _: &str, value: &[u8]) {
        self.0.push(value.to_vec());
    }
}

/// Writes a value of the field, and reads it as the same type.
fn again<T: ToHeader + FromHeader>(name: &str, value: &T) -> Option<T> {
    let mut lines = Lines::default();
    value.to_header(name, &mut lines);
    // A sink leaves an empty value out.
    let lines: Vec<&[u8]> = lines.0.iter().map(Vec::as_slice).filter(|line| !line.is_empty()).collect();
    T::from_field(name, &lines)
}

fn same<T: ToHeader + FromHeader + PartialEq + Debug>(values: impl IntoIterator<Item = T>) {
    for value in values {
        assert_eq!(again("X", &value).as_ref(), Some(&value));
    }
}

#[test]
fn single_values() {
    macro_rules! integers {
        ($($ty:ident)*) => {
            $(same([$ty::MIN, 0, 7, $ty::MAX]);)*
        };
    }
    integers!(u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize);
    same(NonZeroU8::new(7));
    same([true, false]);
    same(['a', 'é', '7', '+']);
    same([IpAddr::V4(Ipv4Addr::LOCALHOST), IpAddr::V6(Ipv6Addr::LOCALHOST)]);
    same([Ipv4Addr::LOCALHOST]);
    same([Ipv6Addr::LOCALHOST]);
    same(StatusCode::ALL.iter().copied());
    same([Duration::ZERO, Duration::from_secs(u64::MAX)]);
    same([0, 784_111_777, 253_402_300_799].map(|seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)));
    same(["a", "a, b", "\"quoted\"", "größe"].map(str::to_owned));
    same([HeaderValue::from_static("a"), HeaderValue::from_bytes(b"\xff").expect("a value")]);
    same([HeaderName::from_static("x-a")]);
    same([Uri::from_static("https://example.com/a?b"), Uri::from_static("/a")]);
    same([Method::PATCH, Method::from_bytes(b"BREW").expect("a method")]);
    same([http::StatusCode::IM_A_TEAPOT]);
    same([bytes::Bytes::from_static(b"\xffa, b")]);
    same([b"a, \xff".to_vec(), vec![7]]);
}

#[test]
fn wrapped_values() {
    same([Some(7_u8), None]);
    same([Box::new(7_u8)]);
    same([Rc::new(7_u8)]);
    same([Arc::new("a".to_owned())]);
    same([Box::<str>::from("a")]);
    same([Arc::<str>::from("a")]);
    same([Cow::Borrowed("a"), Cow::Owned("b".to_owned())]);
    same([Arc::<[u16]>::from([1, 2])]);
    // Fractions are rounded up when they are written.
    assert_eq!(again("X", &Duration::from_millis(1500)), Some(Duration::from_secs(2)));
}

#[test]
fn lists() {
    same([vec![1_u16, 2, 3], vec![], vec![7]]);
    same([["a".to_owned(), "\"b, c\"".to_owned()]]);
    same([Some(vec![Method::GET, Method::HEAD])]);
    for name in ["Set-Cookie", "WWW-Authenticate"] {
        let challenges = ["Basic realm=a, charset=b", "Bearer"].map(str::to_owned).to_vec();
        assert_eq!(again(name, &challenges), Some(challenges.clone()), "a line for each");
    }
    let links = vec!["<https://example.com/a,b>; rel=next".to_owned(), "</c>".to_owned()];
    assert_eq!(again("Link", &links), Some(links.clone()));
    assert_eq!(Vec::<Method>::from_field("Allow", &[b""]), Some(vec![]), "no method is allowed");
    assert_eq!(Vec::<u16>::from_header(&[b"1,,2 ,", b" ", b"3"]), Some(vec![1, 2, 3]));
    assert_eq!(Vec::<u16>::from_header(&[b"1, x"]), None);
    assert_eq!(<[u16; 2]>::from_header(&[b"1"]), None);
}

#[test]
fn what_is_not_a_value() {
    for line in [&b""[..], b" ", b"+7", b"-7", b"7.0", b"0x7", b"256", b"seven", b"7 7", b"\xff", "٧".as_bytes()] {
        assert_eq!(u8::from_header(&[line]), None, "{}", line.escape_ascii());
        assert_eq!(Option::<u8>::from_header(&[line]), None);
    }
    assert_eq!(u8::from_header(&[]), None);
    assert_eq!(u8::from_header(&[b"7", b"8"]), None);
    assert_eq!(u8::from_header(&[b"7", b" 7\t"]), Some(7), "both say the same");
    assert_eq!(Duration::from_header(&[b"99999999999999999999"]), None);
    assert_eq!(Duration::from_header(&[b"Sun, 06 Nov 1994 08:49:37 GMT"]), None);
    assert_eq!(SystemTime::from_header(&[b"Mon, 06 Nov 1994 08:49:37 GMT"]), None, "the wrong day of the week");
    assert_eq!(String::from_header(&[b"\xff"]), None);
    assert_eq!(NonZeroU8::from_header(&[b"0"]), None);
    assert_eq!(StatusCode::from_header(&[b"99"]), None);
    assert_eq!(Uri::from_header(&[b"a b"]), None);
}

#[test]
fn dates_in_each_format() {
    let time = SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_777);
    for line in ["Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"] {
        assert_eq!(SystemTime::from_header(&[line.as_bytes()]), Some(time));
    }
}
