//! `ErrorLayer`, as a tower layer around a service that answers anything.

mod body;
mod case;
mod service;

use http::Method;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use status_codes::{Class, StatusCode};

use crate::event;
use crate::input::Input;
use crate::wild::has_content;
use case::{Case, Extra, Origin, REQUEST_ID, Told};
use service::Sent;

pub(crate) use case::seeds;

/// In every text that a response has before it passes a layer.
const MARKER: &str = "marker-7d1f";

pub(crate) fn check(data: &[u8]) {
    let case = Case::read(&mut Input::new(data));
    let (sent, events) = event::counted(|| case.sent(&case.method));
    assert_eq!(StatusCode::from(sent.status), case.status(), "the status is not the layer's to change: {case:?}");
    is_framed(&case, &sent);
    is_secret(&case, &sent);
    is_logged(&case, events);
    is_identified(&case, &sent);
}

fn is_framed(case: &Case, sent: &Sent) {
    let status = case.status();
    if status.is_informational() {
        return;
    }
    let declared = sent.headers.get(CONTENT_LENGTH).map(|value| value.to_str().expect("digits").to_owned());
    let is_head = case.method == Method::HEAD;
    if is_head || !has_content(status) {
        // A length of zero would not be true if nobody knows the one of GET.
        let is_unknown = sent.hint.is_none() && has_content(status) && !case.body.is_length_known();
        assert!(sent.body.is_empty() && (sent.hint == Some(0) || is_unknown), "{sent:?} has content: {case:?}");
    } else if !case.body.fails() {
        assert!(sent.hint.is_none_or(|length| length == sent.body.len() as u64), "{sent:?}: {case:?}");
    }
    if !has_content(status) {
        let length = (status == StatusCode::RESET_CONTENT).then_some("0");
        assert!([None, length].contains(&declared.as_deref()), "{sent:?} has a length: {case:?}");
        assert!(status == StatusCode::RESET_CONTENT || !sent.headers.contains_key(CONTENT_TYPE), "{sent:?}: {case:?}");
    } else if let Some(declared) = declared.filter(|_| case.is_length_true() && !case.body.fails()) {
        // On HEAD, nothing is known of a stream that a layer has removed, and so not what it would be with another status.
        if is_head && !case.body.is_length_known() && case.statuses.iter().any(|other| *other != status) {
            return;
        }
        let whole = if is_head { case.sent(&Method::GET).body } else { sent.body.clone() };
        assert_eq!(declared, whole.len().to_string(), "{sent:?} has another length: {case:?}");
    }
}

/// The text of a server error stays inside, and so does that of an error that has had another class.
fn is_secret(case: &Case, sent: &Sent) {
    let classes: Vec<Option<Class>> = case.statuses.iter().map(StatusCode::class).collect();
    let is_broken = |class: &Option<Class>| matches!(class, None | Some(Class::ServerError));
    let has = |extra| case.told.iter().any(|told| told.extra == Some(extra));
    let is_hidden = match &case.origin {
        // Nobody writes the body of another status.
        Origin::Error(status) if has(Extra::LogOnly) => !status.is_client_error(),
        Origin::Framework if has(Extra::LogOnly) || has(Extra::OwnErrorsOnly) => false,
        Origin::Error(status) => !status.is_client_error() || classes.iter().any(is_broken),
        Origin::Framework if case.is_text() => {
            classes.contains(&Some(Class::ServerError))
                || (classes[0] == Some(Class::ClientError)
                    && case.told[0].hides
                    && !case.is_encoded()
                    && case.has_type())
        }
        Origin::Framework => false,
    };
    let is_shown = sent.body.windows(MARKER.len()).any(|window| window == MARKER.as_bytes());
    assert!(!(is_hidden && is_shown), "{sent:?} shows a text: {case:?}");
}

fn is_logged(case: &Case, events: usize) {
    let is_failure = |status: &StatusCode| status.is_client_error() || status.is_server_error();
    // An error is reported with the status that it was sent with, whatever its class, and with a number without a class. If
    // something has made a success or a redirection of it, it is not.
    let is_reported = |status: &StatusCode| match case.origin {
        Origin::Error(of_error) => status.class().is_none() || *status == of_error,
        Origin::Framework => false,
    };
    let is_seen = |told: &Told| matches!(case.origin, Origin::Error(_)) || told.extra != Some(Extra::OwnErrorsOnly);
    let mut seen = case.statuses.iter().zip(&case.told).filter(|(_, told)| is_seen(told)).map(|(status, _)| status);
    let has_failed = seen.any(|status| is_failure(status) || is_reported(status));
    assert_eq!(events, usize::from(has_failed), "events: {case:?}");
}

/// The outermost layer names the request of a failure, and no layer that of a response without content.
fn is_identified(case: &Case, sent: &Sent) {
    let status = case.status();
    let id = sent.headers.get(REQUEST_ID).map(|id| id.to_str().expect("visible ASCII"));
    if let Some(id) = id {
        let is_legal = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
        assert!((1..=64).contains(&id.len()) && id.bytes().all(is_legal), "{id}: {case:?}");
    }
    let has_failed = status.is_client_error() || status.is_server_error();
    if has_failed && case.told[case.told.len() - 1].extra == Some(Extra::RequestId) {
        assert!(id.is_some(), "{sent:?} has no id: {case:?}");
    }
    if case.told.len() == 1 && !has_content(status) {
        assert!(id.is_none(), "{sent:?} has an id: {case:?}");
    }
}
