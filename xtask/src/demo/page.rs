//! An OpenAPI document as a page, which needs no script and no network.

use std::fmt::Write as _;

use serde_json::Value;

/// What the page looks like.
const STYLE: &str = include_str!("page.css");

/// The page of a document.
pub(super) fn page(document: &Value) -> String {
    let info = &document["info"];
    let mut page = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>{title}</title><style>{STYLE}</style>\
         <main><h1>{title} <small>{version}</small></h1><p>{description}</p><p><a href=\"openapi.json\">openapi.json</a></p>",
        title = text(&info["title"]),
        version = text(&info["version"]),
        description = text(&info["description"]),
    );
    let server = document["servers"][0]["url"].as_str().unwrap_or_default();
    for (path, item) in entries(&document["paths"]) {
        for (method, operation) in entries(item).filter(|(method, _)| *method != "parameters") {
            page += &self::operation(document, server, path, item, method, operation);
        }
    }
    page += "</main></html>\n";
    page
}

fn operation(document: &Value, server: &str, path: &str, item: &Value, method: &str, operation: &Value) -> String {
    let mut html = format!(
        "<section><h2><b class=\"{method}\">{}</b> <code>{}</code></h2><p><strong>{}.</strong> {}</p>",
        method.to_uppercase(),
        escaped(path),
        text(&operation["summary"]),
        text(&operation["description"]),
    );
    let parameters: Vec<&Value> = [item, operation].into_iter().flat_map(|of| elements(&of["parameters"])).collect();
    if !parameters.is_empty() {
        html += "<h3>Parameters</h3><table>";
        for parameter in &parameters {
            row(&mut html, &parameter["name"], &kind(&parameter["schema"]), &parameter["description"]);
        }
        html += "</table>";
    }
    let mut url = path.to_owned();
    for parameter in parameters {
        let (name, example) = (parameter["name"].as_str().unwrap_or_default(), &parameter["example"]);
        url = url.replace(&format!("{{{name}}}"), &plain(example));
    }
    let mut command = format!("curl -i -X {} {server}{url}", method.to_uppercase());
    for (media_type, body) in entries(&operation["requestBody"]["content"]) {
        let schema = members(document, &body["schema"]);
        let _ = write!(html, "<h3>Body <code>{}</code></h3>{schema}", escaped(media_type));
        let _ = write!(command, " -H 'content-type: {media_type}' -d '{}'", body["example"]);
    }
    let _ = write!(html, "<pre>{}</pre><h3>Responses</h3>", escaped(&command));
    for (status, response) in entries(&operation["responses"]) {
        html += &self::response(document, status, response);
    }
    html + "</section>"
}

fn response(document: &Value, status: &str, response: &Value) -> String {
    let class = status.chars().next().unwrap_or_default();
    let mut html = format!(
        "<details><summary><b class=\"s{class}\">{status}</b> {}</summary>",
        description(response["description"].as_str().unwrap_or_default())
    );
    if response["headers"].is_object() {
        html += "<h4>Headers</h4><table>";
        for (name, header) in entries(&response["headers"]) {
            let required = if header["required"] == true { "required" } else { "optional" };
            row(&mut html, &name.into(), &kind(&header["schema"]), &required.into());
        }
        html += "</table>";
    }
    for (media_type, content) in entries(&response["content"]) {
        let _ = write!(html, "<h4><code>{}</code></h4>{}", escaped(media_type), members(document, &content["schema"]));
        let named =
            entries(&content["examples"]).map(|(name, example)| (name, &example["value"], &example["x-sample"]));
        let one = content.get("example").map(|example| ("", example, &Value::Null));
        for (name, value, is_sample) in one.into_iter().chain(named) {
            let note = if is_sample == true { " (made up)" } else { "" };
            let value = value.as_str().map_or_else(|| format!("{value:#}"), ToOwned::to_owned);
            let _ = write!(html, "<h5>{}{note}</h5><pre>{}</pre>", escaped(name), escaped(&value));
        }
    }
    if response.get("content").is_none() {
        html += "<p>No content.</p>";
    }
    html + "</details>"
}

/// A line for each error, of which some are a list in Markdown.
fn description(markdown: &str) -> String {
    let lines = markdown.lines().map(|line| {
        let mut line = escaped(line.strip_prefix("- ").unwrap_or(line));
        for tag in ["<code>", "</code>"] {
            line = line.replacen('`', tag, 1);
        }
        line
    });
    lines.collect::<Vec<_>>().join("<br>")
}

/// The members of an object, one in each row.
fn members(document: &Value, schema: &Value) -> String {
    let schema = resolved(document, schema);
    if !schema["properties"].is_object() {
        return format!("<p>{}</p>", kind(schema));
    }
    let mut html = "<table>".to_owned();
    for (name, member) in entries(&schema["properties"]) {
        let is_required = elements(&schema["required"]).any(|required| required == name);
        row(&mut html, &name.into(), &kind(member), &if is_required { "required" } else { "optional" }.into());
    }
    html + "</table>"
}

fn resolved<'d>(document: &'d Value, schema: &'d Value) -> &'d Value {
    let pointer = schema["$ref"].as_str().and_then(|reference| reference.strip_prefix('#'));
    pointer.and_then(|pointer| document.pointer(pointer)).unwrap_or(schema)
}

/// The type of a value, or the values that it may have.
fn kind(schema: &Value) -> String {
    let values: Vec<String> = elements(&schema["enum"]).map(|value| format!("<code>{}</code>", text(value))).collect();
    if !values.is_empty() {
        return values.join(" or ");
    }
    let any_of: Vec<String> = elements(&schema["anyOf"]).map(kind).collect();
    match (&schema["type"], &schema["format"]) {
        _ if !any_of.is_empty() => any_of.join(" or "),
        (Value::String(ty), Value::String(format)) => format!("{} ({})", escaped(ty), escaped(format)),
        (Value::String(ty), _) => escaped(ty),
        _ => "anything".to_owned(),
    }
}

/// Adds a row. Its second cell is HTML.
fn row(html: &mut String, name: &Value, kind: &str, note: &Value) {
    let _ = write!(html, "<tr><th><code>{}</code><td>{kind}<td>{}", text(name), text(note));
}

fn entries(object: &Value) -> impl Iterator<Item = (&str, &Value)> {
    object.as_object().into_iter().flatten().map(|(name, value)| (name.as_str(), value))
}

fn elements(array: &Value) -> impl Iterator<Item = &Value> {
    array.as_array().into_iter().flatten()
}

/// A text without its quotes.
fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn text(value: &Value) -> String {
    escaped(&plain(value))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::page;

    #[test]
    fn a_text_is_not_html() {
        let evil = "<script>'\"&";
        let page = page(&json!({
            "info": { "title": evil, "version": evil, "description": evil },
            "paths": { evil: { "parameters": [{ "name": evil, "schema": { "enum": [evil] } }], "get": {
                "summary": evil,
                "requestBody": { "content": { evil: { "schema": { "type": evil, "format": evil }, "example": evil } } },
                "responses": { "404": {
                    "description": format!("- `{evil}`: {evil}"),
                    "headers": { evil: { "schema": { "type": evil } } },
                    "content": { evil: {
                        "schema": { "properties": { evil: { "anyOf": [{ "type": evil }] } } },
                        "examples": { evil: { "value": { evil: evil } }, "text": { "value": evil } },
                    } },
                } },
            } } },
        }));
        assert!(!page.contains("<script"), "{page}");
        assert!(page.matches("&lt;script&gt;").count() > 15, "{page}");
    }
}
