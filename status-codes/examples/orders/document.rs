//! The API as an OpenAPI document. Its errors are those of `OrderError`; nothing about them is written a second time.

use serde_json::{Map, Value, json};
use status_codes::openapi::{self, Responses};

use crate::errors::OrderError;
use crate::orders::WHAT;

/// The document, which `GET /openapi.json` returns.
pub(crate) fn document() -> Value {
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Orders",
            "version": "1.0.0",
            "description": "The order API of the demo. Most of its routes fail, each in its own way.",
            "license": { "name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0" },
            "contact": { "name": "status-codes", "url": "https://docs.rs/status-codes" },
        },
        "servers": [{ "url": "/", "description": "The server that this document comes from" }],
        "security": [],
        "tags": [{ "name": "orders", "description": "Orders of one customer" }],
        "paths": {
            "/orders": { "post": place() },
            "/orders/{id}": { "parameters": [id()], "get": show(), "put": replace(), "delete": cancel() },
            "/orders/{id}/{what}": { "parameters": [id(), what()], "get": fail() },
        },
        "components": { "schemas": { "Order": order(), "NewOrder": new_order() } },
    })
}

fn place() -> Value {
    json!({
        "operationId": "place",
        "tags": ["orders"],
        "summary": "Place an order",
        "description": "There are five of everything.",
        "requestBody": {
            "required": true,
            "content": { "application/json": {
                "schema": { "$ref": "#/components/schemas/NewOrder" },
                "example": { "item": "teapot", "quantity": 2 },
            } },
        },
        "responses": with_success("201", created(), errors(&["409"], &["400", "413", "415", "422"])),
    })
}

fn show() -> Value {
    json!({
        "operationId": "show",
        "tags": ["orders"],
        "summary": "Show an order",
        "description": "The first order is there, and no other one.",
        "responses": with_success("200", shown(), errors(&["404"], &["400"])),
    })
}

fn replace() -> Value {
    json!({
        "operationId": "replace",
        "tags": ["orders"],
        "summary": "Replace an order",
        "description": "It always fails: an order cannot be replaced.",
        "responses": errors(&["405"], &[]),
    })
}

fn cancel() -> Value {
    json!({
        "operationId": "cancel",
        "tags": ["orders"],
        "summary": "Cancel an order",
        "description": "It always fails: every order has been shipped.",
        "responses": errors(&["409"], &["400"]),
    })
}

fn fail() -> Value {
    let every = openapi::responses::<OrderError>();
    let own: Vec<&str> = every.keys().map(String::as_str).filter(|status| *status != "405").collect();
    json!({
        "operationId": "fail",
        "tags": ["orders"],
        "summary": "Fail in a way of your choice",
        "description": "It always fails, with the error that the path names.",
        "responses": errors(&own, &["400"]),
    })
}

/// The errors of the handlers with these statuses, and those that the framework may have answered before.
fn errors(own: &[&str], or_of_the_framework: &[&str]) -> Map<String, Value> {
    let handlers = openapi::responses::<OrderError>();
    let Value::Object(all) = Responses::of::<OrderError>().framework().to_json() else { return Map::new() };
    let own = handlers.into_iter().filter(|(status, _)| own.contains(&status.as_str()));
    own.chain(all.into_iter().filter(|(status, _)| or_of_the_framework.contains(&status.as_str()))).collect()
}

fn with_success(status: &str, response: Value, mut responses: Map<String, Value>) -> Map<String, Value> {
    responses.insert(status.to_owned(), response);
    responses
}

fn shown() -> Value {
    json!({
        "description": "The order",
        "content": { "application/json": {
            "schema": { "$ref": "#/components/schemas/Order" },
            "example": { "id": 1, "state": "paid" },
        } },
    })
}

fn created() -> Value {
    let mut response = shown();
    response["headers"] = json!({
        "Location": { "required": true, "description": "Where the order is", "schema": { "type": "string" } },
    });
    response
}

fn order() -> Value {
    json!({
        "type": "object",
        "properties": {
            "id": { "type": "integer", "format": "uint64", "minimum": 0 },
            "state": { "type": "string", "enum": ["paid"] },
        },
        "required": ["id", "state"],
    })
}

fn new_order() -> Value {
    json!({
        "type": "object",
        "properties": {
            "item": { "type": "string" },
            "quantity": { "type": "integer", "format": "uint32", "minimum": 1, "maximum": 100 },
        },
        "required": ["item", "quantity"],
    })
}

fn id() -> Value {
    json!({
        "name": "id",
        "in": "path",
        "required": true,
        "description": "The number of the order",
        "schema": { "type": "integer", "format": "uint64", "minimum": 0 },
        "example": 1,
    })
}

fn what() -> Value {
    json!({
        "name": "what",
        "in": "path",
        "required": true,
        "description": "The error to fail with",
        "schema": { "type": "string", "enum": WHAT },
        "example": "stock",
    })
}
