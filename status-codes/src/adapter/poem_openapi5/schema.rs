//! Schemas of OpenAPI 3.1 in the words of 3.0. What 3.0 or poem-openapi cannot say is left out, so that a schema never forbids what
//! is sent.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use poem_openapi::registry::{MetaSchema, MetaSchemaRef};
use serde_json::Value;

/// The schema. A schema that is `true` allows everything, and so does one that cannot be said.
pub(super) fn schema(json: &'static Value) -> MetaSchema {
    let (mut choices, mut schema) = (choices(json), without_choices(json));
    if choices.len() == 1 && schema.is_empty() {
        return choices.remove(0);
    }
    schema.any_of = choices.into_iter().map(inline).collect();
    schema
}

/// Any of these. In 3.0 `null` is not a type: `nullable` adds it to the `type` beside it
/// ([Schema Object](https://spec.openapis.org/oas/v3.0.3.html#schema-object)). The choices of a `oneOf` that were made wider may overlap.
fn choices(json: &'static Value) -> Vec<MetaSchema> {
    let of = ["anyOf", "oneOf"].into_iter().find_map(|key| json[key].as_array());
    let (nulls, others): (Vec<_>, Vec<_>) = of.into_iter().flatten().partition(|choice| choice["type"] == "null");
    let (types, may_be_null) = types(json);
    let mut choices: Vec<MetaSchema> = others.into_iter().map(schema).collect();
    if choices.is_empty() && types.len() > 1 {
        choices = types.into_iter().map(MetaSchema::new).collect();
    }
    if may_be_null || !nulls.is_empty() {
        choices = choices.into_iter().map(or_null).collect();
    }
    choices
}

/// The schema, or `null`. A list of values has to have it too, and so has each schema that has the type.
fn or_null(mut schema: MetaSchema) -> MetaSchema {
    let all_or_null = |all: Vec<MetaSchemaRef>| {
        let or_null = |inner| match inner {
            MetaSchemaRef::Inline(inner) => inline(or_null(*inner)),
            reference @ MetaSchemaRef::Reference(_) => reference,
        };
        all.into_iter().map(or_null).collect()
    };
    schema.nullable = true;
    if !schema.enum_items.is_empty() && !schema.enum_items.contains(&Value::Null) {
        schema.enum_items.push(Value::Null);
    }
    MetaSchema { any_of: all_or_null(schema.any_of), all_of: all_or_null(schema.all_of), ..schema }
}

/// The types, and whether `null` is among them.
fn types(json: &'static Value) -> (Vec<&'static str>, bool) {
    let named = match &json["type"] {
        Value::Array(types) => types.iter().filter_map(Value::as_str).collect(),
        ty => ty.as_str().into_iter().collect::<Vec<_>>(),
    };
    let (nulls, types): (Vec<_>, Vec<_>) = named.into_iter().partition(|ty| *ty == "null");
    (types, !nulls.is_empty())
}

