//! One type of errors in the documents of three crates.

use serde_json::{Value, json};
use utoipa::OpenApi;

use crate::shop::ShopError;
use crate::{aide, client, document, poem_openapi};

#[utoipa::path(get, path = "/orders/{id}", params(("id" = String, Path)), responses((status = 200, description = "The order.", body = String), ShopError))]
fn order() {}

#[derive(OpenApi)]
#[openapi(paths(order), info(title = "Shop", version = "1.0"))]
struct Shop;

fn documents() -> [(&'static str, Value); 3] {
    let served = |server| client::get(server, "/openapi.json").json();
    [
        ("utoipa", serde_json::to_value(Shop::openapi()).expect("JSON")),
        ("aide", served(aide::server())),
        ("poem-openapi", served(poem_openapi::server())),
    ]
}

#[test]
fn they_have_the_same_statuses() {
    let [(_, first), others @ ..] = documents();
    let statuses = client::statuses(&first);
    assert!(statuses.len() > 9, "{statuses:?}");
    for (name, other) in others {
        assert_eq!(client::statuses(&other), statuses, "{name}");
    }
}

/// The validator reads them.
#[test]
fn they_are_kept() {
    for (name, mut document) in documents() {
        assert!(!document.to_string().contains("MARKER"), "{name}");
        let operation = &mut document["paths"]["/orders/{id}"]["get"];
        if operation["parameters"].is_null() {
            // aide describes the parameters of a type with `JsonSchema`, and the handler takes a number.
            operation["parameters"] =
                json!([{ "name": "id", "in": "path", "required": true, "schema": { "type": "integer" } }]);
        }
        document::keep(&format!("of-{name}"), &document);
    }
}
