//! tower-http around axum's router and in it.

use std::any::Any;
use std::time::Duration;

use axum::Router;
use axum::extract::{Json, Request};
use axum::http::{HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use status_codes::ErrorLayer;
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::cors::CorsLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::request_id::{MakeRequestId, PropagateRequestIdLayer, RequestId, SetRequestIdLayer};
use tower_http::set_status::SetStatusLayer;
use tower_http::timeout::{ResponseBodyTimeoutLayer, TimeoutLayer};
use tower_http::trace::TraceLayer;
use tracing::Level;

use super::{
    Body, CASES, CRASH, LONG, PLAIN, PROTOCOLS, Site, THEIRS, case, cases_but, check, check_by, enveloped,
    is_compressed, is_sent,
};
use crate::errors::{Failing, answer};
use crate::servers::{runtime, serve_tower};

async fn any(request: Request) -> Result<String, Failing> {
    answer(request.uri().path())
}

async fn theirs() -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, [(header::CONTENT_TYPE, "application/json")], THEIRS).into_response()
}

async fn slow() -> &'static str {
    tokio::time::sleep(Duration::from_secs(5)).await;
    "too late"
}

async fn panics() -> StatusCode {
    // Without the message on standard error.
    std::panic::resume_unwind(Box::new("index 7 of MARKER-7f3a91") as Box<dyn Any + Send>)
}

fn routes() -> Router {
    Router::new()
        .route("/plain", get(|| async { (StatusCode::BAD_REQUEST, PLAIN) }))
        .route("/crash", get(|| async { (StatusCode::INTERNAL_SERVER_ERROR, CRASH) }))
        .route("/theirs", get(theirs))
        .route("/missing", get(|| async { StatusCode::NOT_FOUND }))
        .route("/nothing", get(|| async { StatusCode::NO_CONTENT }))
        .route("/long", get(|| async { LONG }))
        .route("/slow", get(slow))
        .route("/panic", get(panics))
        .route("/json", post(|Json(_): Json<Vec<u8>>| async { "fine" }))
        .route("/{kind}/{number}", get(any))
}

/// axum's server, with everything in the router.
fn site(name: &'static str, wrap: impl FnOnce(Router) -> Router + Send + 'static) -> Site {
    Site::new(name, |listening, _| {
        runtime().block_on(async {
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
            listening.send(listener.local_addr().expect("an address")).expect("somebody waits");
            axum::serve(listener, wrap(routes())).await.expect("it serves");
        });
    })
}

#[test]
fn compression_outside() {
    let site = site("Compression(ErrorLayer)", |routes| routes.layer(enveloped()).layer(CompressionLayer::new()));
    check(&site, &CASES);
    for path in ["/plain", "/secret/4", "/theirs", "/long"] {
        assert!(is_compressed(&site, path), "{path}");
    }
}

/// A text that is compressed cannot be read, and is left as it is; that of a 5xx is not.
#[test]
fn compression_inside() {
    let site = site("ErrorLayer(Compression)", |routes| routes.layer(CompressionLayer::new()).layer(enveloped()));
    check(&site, &cases_but(&[case("/plain", 400, Body::Own(PLAIN), 1)]));
    assert!(is_compressed(&site, "/plain") && is_compressed(&site, "/long"));
    for path in ["/secret/4", "/crash"] {
        assert!(!is_compressed(&site, path), "{path}");
    }
}

/// Without a layer, nothing of ours is broken by compression either.
#[test]
fn compression_alone() {
    let site = site("Compression", |routes| routes.layer(CompressionLayer::new()));
    check(&site, &CASES[..5].iter().map(|case| super::Case { events: 0, ..*case }).collect::<Vec<_>>());
}

/// hyper has no router that would remove a body.
#[test]
fn around_a_service() {
    for (name, layer) in
        [("ErrorLayer(Router)", enveloped()), ("ErrorLayer(Router) without text", enveloped().hide_framework_text())]
    {
        let but = cases_but(&[case("/plain", 400, Body::Envelope("Bad Request"), 1)]);
        let cases = if name.ends_with("text") { but } else { CASES.to_vec() };
        let service = ServiceBuilder::new().layer(layer).service(routes());
        check_by(&Site::new(name, move |at, _| serve_tower(&service, &at)), &cases, "");
    }
    let inside = ServiceBuilder::new().layer(CompressionLayer::new()).layer(enveloped());
    let outside = ServiceBuilder::new().layer(enveloped()).layer(CompressionLayer::new());
    let site = Site::new("Compression(ErrorLayer(Router))", move |at, _| serve_tower(&inside.service(routes()), &at));
    check(&site, &CASES);
    assert!(is_compressed(&site, "/plain"));
    let site = Site::new("ErrorLayer(Compression(Router))", move |at, _| serve_tower(&outside.service(routes()), &at));
    // On HEAD the router leaves nothing to compress, so the text of `/plain` is not kept as it is for GET.
    check(&site, &CASES.into_iter().filter(|case| case.path != "/plain").collect::<Vec<_>>());
}