fn without_choices(json: &'static Value) -> MetaSchema {
    let (types, may_be_null) = types(json);
    let ty = if let [only] = types.as_slice() { only } else { "" };
    let texts = |key: &str| json[key].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let text = |key: &str| json[key].as_str();
    let number = |key: &str| json[key].as_f64();
    let length = |key: &str| json[key].as_u64().and_then(|length| length.try_into().ok());
    let is = |key: &str| json[key] == true;
    let all = |key: &str| json[key].as_array().into_iter().flatten().map(|json| inline(schema(json))).collect();
    let properties = json["properties"].as_object().into_iter().flatten();
    MetaSchema {
        ty,
        format: text("format"),
        title: text("title").map(String::from),
        description: text("description"),
        default: json.get("default").cloned(),
        required: texts("required"),
        properties: properties.map(|(name, json)| (name.as_str(), inline(schema(json)))).collect(),
        items: items(json).or_else(|| (ty == "array").then_some(MetaSchema::ANY)).map(|items| Box::new(inline(items))),
        additional_properties: json
            .get("additionalProperties")
            .filter(|other| **other != false)
            .map(|other| Box::new(inline(schema(other)))),
        enum_items: values(json, types.is_empty() && may_be_null),
        deprecated: is("deprecated"),
        nullable: may_be_null,
        all_of: all("allOf"),
        read_only: is("readOnly"),
        write_only: is("writeOnly"),
        example: json.get("example").or_else(|| json["examples"].get(0)).cloned(),
        multiple_of: number("multipleOf"),
        maximum: number("exclusiveMaximum").or_else(|| number("maximum")),
        exclusive_maximum: number("exclusiveMaximum").map(|_| true),
        minimum: number("exclusiveMinimum").or_else(|| number("minimum")),
        exclusive_minimum: number("exclusiveMinimum").map(|_| true),
        max_length: length("maxLength"),
        min_length: length("minLength"),
        pattern: text("pattern").map(String::from),
        max_items: length("maxItems"),
        min_items: length("minItems"),
        unique_items: is("uniqueItems").then_some(true),
        max_properties: length("maxProperties"),
        min_properties: length("minProperties"),
        ..MetaSchema::ANY
    }
}

/// The schema of each item. Items with a schema for each place are any of them, or of those that may follow.
fn items(json: &'static Value) -> Option<MetaSchema> {
    let Some(places) = json["prefixItems"].as_array() else { return json.get("items").map(schema) };
    let is_full = json["items"] == false || json["maxItems"].as_u64().is_some_and(|most| most <= places.len() as u64);
    let rest = (!is_full).then(|| json.get("items").map_or(MetaSchema::ANY, schema));
    let mut any_of: Vec<MetaSchema> = Vec::new();
    for item in places.iter().map(schema).chain(rest) {
        if item.is_empty() {
            return Some(item);
        }
        if !any_of.contains(&item) {
            any_of.push(item);
        }
    }
    match any_of.as_slice() {
        [only] => Some(only.clone()),
        _ => Some(MetaSchema { any_of: any_of.into_iter().map(inline).collect(), ..MetaSchema::ANY }),
    }
}

/// The values, if all are known.
fn values(json: &Value, is_null: bool) -> Vec<Value> {
    match (json.get("const"), json["enum"].as_array()) {
        (Some(only), _) => [only.clone()].into(),
        (None, Some(values)) => values.clone(),
        (None, None) if is_null => [Value::Null].into(),
        (None, None) => Vec::new(),
    }
}

