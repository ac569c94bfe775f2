//! The API with poem: an error becomes a `poem::Error`.

use std::error::Error;

use poem::listener::{Acceptor as _, Listener as _, TcpListener};
use poem::web::{Json, Path};
use poem::{Route, Server, get, handler};

use crate::errors::OrderError;
use crate::orders::{self, Order};

#[handler]
fn show(Path(id): Path<u64>) -> Result<Json<Order>, OrderError> {
    Ok(Json(orders::show(id)?))
}

#[handler]
fn replace() -> Result<Json<Order>, OrderError> {
    Err(orders::replace())
}

#[handler]
fn cancel(Path(id): Path<u64>) -> Result<Json<Order>, OrderError> {
    Err(orders::cancel(id))
}

#[handler]
fn fail(Path((_, what)): Path<(u64, String)>) -> Result<Json<Order>, OrderError> {
    Ok(Json(orders::fail(&what)?))
}

#[tokio::main(flavor = "current_thread")]
pub(crate) async fn serve() -> Result<(), Box<dyn Error>> {
    let routes =
        Route::new().at("/orders/:id", get(show).put(replace).delete(cancel)).at("/orders/:id/:what", get(fail));
    let acceptor = TcpListener::bind("127.0.0.1:0").into_acceptor().await?;
    for address in acceptor.local_addr().iter().filter_map(|address| address.as_socket_addr()) {
        println!("{address}");
    }
    Ok(Server::new_with_acceptor(acceptor).run(routes).await?)
}
