//! actix-web's own middleware, and middleware that fails.

use std::net::TcpListener;

use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::http::header::{ContentType, HeaderName, HeaderValue};
use actix_web::middleware::{
    Compress, ErrorHandlerResponse, ErrorHandlers, Logger, Next, NormalizePath, TrailingSlash, from_fn,
};
use actix_web::web::{self, ServiceConfig};
use actix_web::{App, Error, HttpRequest, HttpResponse, HttpServer, rt};
use status_codes::ErrorLayer;

use super::{
    Body, CASES, CRASH, Case, LONG, PLAIN, PROTOCOLS, Site, THEIRS, case, cases_but, check, enveloped, is_compressed,
};
use crate::errors::{Failing, answer};

async fn any(request: HttpRequest) -> Result<String, Failing> {
    let [kind, number] = ["kind", "number"].map(|name| request.match_info().query(name));
    answer(&format!("/{kind}/{number}"))
}

fn routes(to: &mut ServiceConfig) {
    to.route(
        "/plain",
        web::to(|| async { HttpResponse::BadRequest().content_type(ContentType::plaintext()).body(PLAIN) }),
    )
    .route("/crash", web::to(|| async { HttpResponse::InternalServerError().body(CRASH) }))
    .route(
        "/theirs",
        web::to(|| async { HttpResponse::UnprocessableEntity().content_type(ContentType::json()).body(THEIRS) }),
    )
    .route("/missing", web::to(HttpResponse::NotFound))
    .route("/nothing", web::to(HttpResponse::NoContent))
    .route("/long", web::to(|| async { LONG }))
    .route("/{kind}/{number}", web::to(any));
}

