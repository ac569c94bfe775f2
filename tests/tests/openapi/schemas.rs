//! Schemas of members: by schemars, by utoipa, by the table of the standard library, or none.

use std::collections::{BTreeMap, HashMap};

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Value, json};
use status_codes::ApiError;
use status_codes::openapi::{Responses, responses};
use utoipa::ToSchema;

use crate::judge::judge;

/// An amount of money.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct Money {
    /// In cents.
    amount: u32,
    currency: Currency,
    note: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rate: Option<f64>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) enum Currency {
    Eur,
    Usd,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub(crate) enum Place {
    Shelf { row: u8 },
    Truck { plate: String },
}

/// It contains itself.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct Node {
    name: &'static str,
    children: Vec<Node>,
}

/// Both know it, in different words.
#[derive(Debug, Clone, Serialize, JsonSchema, ToSchema)]
pub(crate) struct Both {
    #[schemars(description = "by schemars")]
    #[schema(example = "by utoipa")]
    name: String,
}

#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct Point {
    x: i32,
    y: i32,
}

#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct Line {
    from: Point,
    name: Option<String>,
}

#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct Tree {
    children: Vec<Tree>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct Unknown(u8);

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct Price(f64);

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
pub(crate) enum Typed {
    #[status(400)]
    Schemars {
        #[extension]
        money: Money,
        #[extension]
        maybe: Option<Money>,
        #[extension]
        list: Vec<Money>,
        #[extension]
        currency: Currency,
        #[extension]
        place: Place,
        #[extension]
        price: Price,
        #[extension]
        any: Value,
    },
    #[status(404)]
    Utoipa {
        #[extension]
        point: Point,
        #[extension]
        maybe: Option<Point>,
        #[extension]
        points: Vec<Point>,
        #[extension]
        line: Line,
        #[extension]
        both: Both,
    },
    #[status(409)]
    Recursive {
        #[extension]
        node: Node,
        #[extension]
        tree: Box<Tree>,
    },
    #[status(410)]
    Std {
        #[extension]
        id: u64,
        #[extension]
        tags: Option<Vec<&'static str>>,
        #[extension]
        unknown: Unknown,
    },
}

fn money() -> Money {
    Money { amount: 7, currency: Currency::Eur, note: None, rate: Some(f64::NAN) }
}

fn typed() -> Vec<Typed> {
    let point = Point { x: 1, y: -1 };
    let node = Node { name: "root", children: vec![Node { name: "leaf", children: Vec::new() }] };
    let schemars = |maybe: Option<Money>, price| Typed::Schemars {
        money: Money { rate: None, ..money() },
        maybe,
        list: vec![Money { rate: None, ..money() }],
        currency: Currency::Usd,
        place: Place::Truck { plate: "B-1".to_owned() },
        price: Price(price),
        any: json!(null),
    };
    vec![
        schemars(None, f64::NAN),
        schemars(Some(Money { rate: Some(2.5), ..money() }), 7.5),
        Typed::Utoipa {
            point: point.clone(),
            maybe: None,
            points: vec![point.clone()],
            line: Line { from: point, name: None },
            both: Both { name: "x".to_owned() },
        },
        Typed::Recursive { node, tree: Box::new(Tree { children: vec![Tree { children: Vec::new() }] }) },
        Typed::Std { id: 7, tags: None, unknown: Unknown(1) },
    ]
}

fn schema(status: &str) -> Value {
    responses::<Typed>()[status]["content"]["application/problem+json"]["schema"].clone()
}

#[test]
fn what_is_described_is_sent() {
    judge(&typed());
}

#[test]
fn by_schemars() {
    let schema = schema("400");
    let member = |name: &str| &schema["properties"][name];
    assert_eq!(
        *member("money"),
        json!({
            "description": "An amount of money.",
            "type": "object",
            "properties": {
                "amount": { "description": "In cents.", "type": "integer", "format": "uint32", "minimum": 0 },
                "currency": { "type": "string", "enum": ["Eur", "Usd"] },
                "note": { "type": ["string", "null"] },
                "rate": { "type": ["number", "null"], "format": "double" },
            },
            "required": ["amount", "currency", "note"],
        })
    );
    // If there is one, it is not `null`.
    assert_eq!(member("maybe"), member("money"));
    assert_eq!(member("list")["items"], *member("money"));
    // One value is a list of one.
    assert_eq!(member("place")["oneOf"][0]["properties"]["kind"], json!({ "type": "string", "enum": ["shelf"] }));
    assert_eq!(*member("any"), json!({}));
    assert_eq!(schema["required"], json!(["code", "currency", "detail", "list", "money", "place", "status", "title"]));
}

