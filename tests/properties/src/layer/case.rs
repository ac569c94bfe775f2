//! A response, and the layers that it passes.

use bytes::Bytes;
use http::header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HeaderName, HeaderValue};
use http::{HeaderMap, Method, Request, Response};
use http_body::Body;
use status_codes::adapter::http::into_response;
use status_codes::{ApiError, BodyError, Buffer, Empty, ErrorBody, ErrorLayer, PlainText, Problem, StatusCode};
use tower_layer::Layer as _;

use super::MARKER;
use super::body::{Content, Pieces};
use super::service::{Once, Sent, call};
use crate::input::{Input, written};
use crate::suites;
use crate::wild::{Raw, Wild, any_status, number, sent_for};

/// Who has made the response.
#[derive(Clone, Debug)]
pub(crate) enum Origin {
    /// The framework, or the application by itself.
    Framework,
    /// An error with this status.
    Error(StatusCode),
}

/// What a layer is told.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    body: u8,
    pub(crate) hides: bool,
    pub(crate) extra: Option<Extra>,
}

/// What a layer does beside, or leaves undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extra {
    RequestId,
    OwnErrorsOnly,
    LogOnly,
}

/// A response, and the layers that it passes.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    pub(crate) method: Method,
    uri: String,
    /// For each layer, the innermost first.
    pub(crate) told: Vec<Told>,
    /// The status that each layer sees.
    pub(crate) statuses: Vec<StatusCode>,
    pub(crate) origin: Origin,
    headers: HeaderMap,
    pub(crate) body: Content,
}

pub(crate) const REQUEST_ID: &str = "x-request-id";

const TYPES: &[&str] = &[
    "",
    "text/plain",
    "text/plain; charset=utf-8",
    " Text/PLAIN ;",
    "text/plainer",
    "text/html",
    "application/json",
    "application/problem+json",
];

const FIELDS: &[&str] = &[
    "content-encoding",
    "content-language",
    "content-range",
    "etag",
    "last-modified",
    "transfer-encoding",
    "trailer",
    "allow",
    "www-authenticate",
    "connection",
    "upgrade",
    "retry-after",
    "set-cookie",
    "x-any",
];

impl Told {
    fn read(input: &mut Input<'_>) -> Self {
        let (body, byte) = (input.byte() % 5, input.byte());
        let extra = match byte / 2 % 8 {
            0 => Some(Extra::RequestId),
            1 => Some(Extra::OwnErrorsOnly),
            2 => Some(Extra::LogOnly),
            _ => None,
        };
        Self { body, hides: byte % 2 == 1, extra }
    }
}

impl Case {
    pub(crate) fn read(input: &mut Input<'_>) -> Self {
        let method = input.one_of(&[Method::GET, Method::HEAD, Method::POST, Method::OPTIONS].each_ref()).clone();
        let count = 1 + usize::from(input.byte() % 2);
        let told = (0..count).map(|_| Told::read(input)).collect();
        let statuses = (0..count).map(|_| any_status(input.array())).collect();
        let origin =
            if input.is_odd() { Origin::Error(sent_for(any_status(input.array()))) } else { Origin::Framework };
        let body = Content::read(input, MARKER);
        let mut case = Self { method, uri: "/".to_owned(), told, statuses, origin, headers: HeaderMap::new(), body };
        case.uri.extend(input.text().iter().map(|byte| char::from(b'!' + byte % 94)).filter(|c| c.is_alphanumeric()));
        let content_type = input.one_of(TYPES);
        if !content_type.is_empty() {
            case.headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
        }
        match input.byte() % 4 {
            0 if case.body.is_length_known() => {
                case.headers.insert(CONTENT_LENGTH, case.body.text.len().into());
            }
            1 => {
                let other = input.one_of(&["0", "7", "99999999999999999999", "-1", "x"]);
                case.headers.insert(CONTENT_LENGTH, HeaderValue::from_static(other));
            }
            _ => {}
        }
        while !input.is_empty() {
            let name = input.one_of(FIELDS);
            if let Ok(value) = HeaderValue::from_bytes(input.text()) {
                case.headers.append(HeaderName::from_static(name), value);
            }
        }
        case
    }

    /// The status that is sent.
    pub(crate) fn status(&self) -> StatusCode {
        self.statuses[self.statuses.len() - 1]
    }

    /// What is sent for a method.
    pub(crate) fn sent(&self, method: &Method) -> Sent {
        let request = || {
            let request = Request::builder().method(method).uri(&self.uri);
            request.body(()).expect("a request")
        };
        let inner = through(self.response(), &self.told[0], self.statuses[0], request());
        match self.told.get(1) {
            Some(told) => Sent::of(through(inner, told, self.statuses[1], request())),
            None => Sent::of(inner),
        }
    }

