//! The API with actix-web: an error is a `ResponseError`.

use std::error::Error;
use std::net::TcpListener;

use actix_web::web::{Json, Path, resource};
use actix_web::{App, HttpServer, rt, web};

use crate::errors::OrderError;
use crate::orders::{self, Order};

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

pub(crate) fn serve() -> Result<(), Box<dyn Error>> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    println!("{}", listener.local_addr()?);
    let app = || {
        // actix-web answers HEAD only if it is told to.
        App::new()
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
