//! Rocket's catchers, and fairings beside the layer.

use rocket::fairing::AdHoc;
use rocket::http::{ContentType, Status};
use rocket::response::content::{RawHtml, RawJson};
use rocket::response::status::Custom;
use rocket::{Build, Config, Request, Rocket, catch, catchers, get, routes};
use status_codes::ErrorLayer;

use super::{Body, CASES, CRASH, LONG, PLAIN, PROTOCOLS, Site, THEIRS, case, cases_but, check, enveloped};
use crate::errors::{Failing, answer};
use crate::servers::runtime;

#[get("/<kind>/<number>", rank = 5)]
fn any(kind: &str, number: &str) -> Result<String, Failing> {
    answer(&format!("/{kind}/{number}"))
}

#[get("/plain")]
fn plain() -> Custom<&'static str> {
    Custom(Status::BadRequest, PLAIN)
}

#[get("/crash")]
fn crash() -> Custom<&'static str> {
    Custom(Status::InternalServerError, CRASH)
}

#[get("/theirs")]
fn theirs() -> Custom<RawJson<&'static str>> {
    Custom(Status::UnprocessableEntity, RawJson(THEIRS))
}

#[get("/missing")]
fn missing() -> Status {
    Status::NotFound
}

#[get("/failing")]
fn failing() -> Status {
    Status::InternalServerError
}

#[get("/gone")]
fn gone() -> Status {
    Status::Gone
}

#[get("/nothing")]
fn nothing() -> Status {
    Status::NoContent
}

#[get("/long")]
fn long() -> &'static str {
    LONG
}

fn site(name: &'static str, build: impl FnOnce(Rocket<Build>) -> Rocket<Build> + Send + 'static) -> Site {
    Site::new(name, move |listening, _| {
        let config = Config { port: 0, log_level: rocket::config::LogLevel::Off, ..Config::default() };
        let liftoff = AdHoc::on_liftoff("address", move |rocket| {
            let address = (rocket.config().address, rocket.config().port).into();
            Box::pin(async move { listening.send(address).expect("somebody waits") })
        });
        let routes = routes![any, plain, crash, theirs, missing, failing, gone, nothing, long];
        let rocket = rocket::custom(config).attach(liftoff).mount("/", routes);
        runtime().block_on(build(rocket).launch()).expect("it serves");
    })
}

#[catch(404)]
fn not_found(request: &Request<'_>) -> String {
    format!("nothing at {}", request.uri().path())
}

#[catch(410)]
fn is_gone() -> RawHtml<&'static str> {
    RawHtml("<p>gone</p>")
}

#[catch(500)]
fn has_failed() -> &'static str {
    CRASH
}

#[catch(default)]
fn anything(status: Status, _: &Request<'_>) -> Custom<(ContentType, &'static str)> {
    Custom(status, (ContentType::Plain, "caught"))
}

/// The text of a catcher is the message, and another body is the application's own. That of a 5xx stays here.
#[test]
fn catchers_of_the_application() {
    let catchers = || catchers![not_found, is_gone, has_failed, anything];
    let refused = [
        case("/missing", 404, Body::Envelope("nothing at /missing"), 1),
        case("/nowhere/at/all", 404, Body::Envelope("nothing at /nowhere/at/all"), 1),
        case("/gone", 410, Body::Own("<p>gone</p>"), 1),
        case("/failing", 500, Body::Envelope("Internal Server Error"), 1),
    ];
    for site in [
        site("catchers, then ErrorLayer", move |rocket| rocket.register("/", catchers()).attach(enveloped())),
        site("ErrorLayer, then catchers", move |rocket| rocket.attach(enveloped()).register("/", catchers())),
    ] {
        check(&site, &cases_but(&refused));
    }
}

/// If there is no catcher, the layer has one.
#[test]
fn catchers_for_a_part() {
    let site =
        site("a catcher at /nowhere", |rocket| rocket.register("/nowhere", catchers![not_found]).attach(enveloped()));
    check(
        &site,
        &cases_but(&[
            case("/nowhere/at/all", 404, Body::Envelope("nothing at /nowhere/at/all"), 1),
            case("/gone", 410, Body::Envelope("Gone"), 1),
            case("/failing", 500, Body::Envelope("Internal Server Error"), 1),
        ]),
    );
}

/// Response fairings run in the order in which they are attached. One that masks a status works before the layer.
#[test]
fn fairings_beside_the_layer() {
    let masks = || {
        AdHoc::on_response("masks", |_, response| {
            Box::pin(async move {
                response.set_raw_header("X-Masked", "1");
                if response.status() == Status::NotFound {
                    response.set_status(Status::ServiceUnavailable);
                }
            })
        })
    };
    let before = site("masks, then ErrorLayer", move |rocket| rocket.attach(masks()).attach(enveloped()));
    let bare = Body::Envelope("Service Unavailable");
    check(
        &before,
        &cases_but(&[
            case("/secret/4", 503, bare, 1),
            case("/missing", 503, bare, 1),
            case("/nowhere/at/all", 503, bare, 1),
        ]),
    );
    let after = site("ErrorLayer, then masks", move |rocket| rocket.attach(enveloped()).attach(masks()));
    for protocol in PROTOCOLS {
        for (site, status) in [(&before, 503), (&after, 404)] {
            let mut connection = site.connect(protocol);
            let answer = connection.ask("GET", "/secret/4");
            assert_eq!((answer.status, answer.header("x-masked")), (503, Some("1")), "{}", site.name);
            assert_eq!(answer.json()["status"], status, "{}", site.name);
            assert_eq!(connection.ask("HEAD", "/secret/4").status, 503, "{}", site.name);
        }
        let mut connection = after.connect(protocol);
        for case in CASES {
            let (_, events) = after.ask(&mut connection, "GET", case.path, "");
            assert_eq!(events, case.events, "{}", case.path);
        }
    }
}

/// A request has one failure, so it cannot tell two layers apart.
#[test]
fn a_second_layer_is_refused() {
    let ignites = |layers: usize| {
        let figment = Config::figment().merge(Config { log_level: rocket::config::LogLevel::Off, ..Config::default() });
        let rocket = (0..layers).fold(rocket::custom(figment), |rocket, _| rocket.attach(ErrorLayer::new()));
        // Rocket panics if nobody looks at its error.
        runtime().block_on(rocket.ignite()).map_err(|error| error.kind().to_string()).is_ok()
    };
    assert_eq!([0, 1, 2].map(ignites), [true, true, false]);
}
