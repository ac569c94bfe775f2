//! Bodies: those that cannot be described, that of a layer, and a schema for each error.

use serde_json::json;
use status_codes::openapi::{Responses, responses};
use status_codes::{ApiError, BodyError, Buffer, ErrorBody};

use crate::shapes::{Envelope, Order, Registry};

/// Its bytes are not JSON, and it adds what is of this process.
struct Odd;

impl<E: ApiError + ?Sized> ErrorBody<E> for Odd {
    const CONTENT_TYPE: &'static str = "application/json";

    fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
        let host = "db-7.internal";
        to.json(
            &json!({ "host": host, "pid": 4711, "code": to.code(error).as_str(), "link": format!("/errors/{host}") }),
        )
    }
}

struct Panics;

impl<E: ApiError + ?Sized> ErrorBody<E> for Panics {
    const CONTENT_TYPE: &'static str = "application/json";

    fn write(_: &E, _: &mut Buffer) -> Result<(), BodyError> {
        panic!("a body that panics")
    }
}

struct Fails;

impl<E: ApiError + ?Sized> ErrorBody<E> for Fails {
    const CONTENT_TYPE: &'static str = "application/json";

    fn write(_: &E, _: &mut Buffer) -> Result<(), BodyError> {
        Err(BodyError)
    }
}

struct OfOne;

impl ErrorBody<Bodies> for OfOne {
    const CONTENT_TYPE: &'static str = "application/xml";

    fn write(error: &Bodies, to: &mut Buffer) -> Result<(), BodyError> {
        to.write_bytes(format!("<{error}/>").as_bytes());
        Ok(())
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("odd")]
enum Bodies {
    #[status(400, body = Odd)]
    Odd,
    #[status(401, body = Panics)]
    #[header("WWW-Authenticate" = "Bearer")]
    Panics,
    #[status(402, body = Fails)]
    Fails,
    #[status(403, body = OfOne)]
    One,
}

#[test]
fn bodies_that_cannot_be_described() {
    let responses = responses::<Bodies>();
    assert_eq!(
        responses["400"]["content"]["application/json"]["examples"]["odd"]["value"],
        json!({ "host": "text", "pid": 1, "code": "odd", "link": "text" })
    );
    assert_eq!(responses["401"]["content"]["*/*"]["schema"], json!({}));
    assert_eq!(responses["403"]["content"]["application/xml"]["schema"], json!({}));
    let described = Responses::of::<Bodies>();
    assert_eq!(described.untyped(), ["Bodies::Fails (body)", "Bodies::One (body)", "Bodies::Panics (body)"]);
    let document = described.example(Bodies::One).to_json();
    assert_eq!(document["403"]["content"]["application/xml"]["examples"]["one"], json!({ "value": "<odd/>" }));
}

#[test]
fn the_body_of_a_layer() {
    let document = Responses::of::<Order>()
        .body::<Envelope>()
        .example(Order::NotFound { id: 7, hint: None })
        .framework()
        .to_json();
    let content = &document["404"]["content"]["application/json"];
    assert_eq!(
        content["examples"]["not-found"],
        json!({ "value": { "error": { "code": "not-found", "message": "order 7 not found", "id": 7, "service": "orders" } } })
    );
    assert_eq!(
        document["405"]["content"]["application/json"]["examples"]["error"]["value"]["error"]["message"],
        "Method Not Allowed"
    );
    // A body of its own stays.
    assert!(document["429"]["content"]["text/plain; charset=utf-8"].is_object());
}

#[test]
fn a_schema_for_each_error() {
    let document = Responses::of::<Order>().separate_schemas().to_json();
    let schema = &document["409"]["content"]["application/problem+json"]["schema"];
    assert_eq!(schema["anyOf"].as_array().map(Vec::len), Some(2));
    let both = Responses::of::<Registry>().and(Responses::of::<Order>().body::<Envelope>());
    let both = both.example(Order::NotFound { id: 7, hint: None }).to_json();
    assert!(both["400"].is_object());
    // The example has the body of its own type.
    let example = &both["404"]["content"]["application/json"]["examples"]["not-found"]["value"];
    assert_eq!(example["error"]["message"], "order 7 not found", "{both}");
}
