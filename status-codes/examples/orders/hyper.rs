//! The API with hyper alone: an error becomes a response at the end of the service.

use std::convert::Infallible;
use std::error::Error;

use bytes::Bytes;
use http::{Method, Request, Response};
use http_body_util::Full;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;

use crate::errors::OrderError;
use crate::orders::{self, Order};

fn route<B>(request: &Request<B>) -> Result<Order, OrderError> {
    let segments: Vec<&str> = request.uri().path().split('/').collect();
    let unknown = || OrderError::NotFound { id: 0 };
    let id = |id: &str| id.parse().map_err(|_| unknown());
    match (request.method(), segments.as_slice()) {
        (&Method::GET | &Method::HEAD, ["", "orders", order]) => orders::show(id(order)?),
        (&Method::PUT, ["", "orders", _]) => Err(orders::replace()),
        (&Method::DELETE, ["", "orders", order]) => Err(orders::cancel(id(order)?)),
        (&Method::GET | &Method::HEAD, ["", "orders", _, what]) => orders::fail(what),
        _ => Err(unknown()),
    }
}

async fn answer<B>(request: Request<B>) -> Result<Response<Full<Bytes>>, Infallible> {
    Ok(match route(&request) {
        Ok(order) => {
            let json = serde_json::to_vec(&order).unwrap_or_default();
            let mut response = Response::new(Full::from(json));
            response.headers_mut().insert("content-type", http::HeaderValue::from_static("application/json"));
            response
        }
        Err(error) => status_codes::adapter::http::into_response(error),
    })
}

#[tokio::main(flavor = "current_thread")]
pub(crate) async fn serve() -> Result<(), Box<dyn Error>> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    println!("{}", listener.local_addr()?);
    loop {
        let (stream, _) = listener.accept().await?;
        tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), service_fn(answer)));
    }
}
