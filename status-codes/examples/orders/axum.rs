//! The API with axum: an error is a response.

use std::error::Error;

use axum::extract::Path;
use axum::response::IntoResponse;
use axum::routing::{get, post};
use axum::{Json, Router};
use http::StatusCode;
use http::header::LOCATION;
use status_codes::ErrorLayer;

use crate::document::document;
use crate::errors::OrderError;
use crate::orders::{self, NewOrder, Order};

async fn place(Json(order): Json<NewOrder>) -> Result<impl IntoResponse, OrderError> {
    let (order, location) = orders::place(order)?;
    Ok((StatusCode::CREATED, [(LOCATION, location)], Json(order)))
}

async fn show(Path(id): Path<u64>) -> Result<Json<Order>, OrderError> {
    Ok(Json(orders::show(id)?))
}

async fn replace() -> OrderError {
    orders::replace()
}

async fn cancel(Path(id): Path<u64>) -> OrderError {
    orders::cancel(id)
}

async fn fail(Path((_, what)): Path<(u64, String)>) -> Result<Json<Order>, OrderError> {
    Ok(Json(orders::fail(&what)?))
}

pub(crate) fn router() -> Router {
    Router::new()
        .route("/orders", post(place))
        .route("/orders/{id}", get(show).put(replace).delete(cancel))
        .route("/orders/{id}/{what}", get(fail))
        .route("/openapi.json", get(async || Json(document())))
        .layer(ErrorLayer::new())
}

#[tokio::main(flavor = "current_thread")]
pub(crate) async fn serve() -> Result<(), Box<dyn Error>> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    println!("{}", listener.local_addr()?);
    Ok(axum::serve(listener, router()).await?)
}
