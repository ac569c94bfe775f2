//! poem's own middleware.

use std::any::Any;

use poem::endpoint::{BoxEndpoint, make_sync};
use poem::http::StatusCode;
use poem::listener::{Acceptor as _, Listener as _, TcpListener};
use poem::middleware::{CatchPanic, Compression};
use poem::web::CompressionAlgo;
use poem::{Endpoint, EndpointExt as _, IntoResponse as _, Request, Response, Route, Server, handler};
use status_codes::{ErrorLayer, Failure};

use super::{
    Body, CASES, CRASH, Case, LONG, PLAIN, PROTOCOLS, Site, THEIRS, case, cases_but, check, enveloped, is_compressed,
    is_sent,
};
use crate::errors::{Failing, answer};
use crate::servers::runtime;

#[handler]
fn any(request: &Request) -> Result<String, Failing> {
    answer(request.uri().path())
}

#[handler]
fn plain() -> Response {
    PLAIN.with_content_type("text/plain").with_status(StatusCode::BAD_REQUEST).into_response()
}

#[handler]
fn crash() -> Response {
    CRASH.with_status(StatusCode::INTERNAL_SERVER_ERROR).into_response()
}

#[handler]
fn theirs() -> Response {
    THEIRS.with_content_type("application/json").with_status(StatusCode::UNPROCESSABLE_ENTITY).into_response()
}

#[handler]
fn missing() -> StatusCode {
    StatusCode::NOT_FOUND
}

#[handler]
fn nothing() -> StatusCode {
    StatusCode::NO_CONTENT
}

#[handler]
fn long() -> &'static str {
    LONG
}

#[handler]
fn panics() -> StatusCode {
    std::panic::resume_unwind(Box::new("index 7 of MARKER-7f3a91") as Box<dyn Any + Send>)
}

fn site(name: &'static str, wrap: impl FnOnce(Route) -> BoxEndpoint<'static> + Send + 'static) -> Site {
    Site::new(name, move |listening, _| {
        let routes = Route::new()
            .at("/plain", plain)
            .at("/crash", crash)
            .at("/theirs", theirs)
            .at("/missing", missing)
            .at("/nothing", nothing)
            .at("/long", long)
            .at("/panic", panics)
            .at("/:kind/:number", any);
        runtime().block_on(async {
            let acceptor = TcpListener::bind("127.0.0.1:0").into_acceptor().await.expect("a port");
            let address = acceptor.local_addr().iter().find_map(|address| address.as_socket_addr().copied());
            listening.send(address.expect("an address")).expect("somebody waits");
            Server::new_with_acceptor(acceptor).run(wrap(routes)).await.expect("it serves");
        });
    })
}

fn gzip() -> Compression {
    Compression::new().algorithms([CompressionAlgo::GZIP])
}

/// Compression, and nothing of ours.
pub(super) fn alone() -> Site {
    site("poem's Compression", |routes| routes.with(gzip()).map_to_response().boxed())
}

/// What is refused and what fails is an `Err`, which poem does not compress. It does compress every `Ok`, whatever the status,
/// so the layer repairs those.
#[test]
fn compression_inside() {
    let site =
        site("ErrorLayer(Compression)", |routes| routes.with(gzip()).with(enveloped()).map_to_response().boxed());
    check(
        &site,
        &cases_but(&[
            case("/plain", 400, Body::Own(PLAIN), 1),
            // Compressed, and so no longer empty.
            case("/missing", 404, Body::Own(""), 1),
        ]),
    );
    assert!(is_compressed(&site, "/long") && !is_compressed(&site, "/secret/4"));
}

/// It also compresses what has no content. Then it must not be outside of the layer.
#[test]
fn compression_outside() {
    let site =
        site("Compression(ErrorLayer)", |routes| routes.with(enveloped()).with(gzip()).map_to_response().boxed());
    for protocol in PROTOCOLS {
        let mut connection = site.connect(protocol).saying("accept-encoding", "gzip");
        let has_content = |case: &Case| case.body != Body::Nothing && case.path != "/static/1";
        for case in CASES.into_iter().filter(has_content) {
            let (answer, events) = site.ask(&mut connection, "GET", case.path, "");
            is_sent(case.path, case, &answer);
            assert_eq!((events, answer.header("content-encoding")), (case.events, Some("gzip")), "{}", case.path);
        }
    }
}

