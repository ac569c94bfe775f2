//! What `ErrorLayer` allocates for a request that succeeds: nothing.

#![cfg(all(feature = "axum", feature = "actix-web", feature = "poem"))]
#![allow(missing_docs, reason = "a test")]

use std::convert::Infallible;
use std::future::{Future, Ready, ready};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use allocation_counter::measure;
use status_codes::ErrorLayer;

/// One path is kept by itself, and one is shared with the request.
const PATHS: [&str; 2] = ["/orders/7", "/orders/7/items/1234567890/of/1234567890/at/1234567890/and/more"];

/// Every request has an id, whose value is not static.
const NAME: &str = "x-request-id";
const ID: &str = "7f3a91-7f3a91-7f3a91-7f3a91";

fn layers() -> [ErrorLayer; 4] {
    let new = ErrorLayer::new;
    [new(), new().request_id(NAME), new().request_id("X-Trace"), new().own_errors_only().log_only()]
}

/// How many allocations there are; the first time is for what is made once.
fn allocations<T>(mut prepare: impl FnMut() -> T, mut act: impl FnMut(T)) -> u64 {
    act(prepare());
    let prepared = prepare();
    measure(|| act(prepared)).count_total
}

/// The output of a future that waits for nothing. A runtime might put it into a box.
fn answer<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(answer) => answer,
        Poll::Pending => panic!("it waits"),
    }
}

#[test]
fn none_in_tower() {
    use bytes::Bytes;
    use http::{Request, Response, Uri};
    use http_body_util::Full;
    use tower::{Layer as _, Service, service_fn};

    fn fine(_: Request<()>) -> Ready<Result<Response<Full<Bytes>>, Infallible>> {
        ready(Ok(Response::new(Full::new(Bytes::from_static(b"fine")))))
    }

    fn counted<S: Service<Request<()>>>(mut service: S, path: &'static str) -> u64 {
        let request = || Request::get(Uri::from_static(path)).header(NAME, ID).body(()).expect("a request");
        allocations(request, |request| drop(answer(service.call(request))))
    }

    for path in PATHS {
        for layer in layers() {
            assert_eq!(counted(layer.layer(service_fn(fine)), path), counted(service_fn(fine), path), "{path}");
        }
    }
}

#[test]
fn none_in_actix_web() {
    use actix_web::dev::{Service, ServiceRequest, ServiceResponse, Transform as _, fn_service};
    use actix_web::test::TestRequest;
    use actix_web::{Error, HttpResponse};

    fn fine(request: ServiceRequest) -> Ready<Result<ServiceResponse, Error>> {
        ready(Ok(request.into_response(HttpResponse::Ok().body("fine"))))
    }

    fn counted<S: Service<ServiceRequest>>(service: &S, path: &str) -> u64 {
        let request = || TestRequest::get().uri(path).insert_header((NAME, ID)).to_srv_request();
        allocations(request, |request| drop(answer(service.call(request))))
    }

    let path = PATHS[0];
    for layer in layers() {
        let wrapped = answer(layer.new_transform(fn_service(fine))).unwrap_or_else(|()| panic!());
        assert_eq!(counted(&wrapped, path), counted(&fn_service(fine), path));
    }
}

#[test]
fn none_in_poem() {
    use poem::endpoint::{EndpointExt as _, make_sync};
    use poem::{Endpoint, Request};

    fn counted(endpoint: &impl Endpoint<Output = poem::Response>, path: &'static str) -> u64 {
        let request = || Request::builder().uri_str(path).header(NAME, ID).finish();
        allocations(request, |request| drop(answer(endpoint.call(request))))
    }

    let fine = || make_sync(|_| "fine").map_to_response();
    let path = PATHS[0];
    for layer in layers() {
        assert_eq!(counted(&fine().with(layer), path), counted(&fine(), path));
    }
}
