//! aide.

use std::net::SocketAddr;
use std::sync::OnceLock;

use aide::axum::ApiRouter;
use aide::axum::routing::get;
use aide::generate::{GenContext, in_context};
use aide::openapi::{OpenApi, Operation};
use aide::{OperationOutput, transform::TransformOperation};
use axum::Json;
use axum::extract::Path;
use serde_json::Value;
use status_codes::{AnyError, ApiError, HandlerError, Problem, openapi};
use tokio::net::TcpListener;
use tokio::runtime::Builder;

use crate::client;
use crate::shop::{OpenError, PaymentError, ShopError, fail};

async fn order(Path(id): Path<u64>) -> Result<Json<u64>, ShopError> {
    fail(id)?;
    Ok(Json(id))
}

async fn handler() -> Result<String, HandlerError<PaymentError>> {
    Err(PaymentError::Refused)?
}

fn transformed(operation: TransformOperation<'_>) -> TransformOperation<'_> {
    operation.response::<410, Gone>().response::<418, ShopError>().default_response::<AnyError>()
}

/// It has one status, and a parameter.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("gone for {0}")]
#[status(410)]
struct Gone<'a>(#[extension("to")] &'a str);

fn document(router: ApiRouter) -> (axum::Router, OpenApi) {
    let mut document = OpenApi::default();
    (router.finish_api(&mut document), document)
}

/// A server with its document under `/openapi.json`.
pub(crate) fn server() -> SocketAddr {
    static SERVER: OnceLock<SocketAddr> = OnceLock::new();
    *SERVER.get_or_init(|| {
        let (app, document) = document(ApiRouter::new().api_route("/orders/{id}", get(order)));
        let app = app.route("/openapi.json", axum::routing::get(|| async move { Json(document) }));
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).expect("a port");
        let address = listener.local_addr().expect("an address");
        std::thread::spawn(move || runtime.block_on(async { axum::serve(listener, app).await }));
        address
    })
}

fn served() -> Value {
    client::get(server(), "/openapi.json").json()
}

#[test]
fn it_is_what_is_described() {
    let (document, described) = (served(), openapi::responses::<ShopError>());
    let mut statuses = client::statuses(&document);
    assert!(statuses.remove("200"));
    assert_eq!(statuses, described.keys().cloned().collect());
    for (status, mut described) in described {
        // aide says what OpenAPI means without it.
        for (_, header) in described.get_mut("headers").and_then(Value::as_object_mut).into_iter().flatten() {
            header["style"] = "simple".into();
            if header["required"] == false {
                header.as_object_mut().expect("a header").remove("required");
            }
        }
        assert_eq!(client::responses(&document)[&status], described);
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

fn inferred<T: OperationOutput>() -> Vec<Option<u16>> {
    let inferred = in_context(|context: &mut GenContext| T::inferred_responses(context, &mut Operation::default()));
    inferred.into_iter().map(|(status, _)| status).collect()
}

#[test]
fn open_sets_have_a_default() {
    assert_eq!(inferred::<OpenError>(), [Some(404), None]);
    assert_eq!(inferred::<AnyError>(), [None]);
    assert_eq!(inferred::<Problem>(), [None]);
    assert_eq!(inferred::<HandlerError>(), [None]);
    assert_eq!(inferred::<HandlerError<PaymentError>>(), [Some(402), Some(502), None]);
    assert_eq!(inferred::<Box<dyn ApiError>>(), [None]);
}

#[test]
fn pointers_and_parameters() {
    assert_eq!(inferred::<Box<PaymentError>>(), [Some(402), Some(502)]);
    assert_eq!(inferred::<Result<(), Gone<'_>>>().last(), Some(&Some(410)));
}

#[test]
fn a_response_is_asked_for_without_a_status() {
    let route = aide::axum::routing::get_with(handler, transformed);
    let (_, document) = document(ApiRouter::new().api_route("/orders/{id}", route));
    let document = serde_json::to_value(document).expect("JSON");
    // Which of the responses of `ShopError` is meant, nobody knows.
    assert_eq!(client::statuses(&document), ["200", "402", "410", "502", "default"].map(String::from).into());
    let schema = &client::responses(&document)["410"]["content"]["application/problem+json"]["schema"];
    assert_eq!(schema["properties"]["to"]["type"], "string");
}
