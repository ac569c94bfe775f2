use std::convert::Infallible;
use std::error::Error;

use bytes::Bytes;
use http::{Method, Request, Response, StatusCode};
use http_body_util::{BodyExt as _, Collected, Empty, Full, StreamBody, combinators::UnsyncBoxBody};
use hyper::body::{Body as _, Frame, Incoming};
use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto;
use hyper_util::service::TowerToHyperService;
use status_codes::adapter::Untouched;
use status_codes::{ErrorLayer, OrStatus as _};
use tokio::net::TcpStream;
use tower::{Layer as _, Service, service_fn};

use super::{Document, FORBIDDEN_BODY, Listening, runtime};
use crate::errors::answer;
use crate::handler::fail;

type Body = UnsyncBoxBody<Bytes, Infallible>;

fn full(text: impl Into<Bytes>) -> Body {
    Full::new(text.into()).boxed_unsync()
}

fn plain(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Empty::new().boxed_unsync());
    *response.status_mut() = status;
    response
}

fn slow() -> Response<Body> {
    let chunks = ["one ", "two ", "three"].map(|chunk| Ok(Frame::data(Bytes::from(chunk))));
    let mut response = Response::new(StreamBody::new(futures_util::stream::iter(chunks)).boxed_unsync());
    *response.status_mut() = StatusCode::BAD_GATEWAY;
    response.headers_mut().insert("content-type", http::HeaderValue::from_static("application/octet-stream"));
    response
}

fn theirs() -> Response<Body> {
    let mut response = Response::new(full("\"theirs\""));
    *response.status_mut() = StatusCode::BAD_REQUEST;
    response.headers_mut().insert("content-type", http::HeaderValue::from_static("application/json"));
    response.headers_mut().insert("set-cookie", http::HeaderValue::from_static("theirs=1"));
    response
}

fn untouched() -> Response<Body> {
    let mut response = Response::new(full("the text of another server"));
    *response.status_mut() = StatusCode::BAD_GATEWAY;
    response.headers_mut().insert("content-type", http::HeaderValue::from_static("text/plain"));
    response.extensions_mut().insert(Untouched);
    response
}

async fn route(request: Request<Incoming>) -> Result<Response<Body>, Infallible> {
    let path = request.uri().path().to_owned();
    let segments: Vec<&str> = path.trim_matches('/').split('/').collect();
    let method = request.method().clone();
    // hyper has no extractors: what they would refuse is refused by hand.
    let refused = |error: status_codes::AnyError| status_codes::adapter::http::into_response::<Bytes>(error).map(full);
    Ok(match (&method, segments.as_slice()) {
        (&Method::POST, ["json"]) => {
            let body = request.into_body().collect().await.map(Collected::to_bytes).unwrap_or_default();
            match serde_json::from_slice::<Document>(&body).or_status_with(400, "no such document") {
                Ok(_) => Response::new(full("fine")),
                Err(error) => refused(error),
            }
        }
        (&Method::GET, ["handler", case]) => match fail(case) {
            Ok(text) => Response::new(full(text)),
            Err(error) => status_codes::adapter::http::into_response::<Bytes>(error).map(full),
        },
        (&Method::GET | &Method::HEAD, ["slow"]) => slow(),
        (&Method::GET | &Method::HEAD, ["theirs"]) => theirs(),
        (&Method::GET | &Method::HEAD, ["untouched"]) => untouched(),
        (&Method::GET | &Method::HEAD, ["nothing"]) => plain(StatusCode::NO_CONTENT),
        (&Method::GET | &Method::HEAD, ["missing"] | ["a", "b", "c"]) => plain(StatusCode::NOT_FOUND),
        (&Method::GET | &Method::HEAD, ["alone", code]) => {
            let mut response = Response::new(full(FORBIDDEN_BODY));
            *response.status_mut() = code.parse().unwrap_or(StatusCode::BAD_REQUEST);
            response
        }
        (&Method::GET | &Method::HEAD, ["changed", to, rest @ ..]) => {
            let error = answer(&rest.join("/")).expect_err("it fails");
            let mut response = status_codes::adapter::http::into_response::<Bytes>(error).map(full);
            *response.status_mut() = to.parse().expect("a status");
            response
        }
        (&Method::GET | &Method::HEAD, ["number", number]) => match number.parse::<u32>().or_status(400) {
            Ok(_) => Response::new(full("fine")),
            Err(error) => refused(error),
        },
        (&Method::GET | &Method::HEAD, _) => match answer(&path) {
            Ok(text) => Response::new(full(text)),
            Err(error) => status_codes::adapter::http::into_response::<Bytes>(error).map(full),
        },
        _ => plain(StatusCode::METHOD_NOT_ALLOWED),
    })
}

/// hyper's HTTP/2 leaves it to the application that an answer to HEAD has no body. A layer of ours does it.
async fn route_alone(request: Request<Incoming>) -> Result<Response<Body>, Infallible> {
    let is_ours = request.method() == Method::HEAD && !request.uri().path().starts_with("/alone/");
    let mut response = route(request).await?;
    let length = response.body().size_hint().exact().filter(|length| *length > 0);
    if let (true, Some(length)) = (is_ours, length) {
        response.headers_mut().insert("content-length", length.into());
        *response.body_mut() = Empty::new().boxed_unsync();
    }
    Ok(response)
}

pub(super) fn serve(layer: Option<&ErrorLayer>, listening: &Listening) {
    match layer {
        Some(layer) => serve_tower(&layer.layer(service_fn(route)), listening),
        None => serve_tower(&service_fn(route_alone), listening),
    }
}

/// Serves any tower service.
pub(crate) fn serve_tower<S, B>(service: &S, listening: &Listening)
where
    S: Service<Request<Incoming>, Response = Response<B>, Error = Infallible, Future: Send> + Clone + Send + 'static,
    B: hyper::body::Body<Data = Bytes, Error: Into<Box<dyn Error + Send + Sync>>> + Send + 'static,
{
    runtime().block_on(async {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        listening.send(listener.local_addr().expect("an address")).expect("somebody waits");
        loop {
            serve_one(listener.accept().await.expect("a connection").0, service.clone());
        }
    });
}

fn serve_one<S, B>(stream: TcpStream, service: S)
where
    S: Service<Request<Incoming>, Response = Response<B>, Error = Infallible, Future: Send> + Clone + Send + 'static,
    B: hyper::body::Body<Data = Bytes, Error: Into<Box<dyn Error + Send + Sync>>> + Send + 'static,
{
    tokio::spawn(async move {
        let server = auto::Builder::new(TokioExecutor::new());
        drop(server.serve_connection(TokioIo::new(stream), TowerToHyperService::new(service)).await);
    });
}
