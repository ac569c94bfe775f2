//! The API with actix-web: an error is a `ResponseError`.

use std::error::Error;
use std::net::TcpListener;

use actix_web::error::{ErrorUnprocessableEntity, ErrorUnsupportedMediaType, JsonPayloadError};
use actix_web::http::header::LOCATION;
use actix_web::web::{Json, JsonConfig, Path, PathConfig, resource};
use actix_web::{App, HttpResponse, HttpServer, rt, web};
use status_codes::ErrorLayer;

use crate::document::document;
use crate::errors::OrderError;
use crate::orders::{self, NewOrder, Order};

async fn place(order: Json<NewOrder>) -> Result<HttpResponse, OrderError> {
    let (order, location) = orders::place(order.into_inner())?;
    Ok(HttpResponse::Created().insert_header((LOCATION, location)).json(order))
}

async fn show(id: Path<u64>) -> Result<Json<Order>, OrderError> {
    Ok(Json(orders::show(*id)?))
}

async fn replace() -> Result<Json<Order>, OrderError> {
    Err(orders::replace())
}

async fn cancel(id: Path<u64>) -> Result<Json<Order>, OrderError> {
    Err(orders::cancel(*id))
}

async fn fail(path: Path<(u64, String)>) -> Result<Json<Order>, OrderError> {
    Ok(Json(orders::fail(&path.1)?))
}

/// actix-web answers all of these with 400.
fn refuse(error: JsonPayloadError) -> actix_web::Error {
    match error {
        JsonPayloadError::ContentType => ErrorUnsupportedMediaType(error),
        JsonPayloadError::Deserialize(json) if json.is_data() => ErrorUnprocessableEntity(json),
        _ => error.into(),
    }
}

pub(crate) fn serve() -> Result<(), Box<dyn Error>> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    println!("{}", listener.local_addr()?);
    let app = || {
        // actix-web answers HEAD only if it is told to.
        App::new()
            .wrap(ErrorLayer::new())
            // It answers an identifier that is not a number with 404.
            .app_data(PathConfig::default().error_handler(|error, _| error.into()))
            .app_data(JsonConfig::default().error_handler(|error, _| refuse(error)))
            .route("/openapi.json", web::get().to(async || Json(document())))
            .service(resource("/orders").route(web::post().to(place)))
            .service(
                resource("/orders/{id}")
                    .route(web::get().to(show))
                    .route(web::head().to(show))
                    .route(web::put().to(replace))
                    .route(web::delete().to(cancel)),
            )
            .service(resource("/orders/{id}/{what}").route(web::get().to(fail)).route(web::head().to(fail)))
    };
    Ok(rt::System::new().block_on(HttpServer::new(app).workers(1).listen(listener)?.run())?)
}
