//! Errors of every shape, sent by each framework and read back by a client: each is the same value.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::time::{Duration, SystemTime};

use http::{HeaderMap, HeaderName, HeaderValue};
use serde::{Deserialize, Serialize};
use status_codes::client::ErrorResponse;
use status_codes::{AnyError, ApiError, Empty, ErrorLayer, JsonMessage, PlainText, Problem, StatusCode};

use crate::connection::Answer;
use crate::errors::SECRET;
use crate::servers::ALL;
use crate::statics::{HEARD, HeardStatic, STATICS};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Item {
    name: String,
    count: u128,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(client(HeardStock, derive(Clone, PartialEq)))]
pub(crate) enum Stock {
    #[error("only {left} left")]
    #[status(409)]
    Short {
        #[extension]
        left: u32,
    },
    #[error("closed")]
    #[status(503)]
    Closed(#[header("Retry-After")] Duration),
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("sent")]
#[api_error(
    type_base = "https://api.example.com/problems/",
    rename_all_fields = "camelCase",
    client(Heard, derive(Clone, PartialEq))
)]
#[extension("service" = "orders")]
#[header("X-Service" = "orders")]
pub(crate) enum Sent {
    #[status(404)]
    Unit,
    #[status(409)]
    Members {
        #[extension]
        order_id: u64,
        #[extension("kind")]
        r#type: &'static str,
        #[extension]
        text: Cow<'static, str>,
        #[extension]
        item: Item,
        #[extension]
        missing: Option<Item>,
        #[extension(skip)]
        _token: String,
    },
    #[status(410)]
    Tuple(#[extension("a")] Option<u8>, u8, #[extension("b")] Vec<&'static str>),
    #[status(422, code = "flat", type = "https://example.com/flat")]
    Flat {
        #[extension]
        known: u8,
        #[extension(flatten)]
        rest: BTreeMap<String, Item>,
    },
    #[status(429, title = "Slow down")]
    Headers {
        #[header("Retry-After")]
        wait: Duration,
        #[header("X-Names")]
        names: Vec<&'static str>,
        #[header("X-Missing")]
        missing: Option<u16>,
        #[header("Last-Modified")]
        at: SystemTime,
        #[header("Set-Cookie")]
        cookies: Vec<String>,
    },
    #[status(one_of(502, 504))]
    Status {
        #[status]
        status: u16,
        #[extension("instance")]
        uri: String,
    },
    #[status(304)]
    Same(#[header("ETag")] String),
    #[status(204)]
    Nothing,
    #[status(205)]
    Reset,
    #[status(423, body = JsonMessage)]
    Enveloped {
        #[extension]
        by: String,
    },
    #[status(403, body = PlainText)]
    Text,
    #[status(403, body = Empty)]
    Empty,
    #[status(402, code = 7)]
    OneOfTwo(#[extension("one")] u8),
    #[status(402, code = 7)]
    OtherOfTwo(#[extension("other")] u8),
    #[status(500)]
    Private(#[source] std::io::Error),
    Context {
        #[extension]
        region: String,
        #[status(transparent)]
        stock: Stock,
    },
    #[status(transparent)]
    Stock(Stock),
    #[status(transparent)]
    Any(AnyError),
}

fn item() -> Item {
    Item { name: "größe \"x\"".to_owned(), count: u128::MAX }
}

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// What servers send, and what clients read.
pub(crate) fn sent() -> Vec<(Sent, Heard)> {
    let at = SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_777);
    let wait = Duration::from_secs(30);
    let rest = BTreeMap::from([("code".to_owned(), item()), ("b".to_owned(), item())]);
    let rest_without_code = BTreeMap::from([("b".to_owned(), item())]);
    let eu = || "eu".to_owned();
    vec![
        (Sent::Unit, Heard::Unit),
        (
            Sent::Members {
                order_id: u64::MAX,
                r#type: "a",
                text: "b".into(),
                item: item(),
                missing: None,
                _token: SECRET.to_owned(),
            },
            Heard::Members {
                order_id: u64::MAX,
                r#type: "a".to_owned(),
                text: "b".into(),
                item: item(),
                missing: None,
            },
        ),
        (Sent::Tuple(Some(1), 2, vec!["c"]), Heard::Tuple(Some(1), owned(&["c"]))),
        (Sent::Tuple(None, 2, vec![]), Heard::Tuple(None, vec![])),
        (Sent::Flat { known: 1, rest }, Heard::Flat { known: 1, rest: rest_without_code }),
        (
            Sent::Headers { wait, names: vec!["a", "b"], missing: None, at, cookies: owned(&["a=1", "b=2"]) },
            Heard::Headers { wait, names: owned(&["a", "b"]), missing: None, at, cookies: owned(&["a=1", "b=2"]) },
        ),
        (
            Sent::Status { status: 504, uri: "/7".to_owned() },
            Heard::Status { status: StatusCode::GATEWAY_TIMEOUT, uri: "/7".to_owned() },
        ),
        (Sent::Same("\"7\"".to_owned()), Heard::Same("\"7\"".to_owned())),
        (Sent::Nothing, Heard::Nothing),
        (Sent::Reset, Heard::Reset),
        (Sent::Enveloped { by: "me".to_owned() }, Heard::Enveloped { by: "me".to_owned() }),
        (Sent::Text, Heard::Unknown),
        (Sent::Empty, Heard::Unknown),
        (Sent::OneOfTwo(1), Heard::OneOfTwo(1)),
        (Sent::OtherOfTwo(2), Heard::OtherOfTwo(2)),
        (Sent::Private(std::io::Error::other(SECRET)), Heard::Private),
        (
            Sent::Context { region: eu(), stock: Stock::Short { left: 2 } },
            Heard::Context { region: eu(), stock: HeardStock::Short { left: 2 } },
        ),
        (Sent::Stock(Stock::Short { left: 2 }), Heard::Stock(HeardStock::Short { left: 2 })),
        (Sent::Stock(Stock::Closed(wait)), Heard::Stock(HeardStock::Closed(wait))),
        (Sent::Any(AnyError::new(Problem::new(418))), Heard::Unknown),
    ]
}

/// An answer, as a client has received it.
fn received(answer: Answer) -> ErrorResponse {
    let headers: HeaderMap = answer
        .headers
        .iter()
        .map(|(name, value)| {
            (name.parse::<HeaderName>().expect("a name"), HeaderValue::from_bytes(value).expect("a value"))
        })
        .collect();
    ErrorResponse::from_parts(http::StatusCode::from_u16(answer.status).expect("a status"), headers, answer.body)
}

#[test]
fn what_was_sent_is_read_back() {
    // The id is a member that the error does not have.
    let layers = || [None, Some(ErrorLayer::new()), Some(ErrorLayer::new().request_id("x-request-id"))];
    for (server, layer) in ALL.into_iter().flat_map(|server| layers().map(|layer| (server, layer))) {
        let mut connection = server.connect(layer);
        for (number, (error, expected)) in sent().into_iter().enumerate() {
            let failed = received(connection.ask("GET", &format!("/decoded/{number}")));
            let body = failed.body().escape_ascii().to_string();
            assert_eq!(failed.decode::<Heard>(), expected, "{server}: {error:?}: {body}");
            assert!(!body.contains(SECRET), "{server}: {body}");
        }
    }
}

#[test]
fn every_status_is_read_back() {
    for server in ALL {
        let mut connection = server.connect(None);
        for (number, ((code, _), expected)) in STATICS.iter().zip(HEARD).enumerate() {
            let failed = received(connection.ask("GET", &format!("/static/{number}")));
            assert_eq!((failed.status().as_u16(), failed.decode::<HeardStatic>()), (*code, *expected), "{server}");
        }
    }
}

/// An envelope that the layer writes is read if the client names it.
#[test]
fn the_body_of_a_layer_is_read_back() {
    for server in ALL {
        let mut connection = server.connect(Some(ErrorLayer::new().body::<JsonMessage>()));
        let failed = received(connection.ask("GET", "/decoded/17")).read_as::<JsonMessage>();
        assert_eq!(failed.decode::<Heard>(), Heard::Stock(HeardStock::Short { left: 2 }), "{server}");
        assert_eq!(failed.decode::<HeardStock>(), HeardStock::Short { left: 2 }, "{server}");
        assert_eq!(failed.decode::<HeardStatic>(), HeardStatic::Unknown, "{server}");
    }
}
