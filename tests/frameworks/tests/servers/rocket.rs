use rocket::fairing::AdHoc;
use rocket::http::{Header, Status};
use rocket::response::stream::TextStream;
use rocket::serde::json::Json;
use rocket::{Config, Request, Response, get, post, routes};
use status_codes::ErrorLayer;
use status_codes::adapter::Untouched;

use super::{Document, FORBIDDEN_BODY, Listening, runtime};
use crate::errors::{Failing, answer};
use crate::handler::{Failed, fail};

struct Native(Response<'static>);

impl<'r> rocket::response::Responder<'r, 'static> for Native {
    fn respond_to(self, _: &'r Request<'_>) -> rocket::response::Result<'static> {
        Ok(self.0)
    }
}

fn native(status: u16, content_type: &'static str, body: &'static str) -> Native {
    let mut response = Response::new();
    response.set_status(Status::new(status));
    response.set_raw_header("Content-Type", content_type);
    response.set_sized_body(body.len(), std::io::Cursor::new(body));
    Native(response)
}

#[get("/<kind>", rank = 5)]
fn one(kind: &str) -> Result<String, Failing> {
    answer(&format!("/{kind}"))
}

#[get("/<kind>/<number>", rank = 5)]
fn two(kind: &str, number: &str) -> Result<String, Failing> {
    answer(&format!("/{kind}/{number}"))
}

#[get("/changed/<to>/<kind>/<number>", rank = 1)]
fn changed(to: u16, kind: &str, number: &str) -> (Status, Failing) {
    (Status::new(to), answer(&format!("/{kind}/{number}")).expect_err("it fails"))
}

/// A text of somebody else.
struct Foreign(&'static str);

impl<'r> rocket::response::Responder<'r, 'static> for Foreign {
    fn respond_to(self, request: &'r Request<'_>) -> rocket::response::Result<'static> {
        request.local_cache(|| Untouched);
        (Status::BadGateway, self.0).respond_to(request)
    }
}

/// Renders its error, then fails itself.
struct Fails(Failing, Status);

impl<'r> rocket::response::Responder<'r, 'static> for Fails {
    fn respond_to(self, request: &'r Request<'_>) -> rocket::response::Result<'static> {
        self.0.respond_to(request)?;
        Err(self.1)
    }
}

#[get("/fails/<to>/<kind>/<number>", rank = 1)]
fn fails(to: u16, kind: &str, number: &str) -> Fails {
    Fails(answer(&format!("/{kind}/{number}")).expect_err("it fails"), Status::new(to))
}

#[get("/alone/<code>", rank = 1)]
fn alone(code: u16) -> Native {
    native(code, "text/plain; charset=utf-8", FORBIDDEN_BODY)
}

#[get("/handler/<case>", rank = 1)]
fn handler(case: &str) -> Result<String, Failed> {
    fail(case)
}

#[get("/slow", rank = 1)]
fn slow() -> (Status, TextStream![&'static str]) {
    let stream = TextStream! {
        yield "one ";
        yield "two ";
        yield "three";
    };
    (Status::NotFound, stream)
}

#[get("/theirs", rank = 1)]
fn theirs() -> Native {
    let mut response = native(400, "application/json", "\"theirs\"");
    response.0.set_header(Header::new("Set-Cookie", "theirs=1"));
    response
}

#[get("/untouched", rank = 1)]
fn untouched() -> Foreign {
    Foreign("the text of another server")
}

#[get("/nothing", rank = 1)]
fn nothing() -> Status {
    Status::NoContent
}

#[get("/missing", rank = 1)]
fn missing() -> Status {
    Status::NotFound
}

#[get("/number/<number>", rank = 1)]
fn number(number: u32) -> String {
    number.to_string()
}

#[get("/query?<number>", rank = 1)]
fn query(number: u32) -> String {
    number.to_string()
}

#[post("/json", data = "<_document>")]
fn json(_document: Json<Document>) -> &'static str {
    "fine"
}

#[post("/small", data = "<body>")]
fn small(body: Json<Vec<u8>>) -> Json<Vec<u8>> {
    body
}

pub(super) fn serve(layer: Option<ErrorLayer>, listening: &Listening) {
    let figment = Config::figment()
        .merge(Config { port: 0, log_level: rocket::config::LogLevel::Off, ..Config::default() })
        .merge(("limits.json", 64));
    let listening = listening.clone();
    let liftoff = AdHoc::on_liftoff("address", move |rocket| {
        let address = (rocket.config().address, rocket.config().port).into();
        Box::pin(async move { listening.send(address).expect("somebody waits") })
    });
    let mut rocket = rocket::custom(figment).attach(liftoff).mount(
        "/",
        routes![
            one, two, changed, fails, handler, alone, slow, theirs, untouched, nothing, missing, number, query, json,
            small
        ],
    );
    rocket = rocket.mount("/", crate::guard::routes());
    if let Some(layer) = layer {
        rocket = rocket.attach(layer);
    }
    runtime().block_on(rocket.launch()).expect("it serves");
}
