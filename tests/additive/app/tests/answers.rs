//! Features are additive: what two crates without a framework have derived answers in all of them.

use std::rc::Rc;

use additive_domain::{DomainError, LimitError};
use additive_service::{Borrowing, Generic, Local, ServiceError};
use status_codes::{ApiError, ErrorLayer, Failure};

fn text(body: &[u8]) -> String {
    String::from_utf8(body.to_vec()).expect("UTF-8")
}

/// Through `http`, as hyper, tower and warp send it.
fn through_http(error: &dyn ApiError) -> (u16, String) {
    let response = status_codes::adapter::http::response::<bytes::Bytes>(error);
    (response.status().as_u16(), text(response.body()))
}

#[test]
fn axum_takes_each_as_it_was_meant() {
    use axum_core::response::IntoResponse;
    // Its own implementation, not ours.
    let own = DomainError::Locked.into_response();
    assert_eq!((own.status().as_u16(), own.headers().get("content-type")), (423, None));
    let ours = ServiceError::from(DomainError::Locked).into_response();
    assert_eq!(ours.headers()["content-type"], "application/problem+json");
    let statuses = [
        ServiceError::TooMany(7).into_response(),
        Borrowing { word: "x" }.into_response(),
        Local { count: Rc::new(1) }.into_response(),
        Generic("x").into_response(),
    ]
    .map(|response| response.status().as_u16());
    assert_eq!(statuses, STATUSES);
}

/// One of each kind: plain, borrowing, staying on its thread, generic.
const STATUSES: [u16; 4] = [422, 400, 409, 400];

#[test]
fn actix_web_takes_all() {
    use actix_web::ResponseError as _;
    let word = "x".to_owned();
    let statuses = [
        ServiceError::TooMany(7).error_response(),
        Borrowing { word: &word }.error_response(),
        Local { count: Rc::new(1) }.error_response(),
        Generic("x").error_response(),
    ]
    .map(|response| response.status().as_u16());
    assert_eq!(statuses, STATUSES);
}

#[test]
fn poem_takes_all() {
    let word = "x".to_owned();
    let statuses = [
        poem::Error::from(ServiceError::TooMany(7)),
        poem::Error::from(Borrowing { word: &word }),
        poem::Error::from(Local { count: Rc::new(1) }),
        poem::Error::from(Generic("x")),
    ]
    .map(|error| error.into_response().status().as_u16());
    assert_eq!(statuses, STATUSES);
}

/// poem knows an error that it can own. Of any other it has the response.
#[test]
fn poem_knows_what_it_can_own() {
    let owned = poem::Error::from(ServiceError::TooMany(7));
    assert!(owned.is::<ServiceError>() && !owned.is_from_response());
    assert_eq!(owned.to_string(), "7 is too many");
    assert!(matches!(owned.downcast(), Ok(ServiceError::TooMany(7))));
    assert!(poem::Error::from(Local { count: Rc::new(1) }).is_from_response());
    assert!(poem::Error::from(Generic("x")).is_from_response());
}

#[test]
fn rocket_takes_all() {
    use rocket::local::blocking::Client;
    use rocket::response::Responder;
    let client = Client::untracked(rocket::build()).expect("a client");
    let request = client.get("/");
    let status = |response: rocket::response::Result<'static>| response.expect("a response").status().code;
    let word = "x".to_owned();
    let statuses = [
        ServiceError::TooMany(7).respond_to(request.inner()),
        Borrowing { word: &word }.respond_to(request.inner()),
        Local { count: Rc::new(1) }.respond_to(request.inner()),
        Generic("x").respond_to(request.inner()),
    ]
    .map(status);
    assert_eq!(statuses, STATUSES);
}

