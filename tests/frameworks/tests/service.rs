//! A tower service that answers whatever it is told to, under a layer.

use std::convert::Infallible;
use std::sync::Mutex;

use bytes::Bytes;
use http::{Extensions, HeaderMap, HeaderName, HeaderValue, Method, Request, Response, StatusCode};
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt as _, Full, StreamBody};
use hyper::body::{Body as _, Frame};
use status_codes::adapter::Omissions;
use status_codes::{ApiError, ErrorLayer};
use tower::{Layer as _, ServiceExt as _, service_fn};

use crate::events::{Line, Log};

pub(crate) type Body = UnsyncBoxBody<Bytes, Infallible>;

/// What comes out of a layer.
pub(crate) struct Sent {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) extensions: Extensions,
    pub(crate) body: String,
    /// The length that the body said it would have.
    pub(crate) length: Option<u64>,
    pub(crate) lines: Vec<Line>,
}

impl Sent {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().expect("ASCII"))
    }

    /// The event, of which there is one.
    pub(crate) fn line(&self) -> &Line {
        let [line] = &self.lines[..] else { panic!("not one line: {:?}", self.lines) };
        line
    }

    /// What was left out, as the extensions and the event say in the same words.
    pub(crate) fn omissions(&self) -> Option<String> {
        let omissions = self.extensions.get::<Omissions>().map(ToString::to_string);
        assert_eq!(self.line().fields.get("omissions"), omissions.as_ref());
        omissions
    }
}

/// What a layer makes of an answer.
pub(crate) fn through(layer: &ErrorLayer, method: Method, answer: Response<Body>) -> Sent {
    let mut request = Request::new(());
    *request.method_mut() = method;
    through_asked(layer, request, answer)
}

/// What a layer makes of an answer to this request.
pub(crate) fn through_asked(layer: &ErrorLayer, request: Request<()>, answer: Response<Body>) -> Sent {
    let answer = Mutex::new(Some(answer));
    let service = service_fn(move |_: Request<()>| {
        let answer = answer.lock().expect("not poisoned").take().expect("asked once");
        std::future::ready(Ok::<_, Infallible>(answer))
    });
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let (response, lines) =
        Log::during(|| runtime.block_on(async { layer.layer(service).oneshot(request).await.expect("an answer") }));
    let (parts, body) = response.into_parts();
    let length = body.size_hint().exact();
    let body = runtime.block_on(async { body.collect().await.expect("a body").to_bytes() });
    Sent {
        status: parts.status.as_u16(),
        headers: parts.headers,
        extensions: parts.extensions,
        body: String::from_utf8(body.to_vec()).expect("UTF-8"),
        length,
        lines,
    }
}

/// What another layer makes of it.
pub(crate) fn again(layer: &ErrorLayer, request: Request<()>, sent: Sent) -> Sent {
    let mut answer = Response::new(full(sent.body));
    *answer.status_mut() = StatusCode::from_u16(sent.status).expect("a status");
    *answer.headers_mut() = sent.headers;
    *answer.extensions_mut() = sent.extensions;
    let mut outer = through_asked(layer, request, answer);
    outer.lines.splice(0..0, sent.lines);
    outer
}

/// An answer of the application or of a framework.
pub(crate) fn response(status: u16, fields: &[(&'static str, &'static str)], body: Body) -> Response<Body> {
    let mut response = Response::new(body);
    *response.status_mut() = StatusCode::from_u16(status).expect("a status");
    for (name, value) in fields {
        response.headers_mut().append(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    response
}

/// An answer that an error of ours has become.
pub(crate) fn ours(error: impl ApiError + Send + Sync + 'static) -> Response<Body> {
    status_codes::adapter::http::into_response::<Bytes>(error).map(full)
}

/// A body whose length is known.
pub(crate) fn full(text: impl Into<Bytes>) -> Body {
    Full::new(text.into()).boxed_unsync()
}

/// A body whose length nobody knows.
pub(crate) fn streamed(parts: impl IntoIterator<Item = &'static str, IntoIter: Send + 'static>) -> Body {
    let frames = parts.into_iter().map(|part| Ok(Frame::data(Bytes::from_static(part.as_bytes()))));
    StreamBody::new(futures_util::stream::iter(frames)).boxed_unsync()
}
