//! What the properties have found, one by one.

use std::convert::Infallible;
use std::future::ready;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

use bytes::Bytes;
use http::{Method, Request, Response, StatusCode};
use http_body::{Body, Frame, SizeHint};
use status_codes::{ErrorLayer, Problem};
use status_properties::counted;
use tower::{Layer as _, ServiceExt as _, service_fn};

#[derive(Clone, Copy)]
struct Text {
    text: &'static str,
    is_stream: bool,
}

impl Body for Text {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let text = std::mem::take(&mut self.text);
        Poll::Ready((!text.is_empty()).then(|| Ok(Frame::data(Bytes::from_static(text.as_bytes())))))
    }

    fn size_hint(&self) -> SizeHint {
        if self.is_stream { SizeHint::default() } else { SizeHint::with_exact(self.text.len() as u64) }
    }
}

fn response(status: u16, headers: &[(&'static str, &'static str)], body: Text) -> Response<Text> {
    let mut response = Response::builder().status(status);
    for (name, value) in headers {
        response = response.header(*name, *value);
    }
    response.body(body).expect("a response")
}

/// What a response becomes in a layer: its status and its fields.
fn through<B>(method: Method, response: Response<B>) -> Response<impl Body<Data = Bytes, Error = Infallible>>
where
    B: Body<Data = Bytes, Error = Infallible>,
{
    through_layer(&ErrorLayer::new(), method, response)
}

fn through_layer<B>(
    layer: &ErrorLayer,
    method: Method,
    response: Response<B>,
) -> Response<impl Body<Data = Bytes, Error = Infallible> + use<B>>
where
    B: Body<Data = Bytes, Error = Infallible>,
{
    let mut once = Some(response);
    let service = service_fn(move |_: Request<()>| ready(Ok::<_, Infallible>(once.take().expect("one call"))));
    let request = Request::builder().method(method).body(()).expect("a request");
    let answer = pin!(layer.layer(service).oneshot(request));
    match answer.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Ok(response)) => response,
        Poll::Ready(Err(error)) => match error {},
        Poll::Pending => panic!("nothing is waited for"),
    }
}

#[test]
fn the_type_that_says_nothing_is_none() {
    let problem: Problem = serde_json::from_str(r#"{"type":"about:blank","status":404}"#).expect("a problem");
    assert_eq!(problem, Problem::new(404));
    assert_eq!(Problem::new(404).with_type("about:blank"), Problem::new(404));
    assert_eq!(problem.problem_type(), "about:blank");
}

/// RFC 9110 §15.3.6: there is no content, so there is no other length.
#[test]
fn a_205_without_a_body_has_no_other_length() {
    let body = Text { text: "", is_stream: false };
    for field in [("content-length", "7"), ("content-type", "text/html"), ("transfer-encoding", "chunked")] {
        let sent = through(Method::GET, response(205, &[field], body));
        let fields: Vec<_> = sent.headers().iter().map(|(name, value)| (name.as_str(), value.as_bytes())).collect();
        assert_eq!(fields, [("content-length", &b"0"[..])], "{field:?}");
    }
}

/// A stream is the application's own, and a layer inside of this one has removed it.
#[test]
fn a_stream_is_not_a_refusal_on_head() {
    for method in [Method::GET, Method::HEAD] {
        let body = Text { text: "mine", is_stream: true };
        let sent = through(method.clone(), through(method.clone(), response(404, &[], body)));
        assert!(sent.headers().is_empty(), "{method}: {:?}", sent.headers());
    }
}

/// A layer inside of this one has removed a stream of unknown length. An encoder would still find work in that.
#[test]
fn no_content_has_the_length_zero() {
    for status in [204, 205, 304] {
        let body = Text { text: "mine", is_stream: true };
        let mut sent = through(Method::HEAD, response(404, &[], body));
        *sent.status_mut() = StatusCode::from_u16(status).expect("a status");
        assert_eq!(through(Method::HEAD, sent).body().size_hint().exact(), Some(0), "{status}");
    }
}

/// The layer inside leaves no note, because the response is not its own. It has still removed a stream.
#[test]
fn a_stream_that_nobody_judged_is_not_a_refusal_on_head() {
    let foreign = |response| through_layer(&ErrorLayer::new().own_errors_only(), Method::HEAD, response);
    let body = Text { text: "mine", is_stream: true };
    let sent = through(Method::HEAD, foreign(response(461, &[], body)));
    assert!(sent.headers().is_empty(), "{:?}", sent.headers());
}

#[test]
fn a_masked_answer_of_the_application_is_one_event() {
    let ((), events) = counted(|| {
        let body = Text { text: "mine", is_stream: false };
        let mut sent = through(Method::GET, response(404, &[], body));
        *sent.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
        let sent = through(Method::GET, sent);
        assert_eq!(sent.headers()["content-type"], "application/problem+json");
    });
    assert_eq!(events, 1);
}
