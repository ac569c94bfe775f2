//! The order API with axum and aide.

use aide::axum::ApiRouter;
use aide::axum::routing::get_with;
use aide::openapi::{Info, OpenApi};
use aide::swagger::Swagger;
use axum::extract::Path;
use axum::{Json, Router};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use status_codes::ErrorLayer;

use crate::errors::{OrderError, find};

/// An order.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Order {
    /// Its number.
    pub id: u64,
    /// What was ordered.
    pub item: String,
}

/// The path. aide knows the name of a parameter only from a struct.
#[derive(Debug, Deserialize, JsonSchema)]
struct Which {
    id: u64,
}

async fn order(Path(Which { id }): Path<Which>) -> Result<Json<Order>, OrderError> {
    let item = find(id)?;
    Ok(Json(Order { id, item }))
}

/// The API, its document and its page.
pub fn app() -> Router {
    let info = Info { title: "Orders".into(), version: "1.0".into(), ..Info::default() };
    let mut document = OpenApi { info, ..OpenApi::default() };
    let order = get_with(order, |operation| operation.summary("An order by its number."));
    let app = ApiRouter::new().api_route("/orders/{id}", order).finish_api(&mut document);
    app.route("/openapi.json", axum::routing::get(|| async move { Json(document) }))
        .route("/docs", Swagger::new("/openapi.json").axum_route().into())
        .layer(ErrorLayer::new())
}
