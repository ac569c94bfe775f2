//! The description of a type, as poem-openapi has it.

use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::string::String;
use std::sync::{Mutex, PoisonError};

use poem_openapi::ApiResponse;
use poem_openapi::registry::{MetaHeader, MetaMediaType, MetaResponse, MetaResponses, MetaSchemaRef};
use serde_json::Value;

use super::schema::schema;
use crate::error::ApiError;
use crate::openapi::responses;

/// Describes a type.
type Describe = fn() -> Described;
type Described = BTreeMap<String, Value>;

/// What was described, which lives as long as the program. Types with lifetimes have no `TypeId`, so a type is known by the function
/// that describes it; if the compiler makes one function of two, both return the same.
static DESCRIBED: Mutex<BTreeMap<Describe, &'static Described>> = Mutex::new(BTreeMap::new());

/// The responses of the errors of a type.
pub fn meta<E: ApiError>() -> MetaResponses {
    meta_of(responses::<E>)
}

pub(super) fn meta_of(describe: Describe) -> MetaResponses {
    let own = || <() as ApiResponse>::meta().responses.into_iter().next();
    let responses = described(describe).iter();
    MetaResponses { responses: responses.filter_map(|(status, json)| Some(response(status, json, own()?))).collect() }
}

/// The description, made at the first call. Bodies of users are asked for it, so nothing is locked meanwhile.
fn described(describe: Describe) -> &'static Described {
    let known = || DESCRIBED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(described) = known().get(&describe).copied() {
        return described;
    }
    let described = describe();
    known().entry(describe).or_insert_with(|| Box::leak(Box::new(described)))
}

/// A response. Its struct has got fields in patch releases, so it begins as one of poem-openapi's own.
fn response(status: &str, json: &'static Value, own: MetaResponse) -> MetaResponse {
    MetaResponse {
        description: json["description"].as_str().unwrap_or_default(),
        // Without a status it is `default`.
        status: status.parse().ok(),
        content: entries(&json["content"]).map(|(name, json)| media_type(name, json)).collect(),
        headers: entries(&json["headers"]).map(|(name, json)| header(name, json)).collect(),
        ..own
    }
}

fn media_type(name: &'static str, json: &'static Value) -> MetaMediaType {
    let mut schema = schema(&json["schema"]);
    schema.example = entries(&json["examples"]).next().map(|(_, example)| example["value"].clone());
    MetaMediaType { content_type: name, schema: MetaSchemaRef::Inline(Box::new(schema)) }
}

fn header(name: &str, json: &'static Value) -> MetaHeader {
    MetaHeader {
        name: name.into(),
        description: None,
        required: json["required"] == true,
        deprecated: false,
        schema: MetaSchemaRef::Inline(Box::new(schema(&json["schema"]))),
    }
}

/// The entries of an object.
fn entries(json: &'static Value) -> impl Iterator<Item = (&'static str, &'static Value)> {
    json.as_object().into_iter().flatten().map(|(name, value)| (name.as_str(), value))
}