/// Compression around a router, and nothing of ours.
pub(super) fn alone() -> Site {
    let service = ServiceBuilder::new().layer(CompressionLayer::new()).service(routes());
    Site::new("tower-http's Compression", move |at, _| serve_tower(&service, &at))
}

#[test]
fn cors() {
    for site in [
        site("Cors(ErrorLayer)", |routes| routes.layer(enveloped()).layer(CorsLayer::permissive())),
        site("ErrorLayer(Cors)", |routes| routes.layer(CorsLayer::permissive()).layer(enveloped())),
    ] {
        check(&site, &CASES);
        for protocol in PROTOCOLS {
            let mut connection = site.connect(protocol).saying("origin", "https://example.com");
            for case in CASES {
                let answer = connection.ask("GET", case.path);
                let allowed = answer.header("access-control-allow-origin");
                assert_eq!((answer.status, allowed), (case.status, Some("*")), "{} {}", site.name, case.path);
            }
            let mut connection = connection.saying("access-control-request-method", "GET");
            let (preflight, events) = site.ask(&mut connection, "OPTIONS", "/secret/4", "");
            assert_eq!((preflight.status, events), (200, 0), "{}", site.name);
            assert!(preflight.header("access-control-allow-methods").is_some(), "{}", site.name);
        }
    }
}

fn time_out() -> TimeoutLayer {
    TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, Duration::from_millis(100))
}

#[test]
fn time_outs() {
    let inside = site("ErrorLayer(Timeout)", |routes| routes.layer(time_out()).layer(enveloped()));
    check(&inside, &cases_but(&[case("/slow", 504, Body::Envelope("Gateway Timeout"), 1)]));
    let outside = site("Timeout(ErrorLayer)", |routes| routes.layer(enveloped()).layer(time_out()));
    check(&outside, &cases_but(&[case("/slow", 504, Body::Nothing, 0)]));
}

#[test]
fn panics_are_caught() {
    let inside = site("ErrorLayer(CatchPanic)", |routes| routes.layer(CatchPanicLayer::new()).layer(enveloped()));
    check(&inside, &cases_but(&[case("/panic", 500, Body::Envelope("Internal Server Error"), 1)]));
    let outside = site("CatchPanic(ErrorLayer)", |routes| routes.layer(enveloped()).layer(CatchPanicLayer::new()));
    check(&outside, &cases_but(&[case("/panic", 500, Body::Own("Service panicked"), 0)]));
}

#[test]
fn limits() {
    let limit = || RequestBodyLimitLayer::new(8);
    let inside = site("ErrorLayer(Limit)", move |routes| routes.layer(limit()).layer(enveloped()));
    let outside = site("Limit(ErrorLayer)", move |routes| routes.layer(enveloped()).layer(limit()));
    let text = "length limit exceeded";
    for (site, body, events) in [(inside, Body::Envelope(text), 1), (outside, Body::Own(text), 0)] {
        check(&site, &CASES);
        for protocol in PROTOCOLS {
            let mut connection = site.connect(protocol);
            let (answer, found) = site.ask(&mut connection, "POST", "/json", "[1,2,3,4,5,6,7,8]");
            is_sent(site.name, case("/json", 413, body, events), &answer);
            assert_eq!(found, events, "{}", site.name);
        }
    }
}

/// Inside, the layer writes the body for the status that is sent. Outside, nobody does.
#[test]
fn statuses_are_set() {
    let masked = || SetStatusLayer::new(StatusCode::INTERNAL_SERVER_ERROR);
    let inside = site("ErrorLayer(SetStatus)", move |routes| routes.layer(masked()).layer(enveloped()));
    let bare = Body::Envelope("Internal Server Error");
    // The body of an answer that is not an error stays as it is, unless it is a text.
    let paths = ["/static/0", "/none/0", "/own/0", "/secret/4", "/secret/0", "/plain", "/crash", "/missing", "/long"];
    let masked_case = |path| case(path, 500, bare, 1);
    for protocol in PROTOCOLS {
        let mut connection = inside.connect(protocol);
        for path in paths {
            let (answer, events) = inside.ask(&mut connection, "GET", path, "");
            is_sent(path, masked_case(path), &answer);
            assert_eq!(events, 1, "{path}");
            let (head, events) = inside.ask(&mut connection, "HEAD", path, "");
            assert_eq!((head.status, events), (500, 1), "{path}");
        }
    }
    let outside = site("SetStatus(ErrorLayer)", move |routes| routes.layer(enveloped()).layer(masked()));
    for protocol in PROTOCOLS {
        let mut connection = outside.connect(protocol);
        let answer = connection.ask("GET", "/secret/4");
        assert_eq!((answer.status, &answer.json()["status"]), (500, &404.into()));
        assert_eq!(connection.ask("HEAD", "/secret/4").status, 500);
    }
}

#[derive(Clone)]
struct Seven;

impl MakeRequestId for Seven {
    fn make_request_id<B>(&mut self, _: &Request<B>) -> Option<RequestId> {
        Some(RequestId::new("seven".parse().expect("a value")))
    }
}

const ID: HeaderName = HeaderName::from_static("x-request-id");

