//! The order API with poem-openapi.

#![allow(clippy::unused_async, reason = "an operation has to be")]

use poem::{Endpoint, EndpointExt as _, Route};
use poem_openapi::param::Path;
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi, OpenApiService};
use status_codes::ErrorLayer;

use crate::errors::{OrderError, find};

/// An order.
#[derive(Debug, Object)]
pub struct Order {
    /// Its number.
    pub id: u64,
    /// What was ordered.
    pub item: String,
}

struct Orders;

#[OpenApi]
impl Orders {
    /// An order by its number.
    #[oai(path = "/orders/:id", method = "get")]
    async fn order(&self, id: Path<u64>) -> Result<Json<Order>, OrderError> {
        let item = find(id.0)?;
        Ok(Json(Order { id: id.0, item }))
    }
}

/// The API, its document and its page.
pub fn app() -> impl Endpoint + 'static {
    let service = OpenApiService::new(Orders, "Orders", "1.0");
    let (document, page) = (service.spec_endpoint(), service.swagger_ui());
    Route::new().nest("/", service).at("/openapi.json", document).nest("/docs", page).with(ErrorLayer::new())
}
