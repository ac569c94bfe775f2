//! The API with Rocket: an error is a `Responder`.

use std::error::Error;

use rocket::fairing::AdHoc;
use rocket::serde::json::Json;
use rocket::{Config, delete, get, put, routes};

use crate::errors::OrderError;
use crate::orders::{self, Order};

#[get("/orders/<id>")]
fn show(id: u64) -> Result<Json<Order>, OrderError> {
    Ok(Json(orders::show(id)?))
}

#[put("/orders/<_>")]
fn replace() -> OrderError {
    orders::replace()
}

#[delete("/orders/<id>")]
fn cancel(id: u64) -> OrderError {
    orders::cancel(id)
}

#[get("/orders/<_>/<what>")]
fn fail(what: &str) -> Result<Json<Order>, OrderError> {
    Ok(Json(orders::fail(what)?))
}

#[tokio::main(flavor = "current_thread")]
pub(crate) async fn serve() -> Result<(), Box<dyn Error>> {
    let config = Config { port: 0, log_level: rocket::config::LogLevel::Off, ..Config::default() };
    let liftoff = AdHoc::on_liftoff("address", |rocket| {
        Box::pin(async { println!("{}:{}", rocket.config().address, rocket.config().port) })
    });
    rocket::custom(config).attach(liftoff).mount("/", routes![show, replace, cancel, fail]).launch().await?;
    Ok(())
}