#[test]
fn request_ids() {
    let (set, propagate) = (|| SetRequestIdLayer::new(ID, Seven), || PropagateRequestIdLayer::new(ID));
    for site in [
        site("Set(Propagate(ErrorLayer))", move |routes| routes.layer(enveloped()).layer(propagate()).layer(set())),
        site("ErrorLayer(Set(Propagate))", move |routes| routes.layer(propagate()).layer(set()).layer(enveloped())),
    ] {
        check(&site, &CASES);
        for protocol in PROTOCOLS {
            let mut connection = site.connect(protocol);
            for case in CASES {
                let answer = connection.ask("GET", case.path);
                assert_eq!(answer.header("x-request-id"), Some("seven"), "{} {}", site.name, case.path);
            }
        }
    }
}

/// `TraceLayer` writes a line at ERROR of its own for a 5xx, wherever it is. `on_failure(())` stops that.
#[test]
fn traces() {
    for (site, lines) in [
        (site("Trace(ErrorLayer)", |routes| routes.layer(enveloped()).layer(TraceLayer::new_for_http())), 2),
        (site("ErrorLayer(Trace)", |routes| routes.layer(TraceLayer::new_for_http()).layer(enveloped())), 2),
        (
            site("Trace without failures(ErrorLayer)", |routes| {
                routes.layer(enveloped()).layer(TraceLayer::new_for_http().on_failure(()))
            }),
            1,
        ),
    ] {
        check(&site, &CASES);
        for protocol in PROTOCOLS {
            let mut connection = site.connect(protocol);
            for (path, lines) in [("/secret/0", lines), ("/crash", lines), ("/secret/4", 0), ("/long", 0)] {
                site.log.take_all();
                connection.ask("GET", path);
                let errors = site.log.take_all().into_iter().filter(|line| line.level == Level::ERROR).count();
                assert_eq!(errors, lines, "{} {path}", site.name);
            }
        }
    }
}

/// A text whose length nobody knows is read as well. A body that the layer does not write stays without a length.
#[test]
fn time_outs_of_bodies_inside() {
    let site = site("ErrorLayer(ResponseBodyTimeout)", |routes| {
        routes.layer(ResponseBodyTimeoutLayer::new(Duration::from_secs(5))).layer(enveloped())
    });
    let bare = Body::Own("");
    let cases = cases_but(&[
        case("/none/0", 410, bare, 1),
        case("/missing", 404, bare, 1),
        case("/nowhere/at/all", 404, bare, 1),
    ]);
    check_by(&site, &cases, "");
}

/// In the order that the documentation gives.
#[test]
fn all_together() {
    let site = site("all", |routes| {
        routes.layer(
            ServiceBuilder::new()
                .layer(SetRequestIdLayer::new(ID, Seven))
                .layer(TraceLayer::new_for_http().on_failure(()))
                .layer(CompressionLayer::new())
                .layer(CorsLayer::permissive())
                .layer(PropagateRequestIdLayer::new(ID))
                .layer(enveloped())
                .layer(CatchPanicLayer::new())
                .layer(time_out())
                .layer(RequestBodyLimitLayer::new(8)),
        )
    });
    check(
        &site,
        &cases_but(&[
            case("/slow", 504, Body::Envelope("Gateway Timeout"), 1),
            case("/panic", 500, Body::Envelope("Internal Server Error"), 1),
        ]),
    );
    for protocol in PROTOCOLS {
        let (answer, events) = site.ask(&mut site.connect(protocol), "POST", "/json", "[1,2,3,4,5,6,7,8]");
        is_sent("a limit", case("/json", 413, Body::Envelope("length limit exceeded"), 1), &answer);
        assert_eq!((events, answer.header("x-request-id")), (1, Some("seven")));
        assert_eq!(answer.header("access-control-allow-origin"), Some("*"));
    }
}

/// A layer for a part of the application: its body is not that of the rest.
#[test]
fn nested_layers() {
    let site = site("nested", |routes| {
        routes.nest("/v1", self::routes().layer(enveloped())).nest("/v2", self::routes()).layer(ErrorLayer::new())
    });
    for protocol in PROTOCOLS {
        let mut connection = site.connect(protocol).saying("accept-encoding", "gzip");
        for (path, content_type) in [
            ("/v1/secret/4", "application/json"),
            ("/v1/missing", "application/json"),
            ("/v1/plain", "application/json"),
            ("/v1/json", "application/json"),
            ("/v2/secret/4", "application/problem+json"),
            ("/v2/missing", "application/problem+json"),
            ("/v2/nowhere/at/all", "application/problem+json"),
            ("/secret/4", "application/problem+json"),
        ] {
            let (answer, events) = site.ask(&mut connection, "GET", path, "");
            assert_eq!((answer.header("content-type"), events), (Some(content_type), 1), "{path}");
            let head = connection.ask("HEAD", path);
            assert_eq!(head.header("content-type"), Some(content_type), "{path}");
            assert_eq!(head.header("content-length"), answer.header("content-length"), "{path}");
        }
        let refused = connection.ask("GET", "/v1/json");
        assert_eq!((refused.status, refused.header("allow")), (405, Some("POST")));
    }
}