/// utoipa refers to other types, and nobody knows whether they are in the document.
#[test]
fn by_utoipa() {
    let schema = schema("404");
    let member = |name: &str| &schema["properties"][name];
    assert_eq!(member("point")["properties"]["x"], json!({ "type": "integer", "format": "int32" }));
    assert_eq!(member("maybe"), member("point"));
    assert_eq!(member("points")["items"], *member("point"));
    assert_eq!(member("line")["properties"]["from"], json!({}));
    assert_eq!(member("line")["properties"]["name"], json!({ "type": ["string", "null"] }));
    // schemars is asked first.
    assert_eq!(member("both")["properties"]["name"], json!({ "description": "by schemars", "type": "string" }));
    assert_eq!(schema["required"], json!(["both", "code", "detail", "line", "point", "points", "status", "title"]));
}

#[test]
fn what_has_no_schema() {
    let untyped = Responses::of::<Typed>().untyped();
    let expected = ["Recursive.node", "Recursive.tree", "Schemars.any", "Std.unknown", "Utoipa.line"];
    assert_eq!(untyped, expected.map(|member| format!("Typed::{member}")));
    let node = &schema("409")["properties"]["node"];
    assert_eq!(node["properties"]["children"], json!({ "type": "array", "items": {} }));
    assert_eq!(schema("410")["properties"]["id"]["format"], "uint64");
}

/// No word of these is a reference or names a part of a document.
#[test]
fn nothing_is_referred_to() {
    let document = Responses::of::<Typed>().to_json().to_string();
    for word in ["$ref", "$schema", "$defs", "\"const\"", "Node", "Currency"] {
        assert!(!document.contains(word), "{word} is in {document}");
    }
}

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Limits {
    most: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    least: Option<u32>,
    none: Option<u32>,
    #[serde(flatten)]
    more: HashMap<String, bool>,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
pub(crate) enum Flattened {
    #[status(400)]
    Struct(#[extension(flatten)] Limits),
    #[status(404)]
    Map(#[extension(flatten)] BTreeMap<String, Vec<u8>>),
    #[status(409)]
    Choice(#[extension(flatten)] Place),
    #[status(410)]
    Unknown(#[extension(flatten)] Raw),
    #[status(423)]
    Utoipa(#[extension(flatten)] Line),
}

/// Nobody knows what it has.
#[derive(Debug, Serialize)]
pub(crate) struct Raw {
    a: u8,
}

#[test]
fn flattened_members() {
    let more = HashMap::from([("more".to_owned(), true)]);
    judge(&[
        Flattened::Struct(Limits { most: 7, least: None, none: None, more }),
        Flattened::Map(BTreeMap::from([("a".to_owned(), vec![1])])),
        Flattened::Choice(Place::Shelf { row: 1 }),
        Flattened::Choice(Place::Truck { plate: String::new() }),
        Flattened::Unknown(Raw { a: 1 }),
        Flattened::Utoipa(Line { from: Point { x: 1, y: 1 }, name: None }),
    ]);
    let responses = responses::<Flattened>();
    let schema = |status: &str| responses[status]["content"]["application/problem+json"]["schema"].clone();
    let limits = schema("400");
    assert_eq!(limits["additionalProperties"], json!({ "type": "boolean" }));
    assert_eq!(limits["properties"]["none"], json!({ "type": "integer", "format": "uint32", "minimum": 0 }));
    assert_eq!(limits["required"], json!(["code", "detail", "most", "status", "title"]));
    assert_eq!(schema("404")["additionalProperties"]["items"]["format"], "uint8");
    assert_eq!(schema("409")["properties"]["kind"], json!({ "type": "string", "enum": ["shelf", "truck"] }));
    assert_eq!(schema("409")["required"], json!(["code", "detail", "kind", "status", "title"]));
    assert_eq!(schema("410")["additionalProperties"], json!({}));
    let untyped = Responses::of::<Flattened>().untyped();
    assert_eq!(untyped, ["Flattened::Unknown (flattened)", "Flattened::Utoipa.from"]);
}

/// Members that look like keywords are members.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Keywords {
    #[serde(rename = "$ref")]
    reference: String,
    #[serde(rename = "const")]
    constant: u8,
    definitions: bool,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[status(422)]
pub(crate) struct Odd {
    #[extension]
    keywords: Keywords,
}

#[test]
fn members_named_like_keywords() {
    let responses = responses::<Odd>();
    let schema = &responses["422"]["content"]["application/problem+json"]["schema"];
    let keywords = &schema["properties"]["keywords"];
    assert_eq!(keywords["required"], json!(["$ref", "const", "definitions"]));
    assert_eq!(keywords["properties"]["$ref"], json!({ "type": "string" }));
    assert!(keywords["properties"]["const"].is_object() && keywords["properties"]["definitions"].is_object());
}