fn site<T, B>(name: &'static str, app: fn() -> App<T>) -> Site
where
    T: ServiceFactory<ServiceRequest, Config = (), Response = ServiceResponse<B>, Error = Error, InitError = ()>
        + 'static,
    B: MessageBody + 'static,
{
    Site::new(name, move |listening, log| {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        listening.send(listener.local_addr().expect("an address")).expect("somebody waits");
        let factory = move || {
            // It is called on the thread that serves.
            log.of_this_thread();
            app().configure(routes)
        };
        let server = HttpServer::new(factory).workers(1).disable_signals();
        rt::System::new().block_on(server.listen_auto_h2c(listener).expect("it listens").run()).expect("it serves");
    })
}

#[test]
fn compression_outside() {
    let site = site("Compress(ErrorLayer)", || App::new().wrap(enveloped()).wrap(Compress::default()));
    check(&site, &CASES);
    for path in ["/plain", "/secret/4", "/theirs", "/long"] {
        assert!(is_compressed(&site, path), "{path}");
    }
}

#[test]
fn compression_inside() {
    let site = site("ErrorLayer(Compress)", || App::new().wrap(Compress::default()).wrap(enveloped()));
    // A text that is compressed is left as it is, and so is a body that its error has named.
    check(&site, &cases_but(&[case("/plain", 400, Body::Own(PLAIN), 1)]));
    assert!(is_compressed(&site, "/plain") && is_compressed(&site, "/long"));
    assert!(!is_compressed(&site, "/secret/4") && !is_compressed(&site, "/crash"));
}

#[test]
fn compression_alone() {
    let site = site("Compress", || App::new().wrap(Compress::default()));
    check(&site, &CASES[..5].iter().map(|case| Case { events: 0, ..*case }).collect::<Vec<_>>());
}

/// Adds a header and leaves the body.
#[allow(clippy::unnecessary_wraps, reason = "`ErrorHandlers` asks for it")]
fn marked<B>(mut response: ServiceResponse<B>) -> actix_web::Result<ErrorHandlerResponse<B>> {
    response.headers_mut().insert(HeaderName::from_static("x-marked"), HeaderValue::from_static("1"));
    Ok(ErrorHandlerResponse::Response(response.map_into_left_body()))
}

/// Puts a text in the place of the body.
#[allow(clippy::unnecessary_wraps, reason = "`ErrorHandlers` asks for it")]
fn replaced<B>(response: ServiceResponse<B>) -> actix_web::Result<ErrorHandlerResponse<B>> {
    let (request, response) = response.into_parts();
    let response = response.set_body("replaced").map_into_boxed_body();
    Ok(ErrorHandlerResponse::Response(
        ServiceResponse::new(request, response).map_body(|_, body| EitherBody::right(body)),
    ))
}

#[test]
fn error_handlers() {
    for site in [
        site("ErrorHandlers(ErrorLayer)", || {
            App::new().wrap(enveloped()).wrap(ErrorHandlers::new().default_handler(marked))
        }),
        site("ErrorLayer(ErrorHandlers)", || {
            App::new().wrap(ErrorHandlers::new().default_handler(marked)).wrap(enveloped())
        }),
    ] {
        check(&site, &CASES);
        for protocol in PROTOCOLS {
            let mut connection = site.connect(protocol);
            for case in CASES.into_iter().filter(|case| case.status >= 400) {
                let answer = connection.ask("GET", case.path);
                assert_eq!(answer.header("x-marked"), Some("1"), "{} {}", site.name, case.path);
            }
        }
    }
}

/// Who changes a body outside of the layer has the last word.
#[test]
fn error_handlers_that_replace_bodies() {
    let site = site("ErrorHandlers(ErrorLayer)", || {
        App::new().wrap(enveloped()).wrap(ErrorHandlers::new().default_handler(replaced))
    });
    let but = CASES.map(|case| if case.status < 400 { case } else { Case { body: Body::Own("replaced"), ..case } });
    check(&site, &but);
}

#[test]
fn loggers_and_paths() {
    for site in [
        site("Logger(NormalizePath(ErrorLayer))", || {
            App::new().wrap(enveloped()).wrap(NormalizePath::new(TrailingSlash::Trim)).wrap(Logger::default())
        }),
        site("ErrorLayer(NormalizePath(Logger))", || {
            App::new().wrap(Logger::default()).wrap(NormalizePath::new(TrailingSlash::Trim)).wrap(enveloped())
        }),
    ] {
        check(
            &site,
            &cases_but(&[
                case("/secret/4/", 404, Body::Envelope("skipped"), 1),
                case("//static//0", 204, Body::Nothing, 1),
                case("/long/", 200, Body::Own(LONG), 0),
            ]),
        );
    }
}

/// The layer of a scope is nearer than that of the application.
#[test]
fn nested_layers() {
    let site = site("ErrorLayer(scope with ErrorLayer)", || {
        let scope = |path: &str| web::scope(path).configure(routes);
        App::new()
            .service(scope("/v1").wrap(enveloped()))
            .service(scope("/refused").wrap(from_fn(theirs)).wrap(enveloped()))
            .service(scope("/v2"))
            .wrap(ErrorLayer::new())
    });
    let (nearest, outer) = ("application/json", "application/problem+json");
    for protocol in PROTOCOLS {
        let mut connection = site.connect(protocol);
        for (path, content_type) in [
            ("/v1/secret/4", nearest),
            ("/v1/missing", nearest),
            ("/v1/nowhere/at/all", nearest),
            ("/refused/long", nearest),
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

async fn ours(_: ServiceRequest, _: Next<impl MessageBody + 'static>) -> Result<ServiceResponse, Error> {
    Err(answer("/secret/4").expect_err("it fails").into())
}

async fn theirs(_: ServiceRequest, _: Next<impl MessageBody + 'static>) -> Result<ServiceResponse, Error> {
    Err(actix_web::error::ErrorForbidden("not for you"))
}

async fn crash(_: ServiceRequest, _: Next<impl MessageBody + 'static>) -> Result<ServiceResponse, Error> {
    Err(actix_web::error::ErrorInternalServerError(CRASH))
}

/// Middleware inside of the layer that fails, for all of the application or a part of it.
#[test]
fn middleware_that_fails() {
    let all = [
        (site("ErrorLayer(ours)", || App::new().wrap(from_fn(ours)).wrap(enveloped())), 404, "skipped"),
        (site("ErrorLayer(crash)", || App::new().wrap(from_fn(crash)).wrap(enveloped())), 500, "Internal Server Error"),
    ];
    for (site, status, message) in all {
        for protocol in PROTOCOLS {
            let mut connection = site.connect(protocol);
            for (method, path) in [("GET", "/long"), ("GET", "/nowhere"), ("HEAD", "/long")] {
                let (answer, events) = site.ask(&mut connection, method, path, "");
                assert_eq!((answer.status, events), (status, 1), "{} {method} {path}", site.name);
                assert!(method == "HEAD" || answer.json()["error"] == message, "{} {answer:?}", site.name);
            }
        }
    }
    let site = site("ErrorLayer(scopes)", || {
        let scope = |path: &str| web::scope(path).default_service(web::to(|| async { LONG }));
        App::new()
            .service(scope("/ours").wrap(from_fn(ours)))
            .service(scope("/refused").wrap(from_fn(theirs)))
            .service(scope("/crashed").wrap(from_fn(crash)))
            .wrap(enveloped())
            .wrap(Compress::default())
    });
    check(
        &site,
        &cases_but(&[
            case("/ours/x", 404, Body::Envelope("skipped"), 1),
            case("/refused/x", 403, Body::Envelope("not for you"), 1),
            case("/crashed/x", 500, Body::Envelope("Internal Server Error"), 1),
        ]),
    );
}
