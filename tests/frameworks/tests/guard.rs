//! A request guard of Rocket that fails with an error of ours.

use rocket::http::Status;
use rocket::request::{FromRequest, Outcome};
use rocket::{Request, Route, get, routes};
use serde_json::json;
use status_codes::adapter::rocket::guard;
use status_codes::{ApiError, ErrorLayer, Failure};

use crate::errors::Envelope;
use crate::servers::{ALL, Framework};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("the token of {user} is over")]
#[status(401, code = "token-over", detail = "sign in again")]
#[header("WWW-Authenticate" = "Bearer error=\"invalid_token\"")]
struct TokenOver {
    user: &'static str,
}

struct User;

#[rocket::async_trait]
impl<'r> FromRequest<'r> for User {
    type Error = Failure;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Failure> {
        guard(TokenOver { user: "ann" }, request)
    }
}

#[get("/guarded-by-user")]
fn refused(_user: User) -> &'static str {
    "in"
}

#[get("/guarded-if-known")]
fn fine(user: Option<User>) -> &'static str {
    user.map_or("out", |_| "in")
}

#[get("/guarded-by-result")]
fn forbidden(user: Result<User, Failure>) -> Status {
    let failure = user.err().expect("it always fails");
    assert_eq!(failure.downcast_ref::<TokenOver>().map(|error| error.user), Some("ann"));
    Status::Forbidden
}

pub(crate) fn routes() -> Vec<Route> {
    routes![refused, fine, forbidden]
}

#[test]
fn the_error_of_a_guard_is_sent_whole() {
    for server in ALL.into_iter().filter(|server| server.framework == Framework::Rocket) {
        for (layer, document) in [
            (
                ErrorLayer::new(),
                json!({"title": "Unauthorized", "status": 401, "code": "token-over", "detail": "sign in again"}),
            ),
            (ErrorLayer::new().body::<Envelope>(), json!({"error": "sign in again", "status": 401})),
        ] {
            let mut connection = server.connect(Some(layer));
            for method in ["GET", "HEAD"] {
                let answer = connection.ask(method, "/guarded-by-user");
                assert_eq!(answer.status, 401, "{server}");
                let challenge = answer.header("www-authenticate");
                assert_eq!(challenge, Some("Bearer error=\"invalid_token\""), "{server}");
                assert!(method == "HEAD" || answer.json() == document, "{server}: {answer:?}");
            }
        }
    }
}

/// The handler decides, so the guard's error is not sent.
#[test]
fn a_handler_may_answer_in_spite_of_its_guard() {
    for server in ALL.into_iter().filter(|server| server.framework == Framework::Rocket) {
        let mut connection = server.connect(Some(ErrorLayer::new()));
        let fine = connection.ask("GET", "/guarded-if-known");
        assert_eq!((fine.status, fine.text().as_str()), (200, "out"), "{server}");
        let forbidden = connection.ask("GET", "/guarded-by-result");
        assert_eq!(forbidden.json(), json!({"title": "Forbidden", "status": 403}), "{server}");
        assert_eq!(forbidden.header("www-authenticate"), None, "{server}");
    }
}
