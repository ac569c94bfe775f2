//! From JSON to the types of utoipa. They do not know everything: what they would lose is written into their `extensions`, which end
//! up beside their own fields. So nothing is lost, and nothing can fail.

use alloc::string::String;

use serde_core::Serialize;
use serde_core::de::DeserializeOwned;
use serde_json::Value;
use utoipa::openapi::extensions::Extensions;
use utoipa::openapi::header::Header;
use utoipa::openapi::schema::{Object, Schema, SchemaType};
use utoipa::openapi::{Content, RefOr, Response};

pub(super) fn response(json: &Value) -> Response {
    let mut response = Response::new(json["description"].as_str().unwrap_or_default());
    for (name, json) in members(&json["headers"]) {
        response.headers.insert(name.clone(), header(json).into());
    }
    for (media_type, json) in members(&json["content"]) {
        response.content.insert(media_type.clone(), content(json).into());
    }
    response
}

fn members(json: &Value) -> impl Iterator<Item = (&String, &Value)> {
    json.as_object().into_iter().flatten()
}

fn header(json: &Value) -> Header {
    let mut header = Header::new(schema(&json["schema"]));
    header.extensions = Some(extensions(json, &["required"]));
    header
}

fn content(json: &Value) -> Content {
    let mut content = Content::new(Some(schema(&json["schema"])));
    match kept(&json["examples"]) {
        Some(examples) => content.examples = examples,
        None => content.extensions = Some(extensions(json, &["examples"])),
    }
    content
}

fn schema(json: &Value) -> RefOr<Schema> {
    kept(json).unwrap_or_else(|| {
        let mut object = Object::default();
        object.schema_type = SchemaType::AnyValue;
        object.extensions = Some(members(json).map(|(keyword, value)| (keyword.clone(), value.clone())).collect());
        Schema::Object(object).into()
    })
}

/// The part as utoipa has it, if that is all of it.
fn kept<T: DeserializeOwned + Serialize>(json: &Value) -> Option<T> {
    let part: T = serde_json::from_value(json.clone()).ok()?;
    (serde_json::to_value(&part).ok()? == *json).then_some(part)
}

/// These members of the JSON, if it has them.
fn extensions(json: &Value, names: &[&str]) -> Extensions {
    names.iter().filter_map(|&name| Some((name, json.get(name)?.clone()))).collect()
}
