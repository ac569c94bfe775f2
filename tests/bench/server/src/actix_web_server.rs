//! The routes in actix-web.

use std::fmt;
use std::net::TcpListener;

use actix_web::body::BoxBody;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_TYPE, HeaderValue};
use actix_web::{App, HttpResponse, HttpServer, ResponseError, web};

use crate::{Error, FLOOR, HandWritten};

impl fmt::Debug for HandWritten {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl fmt::Display for HandWritten {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl ResponseError for HandWritten {
    fn status_code(&self) -> StatusCode {
        StatusCode::NOT_FOUND
    }

    fn error_response(&self) -> HttpResponse {
        HttpResponse::build(self.status_code()).content_type("application/problem+json").json(self.body())
    }
}

async fn floor() -> HttpResponse {
    const PROBLEM: HeaderValue = HeaderValue::from_static("application/problem+json");
    let mut response = HttpResponse::with_body(StatusCode::CONFLICT, BoxBody::new(FLOOR));
    response.headers_mut().insert(CONTENT_TYPE, PROBLEM);
    response
}

#[actix_web::main]
pub(crate) async fn serve(listener: TcpListener) -> std::io::Result<()> {
    let app = || {
        App::new()
            .route("/static", web::get().to(async || Err::<&str, _>(Error::OutOfStock)))
            .route("/dynamic", web::get().to(async || Err::<&str, _>(Error::NotFound { id: 4711 })))
            .route("/floor", web::get().to(floor))
            .route("/hand-written", web::get().to(async || Err::<&str, _>(HandWritten(Error::NotFound { id: 4711 }))))
    };
    HttpServer::new(app).workers(1).listen(listener)?.run().await
}
