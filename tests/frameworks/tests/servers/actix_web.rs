use std::net::TcpListener;

use actix_web::http::StatusCode;
use actix_web::http::header::SET_COOKIE;
use actix_web::middleware::Condition;
use actix_web::web::{self, Bytes, Json, Path, Query, resource};
use actix_web::{App, HttpRequest, HttpResponse, HttpServer, ResponseError as _, rt};
use status_codes::ErrorLayer;
use status_codes::adapter::Untouched;

use super::{Document, FORBIDDEN_BODY, Listening};
use crate::errors::{Failing, answer};
use crate::handler::{Failed, fail};

async fn any(request: HttpRequest) -> Result<String, Failing> {
    answer(request.path())
}

async fn changed(path: Path<(u16, String, String)>) -> HttpResponse {
    let (to, kind, number) = path.into_inner();
    let mut response = answer(&format!("/{kind}/{number}")).expect_err("it fails").error_response();
    *response.status_mut() = StatusCode::from_u16(to).expect("a status");
    response
}

async fn alone(code: Path<u16>) -> HttpResponse {
    HttpResponse::build(StatusCode::from_u16(*code).expect("a status")).body(FORBIDDEN_BODY)
}

async fn handler(case: Path<String>) -> Result<String, Failed> {
    fail(&case)
}

async fn slow() -> HttpResponse {
    let chunks = ["one ", "two ", "three"].map(|chunk| Ok::<_, actix_web::Error>(Bytes::from(chunk)));
    HttpResponse::BadGateway().streaming(futures_util::stream::iter(chunks))
}

async fn theirs() -> HttpResponse {
    HttpResponse::BadRequest().insert_header((SET_COOKIE, "theirs=1")).json("theirs")
}

async fn untouched() -> HttpResponse {
    let mut response = HttpResponse::BadGateway().content_type("text/plain").body("the text of another server");
    response.extensions_mut().insert(Untouched);
    response
}

pub(super) fn serve(layer: Option<ErrorLayer>, listening: &Listening) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    listening.send(listener.local_addr().expect("an address")).expect("somebody waits");
    // The worker has a thread of its own, which writes where this one does.
    let log = tracing::dispatcher::get_default(Clone::clone);
    let app = move || {
        std::mem::forget(tracing::dispatcher::set_default(&log));
        let get = |path: &str| resource(path.to_owned());
        App::new()
            .wrap(Condition::new(layer.is_some(), layer.clone().unwrap_or_default()))
            .app_data(web::PayloadConfig::new(8))
            .service(resource("/json").route(web::post().to(|_: Json<Document>| async { "fine" })))
            .service(resource("/number/{n}").route(web::get().to(|_: Path<u32>| async { "fine" })))
            .service(resource("/query").route(web::get().to(|_: Query<Document>| async { "fine" })))
            .service(resource("/small").route(web::post().to(|_: Bytes| async { "fine" })))
            .service(get("/handler/{case}").route(web::get().to(handler)))
            .service(get("/slow").route(web::route().to(slow)))
            .service(get("/theirs").route(web::route().to(theirs)))
            .service(get("/untouched").route(web::route().to(untouched)))
            .service(get("/alone/{code}").route(web::route().to(alone)))
            .service(get("/changed/{to}/{kind}/{number}").route(web::get().to(changed)).route(web::head().to(changed)))
            .service(get("/nothing").route(web::route().to(HttpResponse::NoContent)))
            .service(get("/missing").route(web::get().to(HttpResponse::NotFound)))
            .service(get("/{kind}").route(web::get().to(any)).route(web::head().to(any)))
            .service(get("/{kind}/{number}").route(web::get().to(any)).route(web::head().to(any)))
    };
    let server = HttpServer::new(app).workers(1).disable_signals().listen_auto_h2c(listener).expect("it listens").run();
    rt::System::new().block_on(server).expect("it serves");
}