fn inline(schema: MetaSchema) -> MetaSchemaRef {
    MetaSchemaRef::Inline(Box::new(schema))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// Panics unless a schema is written so.
    #[track_caller]
    fn becomes(new: Value, old: &Value) {
        let schema = schema(Box::leak(Box::new(new)));
        assert_eq!(serde_json::to_value(schema).expect("JSON"), *old);
    }

    #[test]
    fn null_is_a_word_about_a_type() {
        let old = json!({ "type": "string", "nullable": true });
        becomes(json!({ "type": ["string", "null"] }), &old);
        becomes(json!({ "anyOf": [{ "type": "string" }, { "type": "null" }] }), &old);
        becomes(json!({ "oneOf": [{ "type": "null" }, { "type": "string" }] }), &old);
        becomes(json!({ "type": "null" }), &json!({ "nullable": true, "enum": [null] }));
        becomes(json!({ "anyOf": [{ "type": "null" }] }), &json!({}));
        becomes(
            json!({ "anyOf": [{ "anyOf": [{ "const": 1 }, { "allOf": [{ "enum": ["a", null] }] }] }, { "type": "null" }] }),
            &json!({ "nullable": true, "anyOf": [
                { "nullable": true, "enum": [1, null] },
                { "nullable": true, "allOf": [{ "nullable": true, "enum": ["a", null] }] },
            ] }),
        );
        becomes(
            json!({ "type": ["integer", "string", "null"], "description": "either" }),
            &json!({
                "description": "either",
                "nullable": true,
                "anyOf": [{ "type": "integer", "nullable": true }, { "type": "string", "nullable": true }]
            }),
        );
    }

    #[test]
    fn choices_may_overlap() {
        let new = json!({ "oneOf": [{ "type": "string", "not": { "maxLength": 0 } }, { "type": "string" }] });
        becomes(new, &json!({ "anyOf": [{ "type": "string" }, { "type": "string" }] }));
        let all = json!({ "allOf": [{ "minimum": 1 }, { "maximum": 2 }] });
        becomes(all, &json!({ "allOf": [{ "minimum": 1.0 }, { "maximum": 2.0 }] }));
    }

    #[test]
    fn limits_that_are_not_in() {
        let new = json!({ "type": "number", "exclusiveMinimum": 0, "maximum": 9, "multipleOf": 0.5 });
        let old = json!({
            "type": "number", "minimum": 0.0, "exclusiveMinimum": true, "maximum": 9.0, "multipleOf": 0.5
        });
        becomes(new, &old);
        // A length that no text has is not a limit.
        becomes(json!({ "maxLength": 1e300 }), &json!({}));
        becomes(json!({ "maxLength": 7, "minItems": -1 }), &json!({ "maxLength": 7 }));
    }

    #[test]
    fn constants_and_examples() {
        becomes(json!({ "const": 7 }), &json!({ "enum": [7] }));
        becomes(json!({ "examples": ["a", "b"] }), &json!({ "example": "a" }));
        let old = json!({ "default": null, "title": "T", "deprecated": true, "readOnly": true, "pattern": "^a" });
        becomes(old.clone(), &old);
    }

    #[test]
    fn lists_have_items() {
        becomes(json!({ "type": "array" }), &json!({ "type": "array", "items": {} }));
        becomes(json!({ "type": "array", "items": true }), &json!({ "type": "array", "items": {} }));
        let pair =
            json!({ "type": "array", "prefixItems": [{ "type": "string" }, { "type": "string" }], "maxItems": 2 });
        becomes(pair, &json!({ "type": "array", "items": { "type": "string" }, "maxItems": 2 }));
        let closed = json!({ "type": "array", "prefixItems": [{ "type": "string" }], "items": false });
        becomes(closed, &json!({ "type": "array", "items": { "type": "string" } }));
        let rest = json!({ "type": "array", "prefixItems": [{ "type": "string" }], "items": { "type": "integer" } });
        let either = json!({ "anyOf": [{ "type": "string" }, { "type": "integer" }] });
        becomes(rest, &json!({ "type": "array", "items": either }));
        // More items may follow, which nothing is known of.
        let open = json!({ "type": "array", "prefixItems": [{ "type": "string" }] });
        becomes(open, &json!({ "type": "array", "items": {} }));
        let open = json!({ "type": "array", "prefixItems": [{ "type": "string" }], "items": true });
        becomes(open, &json!({ "type": "array", "items": {} }));
        let longer = json!({ "type": "array", "prefixItems": [{ "type": "string" }], "maxItems": 2 });
        becomes(longer, &json!({ "type": "array", "items": {}, "maxItems": 2 }));
    }

    #[test]
    fn objects() {
        let new = json!({
            "type": "object", "properties": { "a": { "type": ["null", "boolean"] } }, "required": ["a"],
            "additionalProperties": false, "patternProperties": { "^x": true }
        });
        let old = json!({
            "type": "object", "properties": { "a": { "type": "boolean", "nullable": true } }, "required": ["a"]
        });
        becomes(new, &old);
        let map = json!({ "type": "object", "additionalProperties": true });
        becomes(map, &json!({ "type": "object", "additionalProperties": {} }));
    }

    #[test]
    fn nonsense_allows_everything() {
        let nonsense =
            [json!(true), json!(null), json!([]), json!("text"), json!({ "$ref": "#/gone" }), json!({ "type": 7 })];
        for json in nonsense {
            becomes(json, &json!({}));
        }
    }
}
