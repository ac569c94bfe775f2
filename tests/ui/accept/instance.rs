//! `instance` of a problem document (RFC 9457 §3.1.5).

use status_codes::{ApiError, BodyError, Buffer, ErrorBody, Problem};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[extension("service" = "orders")]
enum Error<'a> {
    #[status(404)]
    Field {
        #[extension]
        id: u64,
        #[extension("instance")]
        uri: &'a str,
    },
    #[status(404)]
    Made(#[extension("instance", with = Self::uri)] u64),
    #[status(404)]
    #[extension("instance", with = Self::of_both)]
    Both(u64, u64),
    #[status(404)]
    Maybe(#[extension("instance")] Option<String>),
    // Not a string, which RFC 9457 requires.
    #[status(404)]
    Number(#[extension("instance")] u64),
    // A name that is known only at run time is an extension member, which cannot be called so.
    #[status(404)]
    Flat(#[extension(flatten)] std::collections::BTreeMap<&'static str, &'static str>),
    #[status(404, body = Envelope)]
    Own {
        #[extension]
        id: u64,
        #[extension("instance")]
        number: u64,
    },
    // In a body of its own it is a name like any other.
    #[status(404, body = Envelope)]
    Named {
        #[extension]
        instance: &'a str,
    },
    #[status(transparent)]
    Inner(Inner),
}

impl Error<'_> {
    fn uri(id: &u64) -> String {
        format!("/orders/{id}")
    }

    fn of_both(a: &u64, b: &u64) -> String {
        format!("/orders/{a}/{b}")
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("inner")]
#[status(410)]
struct Inner(#[extension("instance")] &'static str);

struct Envelope;

impl<E: ApiError + ?Sized> ErrorBody<E> for Envelope {
    const CONTENT_TYPE: &'static str = "application/json";

    fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
        to.json(&to.members(error))
    }
}

fn render(error: &dyn ApiError) -> (String, Vec<String>) {
    let rendered = status_codes::adapter::render(error, &mut |_, _| true);
    let omissions = rendered.omissions.iter().map(|omission| omission.to_string()).collect();
    (String::from_utf8(rendered.body.into_owned()).expect("JSON"), omissions)
}

fn after_text(error: &dyn ApiError) -> String {
    let (body, omissions) = render(error);
    assert!(omissions.is_empty(), "{omissions:?}");
    body.split_once(r#""detail":"it failed","#).expect("a detail").1.to_owned()
}

fn main() {
    assert_eq!(
        after_text(&Error::Field { id: 7, uri: "/orders/7" }),
        r#""instance":"/orders/7","service":"orders","id":7}"#
    );
    assert_eq!(after_text(&Error::Made(7)), r#""instance":"/orders/7","service":"orders"}"#);
    assert_eq!(after_text(&Error::Both(7, 8)), r#""instance":"/orders/7/8","service":"orders"}"#);
    assert_eq!(after_text(&Error::Maybe(None)), r#""service":"orders"}"#);
    assert_eq!(after_text(&Error::Maybe(Some("#7".into()))), r##""instance":"#7","service":"orders"}"##);
    for error in [Error::Number(7), Error::Flat([("instance", "/a")].into())] {
        let (body, omissions) = render(&error);
        assert!(!body.contains("instance"), "{body}");
        assert!(omissions.len() == 1 && omissions[0].contains("instance"), "{omissions:?}");
    }
    assert_eq!(render(&Error::Own { id: 7, number: 8 }).0, r#"{"instance":8,"service":"orders","id":7}"#);
    assert_eq!(render(&Error::Named { instance: "blue" }).0, r#"{"service":"orders","instance":"blue"}"#);
    assert!(render(&Error::Inner(Inner("/inner"))).0.contains(r#""detail":"inner","instance":"/inner","service""#));
    let problem = Problem::new(404).with_instance("/orders/7");
    assert_eq!(serde_json::to_string(&status_codes::Members::of(&problem)).expect("JSON"), r#"{"instance":"/orders/7"}"#);
}
