//! `IntoResponses`: the document of utoipa has all that is described.

use std::collections::BTreeMap;
use std::fmt::{Debug, Display};

use serde_json::{Value, json};
use status_codes::openapi::{self, Responses};
use status_codes::{AnyError, ApiError, HandlerError, JsonMessage, Problem, StatusCode, respond};
use utoipa::openapi::{RefOr, Response};
use utoipa::{IntoResponses, OpenApi, ToSchema};

use crate::schemas::{Flattened, Typed};
use crate::shapes::{Account, Order, Registry};

/// The responses as they are in a document.
fn written<T: IntoResponses>() -> Value {
    serde_json::to_value(T::responses()).expect("JSON")
}

/// Nothing is lost: the document has what is described, word by word.
fn is_whole<E: ApiError + IntoResponses>() {
    assert_eq!(written::<E>(), Responses::of::<E>().to_json());
}

#[test]
fn nothing_is_lost() {
    is_whole::<Order>();
    is_whole::<Account>();
    is_whole::<Registry>();
    is_whole::<Typed>();
    is_whole::<Flattened>();
    is_whole::<Generic<u8>>();
    is_whole::<Borrowing<'_>>();
    is_whole::<ByHand>();
    is_whole::<Lent<'_>>();
    is_whole::<AnyError>();
    is_whole::<Problem>();
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("{0} is not a choice")]
#[status(400)]
struct Generic<T: Debug + Display>(T);

#[derive(Debug, thiserror::Error, ApiError)]
#[error("bad word `{word}`")]
#[status(400)]
struct Borrowing<'a> {
    #[extension]
    word: &'a str,
}

#[derive(Debug, thiserror::Error)]
#[error("by hand")]
struct ByHand;

impl ApiError for ByHand {
    fn status(&self) -> StatusCode {
        StatusCode::CONFLICT
    }
}

respond!(ByHand);

#[derive(Debug, thiserror::Error)]
#[error("lent {0}")]
struct Lent<'a>(&'a str);

impl ApiError for Lent<'_> {
    fn status(&self) -> StatusCode {
        StatusCode::CONFLICT
    }
}

respond!(Lent<'_>);

#[test]
fn pointers_and_open_sets() {
    assert_eq!(written::<Box<Order>>(), written::<Order>());
    assert_eq!(written::<&Order>(), written::<Order>());
    let open = written::<HandlerError>();
    let default = open["default"].clone();
    assert_eq!(open, json!({ "default": default }));
    assert_eq!(default["description"], "Any other error");
    assert!(default["content"]["application/problem+json"]["schema"].is_object(), "{default}");
    assert_eq!(written::<Box<dyn ApiError>>(), open);
    assert_eq!(written::<Box<dyn ApiError + Send + Sync>>(), open);
    let mut orders = written::<Order>();
    orders["default"] = default;
    assert_eq!(written::<HandlerError<Order>>(), orders);
}

#[derive(ToSchema)]
struct Shown {
    id: u64,
}

#[utoipa::path(get, path = "/orders/{id}", responses((status = 200, body = Shown), Order, (status = 418, description = "tea")))]
fn show() {}

#[utoipa::path(post, path = "/orders", responses((status = 201), HandlerError<Account>))]
fn place() {}

#[derive(OpenApi)]
#[openapi(paths(show, place))]
struct Document;

#[test]
fn in_a_path() {
    let document = serde_json::to_value(Document::openapi()).expect("JSON");
    let show = &document["paths"]["/orders/{id}"]["get"]["responses"];
    assert!(show["200"].is_object() && show["418"].is_object());
    for (status, response) in openapi::responses::<Order>() {
        assert_eq!(show[&status], response);
    }
    assert_eq!(
        show["503"]["headers"]["Retry-After"],
        json!({ "required": true, "schema": { "type": "string", "enum": ["120"] } })
    );
    let place = &document["paths"]["/orders"]["post"]["responses"];
    assert!(place["201"].is_object() && place["default"].is_object());
}

/// What utoipa knows is in its own fields, so that a program can read it there.
#[test]
fn in_the_types_of_utoipa() {
    let responses = Order::responses();
    let RefOr::T(response) = &responses["404"] else { panic!("a response") };
    assert!(response.description.contains("`not-found`: There is no such order."));
    let RefOr::T(content) = &response.content["application/problem+json"] else { panic!("content") };
    let Some(RefOr::T(utoipa::openapi::Schema::Object(schema))) = &content.schema else { panic!("a schema") };
    assert!(schema.required.contains(&"id".to_owned()) && schema.properties.contains_key("hint"));
}

/// With values instead of samples, utoipa has the examples too.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(without(utoipa6))]
#[error("sold out")]
#[status(409)]
struct SoldOut;

impl IntoResponses for SoldOut {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        Responses::of::<Self>().body::<JsonMessage>().example(Self).into()
    }
}

#[test]
fn by_hand() {
    let responses = SoldOut::responses();
    let RefOr::T(response) = &responses["409"] else { panic!("a response") };
    let RefOr::T(content) = &response.content["application/json"] else { panic!("content") };
    assert_eq!(content.examples.len(), 1);
    assert_eq!(
        written::<SoldOut>()["409"]["content"]["application/json"]["examples"]["sold-out"]["value"]["error"],
        "sold out"
    );
}
