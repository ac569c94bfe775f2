//! poem-openapi.

#![allow(clippy::unused_async, reason = "an operation has to be")]

use std::net::SocketAddr;
use std::sync::OnceLock;

use poem::Server;
use poem::listener::{Acceptor as _, Listener as _, TcpListener};
use poem_openapi::param::Path;
use poem_openapi::payload::{Json, PlainText};
use poem_openapi::{ApiResponse, OpenApi, OpenApiService};
use serde_json::Value;
use status_codes::{AnyError, ApiError, HandlerError, Problem, openapi};
use tokio::runtime::Builder;

use crate::client;
use crate::shop::{OpenError, PaymentError, ShopError, fail};

struct Orders;

#[OpenApi]
impl Orders {
    #[oai(path = "/orders/:id", method = "get")]
    async fn order(&self, id: Path<u64>) -> Result<Json<u64>, ShopError> {
        fail(id.0)?;
        Ok(Json(id.0))
    }

    #[oai(path = "/boxed", method = "get")]
    async fn boxed(&self) -> Result<PlainText<String>, Box<PaymentError>> {
        Err(PaymentError::Refused)?
    }

    #[oai(path = "/handler", method = "get")]
    async fn handler(&self) -> Result<PlainText<String>, HandlerError<PaymentError>> {
        Err(PaymentError::Refused)?
    }
}

/// A server with its document under `/openapi.json`.
pub(crate) fn server() -> SocketAddr {
    static SERVER: OnceLock<SocketAddr> = OnceLock::new();
    *SERVER.get_or_init(|| {
        let service = OpenApiService::new(Orders, "Shop", "1.0");
        let document = service.spec_endpoint();
        let app = poem::Route::new().nest("/", service).at("/openapi.json", document);
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
        let acceptor = runtime.block_on(TcpListener::bind("127.0.0.1:0").into_acceptor()).expect("a port");
        let address = *acceptor.local_addr()[0].as_socket_addr().expect("an address");
        std::thread::spawn(move || runtime.block_on(Server::new_with_acceptor(acceptor).run(app)));
        address
    })
}

fn served() -> Value {
    client::get(server(), "/openapi.json").json()
}

/// A schema as poem-openapi writes its numbers.
fn with_floats(schema: &Value) -> Value {
    let float = |value: &Value| value.as_f64().map_or_else(|| value.clone(), Value::from);
    let words = schema.as_object().into_iter().flatten();
    words.map(|(word, value)| (word.clone(), float(value))).collect()
}

#[test]
fn it_is_what_is_described() {
    let (document, described) = (served(), openapi::responses::<ShopError>());
    let mut statuses = client::statuses(&document);
    assert!(statuses.remove("200"));
    assert_eq!(statuses, described.keys().cloned().collect());
    for (status, described) in described {
        let written = &client::responses(&document)[&status];
        assert_eq!(written["description"], described["description"]);
        for (name, header) in described["headers"].as_object().into_iter().flatten() {
            let written = &written["headers"][name];
            assert_eq!(with_floats(&written["schema"]), with_floats(&header["schema"]));
            assert_eq!(written["required"] == true, header["required"] == true);
        }
        for (media_type, content) in described["content"].as_object().into_iter().flatten() {
            let schema = &written["content"][media_type]["schema"];
            assert_eq!(schema["required"], content["schema"]["required"]);
            let examples = content["examples"].as_object().expect("examples");
            assert!(examples.values().any(|example| example["value"] == schema["example"]), "{schema}");
            for name in content["schema"]["properties"].as_object().into_iter().flatten().map(|(name, _)| name) {
                assert!(schema["properties"][name].is_object(), "{name} is in {schema}");
            }
        }
    }
}

#[test]
fn what_is_sent_is_in_it() {
    client::judge(server(), &served());
}

#[test]
fn no_secret_is_in_it() {
    let text = client::get(server(), "/openapi.json").body;
    assert!(text.contains("There is no such order.") && !text.contains("MARKER"), "{text}");
}

