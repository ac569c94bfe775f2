use std::sync::Arc;

use poem::http::{Method, StatusCode};
use poem::listener::{Acceptor as _, Listener as _, TcpListener};
use poem::web::{Json, Path, Query};
use poem::{Body, Endpoint, EndpointExt as _, IntoResponse as _, Request, Response, Route, Server, get, handler, post};
use status_codes::ErrorLayer;
use status_codes::adapter::Untouched;

use super::{Document, FORBIDDEN_BODY, Listening, runtime};
use crate::errors::{Failing, answer};
use crate::handler::{Failed, fail};

#[handler]
fn any(request: &Request) -> Result<String, Failing> {
    answer(request.uri().path())
}

#[handler]
fn unchanged(Path((_, kind, index)): Path<(u16, String, String)>) -> Result<String, Failing> {
    answer(&format!("/{kind}/{index}"))
}

/// Middleware that changes the status, for which it makes the response of the error.
async fn changed(endpoint: impl Endpoint, request: Request) -> poem::Result<Response> {
    let to = request.uri().path().split('/').nth(2).and_then(|to| to.parse().ok()).expect("a status");
    let mut response = endpoint.get_response(request).await;
    response.set_status(StatusCode::from_u16(to).expect("a status"));
    Ok(response)
}

#[handler]
fn alone(Path(code): Path<u16>) -> Response {
    Response::builder().status(StatusCode::from_u16(code).expect("a status")).body(FORBIDDEN_BODY)
}

#[handler]
fn handled(Path(case): Path<String>) -> Result<String, Failed> {
    fail(&case)
}

#[handler]
fn slow() -> Response {
    let chunks = ["one ", "two ", "three"].map(|chunk| Ok::<_, std::io::Error>(chunk.as_bytes().to_vec()));
    let body = Body::from_bytes_stream(futures_util::stream::iter(chunks));
    Response::builder().status(StatusCode::BAD_GATEWAY).content_type("application/octet-stream").body(body)
}

#[handler]
fn theirs() -> Response {
    Json("theirs").with_status(StatusCode::BAD_REQUEST).with_header("set-cookie", "theirs=1").into_response()
}

#[handler]
fn untouched() -> Response {
    let mut response = "the text of another server".with_status(StatusCode::BAD_GATEWAY).into_response();
    response.set_data(Untouched);
    response
}

#[handler]
fn nothing() -> StatusCode {
    StatusCode::NO_CONTENT
}

#[handler]
fn missing() -> StatusCode {
    StatusCode::NOT_FOUND
}

#[handler]
fn json(_: Json<Document>) -> &'static str {
    "fine"
}

#[handler]
fn number(_: Path<u32>) -> &'static str {
    "fine"
}

#[handler]
fn query(_: Query<Document>) -> &'static str {
    "fine"
}

/// poem's HTTP/2 sends the body of an error, whatever the method. A layer of ours does not.
async fn without_body(endpoint: Arc<Route>, request: Request) -> poem::Result<Response> {
    let is_ours = request.method() == Method::HEAD && !request.uri().path().starts_with("/alone/");
    let mut response = endpoint.get_response(request).await;
    if is_ours {
        let length = response.take_body().into_bytes().await?.len();
        if length > 0 {
            response.headers_mut().insert("content-length", length.into());
        }
    }
    Ok(response)
}

pub(super) fn serve(layer: Option<ErrorLayer>, listening: &Listening) {
    let small = post(json).with(poem::middleware::SizeLimit::new(8));
    let routes = Route::new()
        .at("/json", post(json))
        .at("/number/:n", get(number))
        .at("/query", get(query))
        .at("/small", small)
        .at("/handler/:case", get(handled))
        .at("/slow", get(slow))
        .at("/theirs", get(theirs))
        .at("/untouched", get(untouched))
        .at("/changed/:to/:kind/:number", get(unchanged).around(changed))
        .at("/nothing", get(nothing))
        .at("/missing", get(missing))
        .at("/alone/:code", get(alone))
        .at("/:kind", get(any))
        .at("/:kind/:number", get(any));
    let app = match layer {
        Some(layer) => routes.with(layer).map_to_response().boxed(),
        None => routes.around(without_body).boxed(),
    };
    runtime().block_on(async {
        let acceptor = TcpListener::bind("127.0.0.1:0").into_acceptor().await.expect("a port");
        let address = acceptor.local_addr().iter().find_map(|address| address.as_socket_addr().copied());
        listening.send(address.expect("an address")).expect("somebody waits");
        Server::new_with_acceptor(acceptor).run(app).await.expect("it serves");
    });
}
