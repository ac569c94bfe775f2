//! What is served: the document, the page, and errors that are as the document says.

use axum::body::Body;
use axum::http::{Request, header};
use http_body_util::BodyExt as _;
use serde_json::{Value, json};
use tower::ServiceExt as _;

async fn get(path: &str) -> (u16, String, Vec<u8>) {
    let request = Request::get(path).body(Body::empty()).expect("a request");
    let response = status_documented::router().oneshot(request).await.expect("a response");
    let media_type = response.headers()[header::CONTENT_TYPE].to_str().expect("text").to_owned();
    let status = response.status().as_u16();
    (status, media_type, response.into_body().collect().await.expect("a body").to_bytes().to_vec())
}

async fn document() -> Value {
    let (status, _, body) = get("/openapi.json").await;
    assert_eq!(status, 200);
    serde_json::from_slice(&body).expect("JSON")
}

#[tokio::test]
async fn the_document_has_the_errors() {
    let document = document().await;
    let show = &document["paths"]["/orders/{id}"]["get"]["responses"];
    let statuses: Vec<&String> = show.as_object().expect("responses").keys().collect();
    assert_eq!(statuses, ["200", "404", "409", "500", "503"]);
    assert_eq!(show["404"]["description"], "`not-found`: There is no order with this id.");
    assert_eq!(show["503"]["headers"]["Retry-After"]["required"], true);
    let stock = &show["409"]["content"]["application/problem+json"]["schema"]["properties"]["stock"];
    assert_eq!(stock["properties"]["here"]["description"], "In the shop.");
    let place = &document["paths"]["/orders"]["post"]["responses"];
    assert!(place["default"].is_object() && place["409"] == show["409"]);
}

#[tokio::test]
async fn nothing_internal_is_published() {
    let written = document().await.to_string();
    for secret in ["Nobody reads this", "database is away", "no route"] {
        assert!(!written.contains(secret), "{written}");
    }
    let (status, _, body) = get("/orders/13").await;
    assert_eq!(status, 500);
    assert!(!String::from_utf8_lossy(&body).contains("no route"));
}

#[tokio::test]
async fn errors_are_as_described() {
    let (status, media_type, body) = get("/orders/5").await;
    assert_eq!((status, media_type.as_str()), (404, "application/problem+json"));
    let body: Value = serde_json::from_slice(&body).expect("JSON");
    assert_eq!(body["id"], json!(5));
    let described = document().await["paths"]["/orders/{id}"]["get"]["responses"]["404"].clone();
    let schema = &described["content"][media_type]["schema"];
    for name in body.as_object().expect("an object").keys() {
        assert!(schema["properties"][name].is_object(), "{name}");
    }
}

#[tokio::test]
async fn a_person_can_read_it() {
    let (status, media_type, body) = get("/docs/").await;
    assert_eq!((status, media_type.as_str()), (200, "text/html"));
    assert!(String::from_utf8_lossy(&body).contains("swagger-ui"));
    assert_eq!(get("/docs/swagger-ui-bundle.js").await.0, 200);
}
