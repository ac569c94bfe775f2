//! The other server, and how it is asked.

use std::io;
use std::net::SocketAddr;

use axum::body::Bytes;
use axum::extract::Path;
use axum::http::{Request, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use http_body_util::{BodyExt as _, Empty};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use serde::{Deserialize, Serialize};
use tokio::net::TcpStream;

/// What it says if it fails.
#[derive(Debug, Deserialize, Serialize)]
pub(super) struct Complaint {
    pub(super) error: String,
    pub(super) code: String,
}

/// Every invoice fails in its own way, except for the first.
async fn invoice(Path(id): Path<u8>) -> Response {
    let fail = |status: StatusCode, code: &str, error: &str| {
        (status, Json(Complaint { error: error.to_owned(), code: code.to_owned() }))
    };
    match id {
        1 => "12 EUR".into_response(),
        2 => {
            let headers = [("retry-after", "30"), ("x-ratelimit-remaining", "0"), ("set-cookie", "session=billing")];
            (headers, fail(StatusCode::TOO_MANY_REQUESTS, "quota", "the quota is used up")).into_response()
        }
        // It has no challenge, either.
        3 => fail(StatusCode::UNAUTHORIZED, "signed-out", "sign in first").into_response(),
        4 => fail(StatusCode::INTERNAL_SERVER_ERROR, "panic", "ledger.rs:71: no row 4 in 10.0.0.7").into_response(),
        5 => std::future::pending().await,
        6 => (StatusCode::FORBIDDEN, "<h1>Forbidden</h1>").into_response(),
        _ => fail(StatusCode::NOT_FOUND, "no-such-invoice", "the invoice does not exist").into_response(),
    }
}

pub(crate) fn router() -> Router {
    Router::new().route("/invoices/{id}", get(invoice))
}

/// Asks it, and reads the whole answer.
pub(super) async fn ask(address: SocketAddr, path: &str) -> io::Result<Response<Bytes>> {
    let stream = TcpStream::connect(address).await?;
    let (mut requests, connection) = http1::handshake(TokioIo::new(stream)).await.map_err(io::Error::other)?;
    tokio::spawn(connection);
    let request = Request::get(path).header("host", address.to_string()).body(Empty::<Bytes>::new());
    let answer = requests.send_request(request.map_err(io::Error::other)?).await.map_err(io::Error::other)?;
    let (head, body) = answer.into_parts();
    Ok(Response::from_parts(head, body.collect().await.map_err(io::Error::other)?.to_bytes()))
}