#[test]
fn panics_are_caught() {
    let inside = site("ErrorLayer(CatchPanic)", |routes| {
        routes.with(CatchPanic::new()).with(enveloped()).map_to_response().boxed()
    });
    check(&inside, &cases_but(&[case("/panic", 500, Body::Envelope("Internal Server Error"), 1)]));
    let outside = site("CatchPanic(ErrorLayer)", |routes| {
        routes.with(enveloped()).with(CatchPanic::new()).map_to_response().boxed()
    });
    check(&outside, &CASES);
    for protocol in PROTOCOLS {
        let mut connection = outside.connect(protocol);
        let (answer, events) = outside.ask(&mut connection, "GET", "/panic", "");
        is_sent("/panic", case("/panic", 500, Body::Own("internal server error"), 0), &answer);
        assert_eq!(events, 0);
    }
}

#[test]
fn all_together() {
    let site = site("ErrorLayer(Compression(CatchPanic))", |routes| {
        routes.with(CatchPanic::new()).with(gzip()).with(enveloped()).map_to_response().boxed()
    });
    check(
        &site,
        &cases_but(&[
            case("/plain", 400, Body::Own(PLAIN), 1),
            case("/missing", 404, Body::Own(""), 1),
            case("/panic", 500, Body::Envelope("Internal Server Error"), 1),
        ]),
    );
}

/// The layer of a part is nearer than that of the application.
#[test]
fn nested_layers() {
    let site = site("ErrorLayer(part with ErrorLayer)", |routes| {
        let part = || Route::new().at("/missing", missing).at("/:kind/:number", any);
        let routes = routes.nest("/v1", part().with(enveloped())).nest("/v2", part());
        routes.with(ErrorLayer::new()).map_to_response().boxed()
    });
    let (nearest, outer) = ("application/json", "application/problem+json");
    for protocol in PROTOCOLS {
        let mut connection = site.connect(protocol);
        for (path, content_type) in [
            ("/v1/secret/4", nearest),
            ("/v1/missing", nearest),
            ("/v1/nowhere/at/all", nearest),
            ("/v2/secret/4", outer),
            ("/v2/missing", outer),
            ("/nowhere/at/all", outer),
        ] {
            for method in ["GET", "HEAD"] {
                let (answer, events) = site.ask(&mut connection, method, path, "");
                let found = (answer.header("content-type"), events);
                assert_eq!(found, (Some(content_type), 1), "{method} {path}");
            }
        }
    }
}

fn skipped() -> poem::Error {
    answer("/secret/4").expect_err("it fails").into()
}

/// What the layer has put into the response of an endpoint.
fn failure_of(endpoint: impl Endpoint) -> Failure {
    let response = runtime().block_on(endpoint.with(ErrorLayer::new()).get_response(Request::default()));
    response.data::<Failure>().expect("a failure").clone()
}

#[test]
fn the_failure_has_the_error_itself() {
    let failure = failure_of(make_sync(|_| Err::<(), _>(skipped())));
    assert!(matches!(failure.downcast_ref(), Some(Failing::Skipped { id: 7, .. })), "{failure:?}");
}

/// Somebody has made a response of it, for which poem only lends the error.
#[test]
fn the_failure_of_a_response_is_a_snapshot() {
    let failure = failure_of(make_sync(|_| skipped().into_response()));
    assert!(failure.downcast_ref::<Failing>().is_none(), "{failure:?}");
    assert_eq!((failure.error().to_string().as_str(), failure.status().as_u16()), ("skipped", 404));
}

#[test]
fn middleware_inside_of_the_layer_catches_the_error() {
    let caught = make_sync(|_| Err::<(), _>(skipped()))
        .catch_error(|error: Failing| async move { error.to_string().with_status(StatusCode::IM_A_TEAPOT) });
    let response = runtime().block_on(caught.with(ErrorLayer::new()).get_response(Request::default()));
    assert_eq!(response.status(), StatusCode::IM_A_TEAPOT);
}

#[test]
fn poem_knows_the_error() {
    let error = skipped();
    assert!(error.is::<Failing>() && error.downcast_ref::<Failing>().is_some());
    assert_eq!(error.to_string(), "skipped");
}
