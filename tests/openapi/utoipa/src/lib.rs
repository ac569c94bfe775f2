//! A service whose document has its errors. `cargo run -p status-documented` serves it, and a page on which a person reads it.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::{Json, Router};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use status_codes::{ApiError, ErrorLayer, HandlerError};
use utoipa::{OpenApi, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use utoipa_swagger_ui::SwaggerUi;

/// An order.
#[derive(Serialize, ToSchema)]
struct Order {
    id: u64,
    item: String,
}

#[derive(Deserialize, ToSchema)]
struct NewOrder {
    item: String,
}

/// What is left of an item. The error has its schema because of `JsonSchema`.
#[derive(Debug, Serialize, JsonSchema)]
struct Stock {
    /// In the shop.
    here: u32,
    /// In all other shops.
    elsewhere: u32,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(type_base = "https://api.example.com/problems/")]
enum OrderError {
    /// There is no order with this id.
    #[error("order {id} not found")]
    #[status(404)]
    NotFound {
        #[extension]
        id: u64,
    },
    /// There is not enough of the item.
    #[error("only {} left", .stock.here)]
    #[status(409)]
    Short {
        #[extension]
        stock: Stock,
    },
    #[error("we are closed")]
    #[status(503, expose)]
    #[header("Retry-After" = "3600")]
    Closed,
    /// Nobody reads this: a 5xx is described by its title.
    #[error("the database is away: {0}")]
    #[status(500)]
    Database(#[source] std::io::Error),
}

/// Shows an order.
#[utoipa::path(get, path = "/orders/{id}", params(("id" = u64, Path)), responses((status = 200, body = Order), OrderError))]
async fn show(Path(id): Path<u64>) -> Result<Json<Order>, OrderError> {
    match id {
        7 => Ok(Json(Order { id, item: "tea".to_owned() })),
        13 => Err(OrderError::Database(std::io::Error::other("no route to 10.0.0.7"))),
        _ => Err(OrderError::NotFound { id }),
    }
}

/// Places an order.
#[utoipa::path(post, path = "/orders", request_body = NewOrder, responses((status = 201, body = Order), HandlerError<OrderError>))]
async fn place(Json(order): Json<NewOrder>) -> Result<(StatusCode, Json<Order>), HandlerError<OrderError>> {
    match order.item.as_str() {
        "tea" => Ok((StatusCode::CREATED, Json(Order { id: 8, item: order.item }))),
        "coffee" => Err(OrderError::Short { stock: Stock { here: 0, elsewhere: 4 } })?,
        _ => Err(OrderError::Closed)?,
    }
}

#[derive(OpenApi)]
#[openapi(info(title = "Orders", description = "Orders, and every way in which they fail."))]
struct Document;

/// The routes, the document at `/openapi.json`, and the page at `/docs`.
pub fn router() -> Router {
    let described = OpenApiRouter::with_openapi(Document::openapi()).routes(routes!(show)).routes(routes!(place));
    let (router, document) = described.split_for_parts();
    router.merge(SwaggerUi::new("/docs").url("/openapi.json", document)).layer(ErrorLayer::new())
}