/// Panics if there is something in a schema that OpenAPI 3.0 does not know.
fn is_old(schema: &Value) {
    for word in ["const", "prefixItems", "examples"] {
        assert!(schema.get(word).is_none(), "{word} in {schema}");
    }
    assert!(schema.get("type").is_none_or(|ty| ty.is_string() && ty != "null"), "{schema}");
    assert!(schema["type"] != "array" || schema["items"].is_object(), "{schema}");
    let members = schema["properties"].as_object().into_iter().flatten().map(|(_, member)| member);
    let choices = schema["anyOf"].as_array().into_iter().flatten();
    let others = ["items", "additionalProperties"].into_iter().filter_map(|key| schema.get(key));
    members.chain(choices).chain(others).for_each(is_old);
}

#[test]
fn its_schemas_are_those_of_3_0() {
    let document = served();
    let problem =
        |status: &str| client::responses(&document)[status]["content"]["application/problem+json"]["schema"].clone();
    for status in ["402", "404", "409", "429", "500", "502", "503"] {
        is_old(&problem(status));
    }
    let shelf = problem("404")["properties"]["shelves"]["items"].clone();
    assert_eq!(
        (&shelf["type"], &shelf["nullable"], &shelf["maximum"]),
        (&"integer".into(), &true.into(), &255.0.into())
    );
    let members = problem("409")["properties"].clone();
    let price = &members["prices"]["additionalProperties"];
    assert_eq!((&price["type"], &price["nullable"]), (&"number".into(), &true.into()));
    assert_eq!(members["place"]["items"]["anyOf"][1]["type"], "string");
    assert_eq!(members["place"]["maxItems"], 2);
    assert_eq!(members["waits"]["items"]["properties"]["nanos"]["format"], "uint32");
}

fn statuses<E: ApiResponse>() -> Vec<Option<u16>> {
    E::meta().responses.into_iter().map(|response| response.status).collect()
}

#[test]
fn open_sets_have_a_default() {
    assert_eq!(statuses::<OpenError>(), [Some(404), None]);
    assert_eq!(statuses::<AnyError>(), [None]);
    assert_eq!(statuses::<Problem>(), [None]);
    assert_eq!(statuses::<HandlerError>(), [None]);
    assert_eq!(statuses::<HandlerError<PaymentError>>(), [Some(402), Some(502), None]);
    let (document, path) = (served(), "/handler");
    assert_eq!(document["paths"][path]["get"]["responses"]["default"]["description"], "Any other error");
}

/// Generic, with a lifetime.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("gone")]
#[status(410)]
struct Gone<'a, T: std::fmt::Debug>(#[extension("to")] &'a str, #[extension(skip)] T);

#[derive(Debug, thiserror::Error, ApiError)]
#[error("too large")]
#[status(413)]
struct TooLarge<const LIMIT: usize>;

/// poem-openapi keeps texts for ever, so they are made once for a type.
#[test]
fn a_type_is_described_once() {
    fn description<E: ApiResponse>() -> *const u8 {
        E::meta().responses[0].description.as_ptr()
    }
    fn is_kept<E: ApiResponse>() {
        assert_eq!(description::<E>(), description::<E>());
    }
    is_kept::<ShopError>();
    is_kept::<HandlerError<ShopError>>();
    is_kept::<Box<PaymentError>>();
    is_kept::<Gone<'_, u8>>();
    is_kept::<Gone<'_, String>>();
    is_kept::<TooLarge<7>>();
    assert_eq!(description::<Box<PaymentError>>(), description::<PaymentError>());
    assert_ne!(description::<ShopError>(), description::<HandlerError<ShopError>>());
}

#[test]
fn types_are_not_mistaken_for_each_other() {
    assert_eq!(statuses::<Gone<'_, u8>>(), [Some(410)]);
    assert_eq!(statuses::<TooLarge<1>>(), [Some(413)]);
    assert_eq!(statuses::<PaymentError>(), [Some(402), Some(502)]);
}
