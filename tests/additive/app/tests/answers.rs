//! Features are additive: what two crates without a framework have derived answers in all of them.

use std::rc::Rc;

use additive_domain::DomainError;
use additive_service::{Borrowing, Generic, Local, ServiceError};
use status_codes::ApiError;

fn text(body: &[u8]) -> String {
    String::from_utf8(body.to_vec()).expect("UTF-8")
}

/// Through `http`, as hyper, tower and warp send it.
fn through_http(error: &dyn ApiError) -> (u16, String) {
    let response = status_codes::http::response::<bytes::Bytes>(error);
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
    assert_eq!(statuses, [422, 400, 409, 400]);
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