    fn response(&self) -> Response<Pieces> {
        match self.origin {
            Origin::Framework => {
                let mut response = Response::new(self.body.body());
                response.headers_mut().clone_from(&self.headers);
                response
            }
            Origin::Error(status) => {
                let header = |(name, value): (&HeaderName, &HeaderValue)| {
                    (name.to_string(), Box::new(Raw(value.as_bytes().to_vec())) as _)
                };
                let text = String::from_utf8_lossy(&self.body.text).into_owned();
                into_response(Wild { status, text, headers: self.headers.iter().map(header).collect() })
            }
        }
    }

    /// Whether `Content-Length` is missing, or is the length of the body.
    pub(crate) fn is_length_true(&self) -> bool {
        let is_true = |value: &HeaderValue| value.as_bytes() == self.body.text.len().to_string().as_bytes();
        self.headers.get(CONTENT_LENGTH).is_none_or(is_true)
    }

    pub(crate) fn is_encoded(&self) -> bool {
        self.headers.contains_key(CONTENT_ENCODING)
    }

    pub(crate) fn has_type(&self) -> bool {
        self.headers.contains_key(CONTENT_TYPE)
    }

    /// Whether the content is a plain text, or has no type. A stream without a type is the application's.
    pub(crate) fn is_text(&self) -> bool {
        match self.headers.get(CONTENT_TYPE) {
            Some(value) => {
                let text = value.to_str().unwrap_or_default().to_ascii_lowercase();
                text.split(';').next().is_some_and(|essence| essence.trim() == "text/plain")
            }
            None => self.body.is_length_known(),
        }
    }
}

/// A response that passes a layer, after something has changed its status.
fn through<B: Body<Data = Bytes>>(
    mut response: Response<B>,
    told: &Told,
    status: StatusCode,
    request: Request<()>,
) -> Response<impl Body<Data = Bytes> + use<B>> {
    *response.status_mut() = status.into();
    call(layer(told).layer(Once::new(response)), request)
}

fn layer(told: &Told) -> ErrorLayer {
    let layer = match told.body {
        0 => ErrorLayer::new(),
        1 => ErrorLayer::new().body::<Envelope>(),
        2 => ErrorLayer::new().body::<PlainText>(),
        3 => ErrorLayer::new().body::<Empty>(),
        _ => ErrorLayer::new().body::<Problem>(),
    };
    let layer = if told.hides { layer.hide_framework_text() } else { layer };
    match told.extra {
        Some(Extra::RequestId) => layer.request_id(REQUEST_ID),
        Some(Extra::OwnErrorsOnly) => layer.own_errors_only(),
        Some(Extra::LogOnly) => layer.log_only(),
        None => layer,
    }
}

/// A body that fails if the text is long.
struct Envelope;

impl<E: ApiError + ?Sized> ErrorBody<E> for Envelope {
    const CONTENT_TYPE: &'static str = "application/json";

    fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
        let text = to.message(error).to_string();
        to.json(&serde_json::json!({ "error": text }))?;
        if text.len() > 2000 { Err(std::fmt::Error.into()) } else { Ok(()) }
    }
}

/// Every class of status and kind of content, with the texts of the suite.
pub(crate) fn seeds() -> Vec<Vec<u8>> {
    let strings = suites::strings("tests/frameworks/tests");
    let texts: Vec<&Vec<u8>> = strings.iter().filter(|text| text.len() > 2).collect();
    let statuses = [101, 200, 204, 205, 206, 301, 304, 400, 401, 404, 405, 416, 426, 429, 499, 500, 503, 511, 600];
    let mut seeds = Vec::new();
    for (place, status) in statuses.into_iter().enumerate() {
        for origin in [0, 1] {
            for manner in 0..6 {
                let turn = u8::try_from(seeds.len() % 251).unwrap_or_default();
                let mut seed = vec![turn % 2, turn % 3, turn % 5, turn % 17];
                if turn % 3 == 1 {
                    seed.extend([turn % 4, turn / 2 % 17]);
                    seed.extend(number(statuses[(place + usize::from(turn % 4) * 5) % statuses.len()]));
                }
                seed.extend(number(status));
                seed.push(origin);
                if origin == 1 {
                    seed.extend(number(statuses[(place * 7) % statuses.len()]));
                }
                seed.extend([manner, turn % 7]);
                seed.extend(written(texts[seeds.len() % texts.len()]));
                seed.extend(written(b"orders"));
                seed.extend([turn % 8, turn % 4, turn % 14]);
                seed.extend(written(b"gzip"));
                seeds.push(seed);
            }
        }
    }
    seeds
}