/// An error that can be shared is attached itself. Of any other, a snapshot is.
#[test]
fn errors_are_attached_as_themselves_or_as_snapshots() {
    use axum_core::response::{IntoResponse, Response};
    let _layer = ErrorLayer::new();
    let failure_in =
        |response: Response| response.extensions().get::<Failure>().expect("the error is attached").clone();
    let itself = failure_in(ServiceError::TooMany(7).into_response());
    assert!(matches!(itself.downcast_ref(), Some(ServiceError::TooMany(7))));
    let word = "x".to_owned();
    for (response, text) in [
        (Borrowing { word: &word }.into_response(), "bad word `x`"),
        (Local { count: Rc::new(1) }.into_response(), "stays at home"),
        (Generic(word.clone()).into_response(), "x is not a choice"),
        ((&ServiceError::TooMany(7)).into_response(), "7 is too many"),
    ] {
        let snapshot = failure_in(response);
        assert!(snapshot.downcast_ref::<ServiceError>().is_none());
        assert_eq!(snapshot.error().to_string(), text);
    }
}

/// Boxed, as large errors are, where the framework lets a type of ours be its error in a box.
#[test]
fn boxes_are_taken() {
    use actix_web::ResponseError as _;
    use axum_core::response::IntoResponse as _;
    let boxed = || Box::new(ServiceError::TooMany(7));
    assert_eq!(boxed().into_response().status().as_u16(), 422);
    assert_eq!(boxed().error_response().status().as_u16(), 422);
    assert_eq!(poem::Error::from(boxed()).status().as_u16(), 422);
}

#[test]
fn http_takes_all() {
    assert_eq!(through_http(&DomainError::Missing).0, 404);
    let (status, body) = through_http(&ServiceError::TooMany(7));
    assert!(status == 422 && body.contains("7 is too many"), "{body}");
    let word = "x".to_owned();
    assert_eq!(through_http(&Borrowing { word: &word }).0, 400);
    assert_eq!(through_http(&Local { count: Rc::new(1) }).0, 409);
    assert_eq!(through_http(&Generic(word)).0, 400);
}

/// Each as it was meant: by hand, or by the derive in a crate that knows no document.
#[test]
fn utoipa_takes_all() {
    use axum_core::response::IntoResponse as _;
    use utoipa::IntoResponses;
    fn statuses<T: IntoResponses>() -> Vec<String> {
        T::responses().into_keys().collect()
    }
    assert_eq!(statuses::<DomainError>(), ["4XX"]);
    assert_eq!(statuses::<LimitError>(), ["403"]);
    assert_eq!(LimitError { used: 2, limit: 2 }.into_response().status().as_u16(), 403);
    assert_eq!(statuses::<ServiceError>(), ["404", "422", "423"]);
    assert_eq!(statuses::<Borrowing<'_>>(), ["400"]);
    assert_eq!(statuses::<Local>(), ["409"]);
    assert_eq!(statuses::<Generic<String>>(), ["400"]);
    let described = serde_json::to_value(ServiceError::responses()).expect("JSON");
    assert_eq!(described["422"]["description"], "`too-many`: Too many.");
}

#[test]
fn aide_takes_all() {
    use aide::OperationOutput;
    fn statuses<T: OperationOutput>() -> Vec<Option<u16>> {
        let inferred = aide::generate::in_context(|context| {
            T::inferred_responses(context, &mut aide::openapi::Operation::default())
        });
        inferred.into_iter().map(|(status, _)| status).collect()
    }
    assert_eq!(statuses::<LimitError>(), [Some(403)]);
    assert_eq!(statuses::<ServiceError>(), [Some(404), Some(422), Some(423)]);
    assert_eq!(statuses::<Borrowing<'_>>(), [Some(400)]);
    assert_eq!(statuses::<Generic<String>>(), [Some(400)]);
}

#[test]
fn poem_openapi_takes_all() {
    use poem_openapi::ApiResponse;
    fn statuses<T: ApiResponse>() -> Vec<Option<u16>> {
        T::meta().responses.iter().map(|response| response.status).collect()
    }
    assert_eq!(statuses::<LimitError>(), []);
    assert_eq!(statuses::<ServiceError>(), [Some(404), Some(422), Some(423)]);
    assert_eq!(statuses::<Borrowing<'_>>(), [Some(400)]);
    assert_eq!(statuses::<Generic<String>>(), [Some(400)]);
}
