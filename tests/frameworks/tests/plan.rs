//! What a layer makes of responses that no framework of ours makes: a tower service answers whatever it is told to.

use std::convert::Infallible;

use bytes::Bytes;
use http::{Request, Response};
use http_body_util::{BodyExt as _, Full};
use status_codes::{ApiError, BodyError, Buffer, ErrorBody, ErrorLayer};
use tower::{Layer as _, ServiceExt as _, service_fn};

use crate::errors::{Envelope, answer};

/// What comes out of a layer, and its `Content-Encoding`.
fn through(layer: &ErrorLayer, response: Response<&'static str>) -> (String, bool) {
    let (parts, body) = response.into_parts();
    let service = service_fn(move |_: Request<()>| {
        let mut response = Response::new(Full::new(Bytes::from_static(body.as_bytes())));
        *response.status_mut() = parts.status;
        *response.headers_mut() = parts.headers.clone();
        std::future::ready(Ok::<_, Infallible>(response))
    });
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    runtime.block_on(async {
        let response = layer.layer(service).oneshot(Request::new(())).await.expect("an answer");
        let is_encoded = response.headers().contains_key("content-encoding");
        let length = response.headers().get("content-length").cloned();
        let body = response.into_body().collect().await.expect("a body").to_bytes();
        // The length of another body would break the connection.
        assert!(length.is_none_or(|length| length == body.len().to_string().as_str()), "a stale length");
        (String::from_utf8(body.to_vec()).expect("UTF-8"), is_encoded)
    })
}

fn response(status: u16, headers: &[(&'static str, &'static str)], body: &'static str) -> Response<&'static str> {
    let mut response = Response::new(body);
    *response.status_mut() = http::StatusCode::from_u16(status).expect("a status");
    for (name, value) in headers {
        response.headers_mut().insert(*name, http::HeaderValue::from_static(value));
    }
    response
}

const PLAIN: (&str, &str) = ("content-type", "Text/Plain; charset=utf-8");

#[test]
fn no_text_of_a_5xx_passes() {
    let layer = ErrorLayer::new().body::<Envelope>();
    for headers in [&[PLAIN][..], &[PLAIN, ("content-encoding", "gzip")], &[("content-length", "6")], &[]] {
        let (body, is_encoded) = through(&layer, response(500, headers, "secret"));
        assert_eq!((body.as_str(), is_encoded), (r#"{"error":"Internal Server Error","status":500}"#, false));
    }
}

#[test]
fn what_is_the_applications_own_passes() {
    let layer = ErrorLayer::new().body::<Envelope>();
    let json = ("content-type", "application/json");
    for (status, headers, body) in [
        (404, &[][..], "{\"mine\":1}"),
        (404, &[("content-length", "10")], "{\"mine\":1}"),
        (404, &[("content-type", "text/html")], "<p>mine</p>"),
        (500, &[json], "{\"mine\":1}"),
        (404, &[PLAIN, ("content-encoding", "gzip")], "mine"),
        (200, &[PLAIN], "mine"),
        (302, &[PLAIN], "mine"),
    ] {
        assert_eq!(through(&layer, response(status, headers, body)).0, body, "{status} {headers:?}");
    }
}

#[test]
fn a_short_text_is_the_message_and_a_long_one_is_not() {
    let layer = ErrorLayer::new().body::<Envelope>();
    let text = |text: &'static str| through(&layer, response(400, &[PLAIN], text)).0;
    assert_eq!(text("no such field"), r#"{"error":"no such field","status":400}"#);
    let (longest, longer) = ("x".repeat(4096).leak(), "x".repeat(4097).leak());
    assert!(text(longest).contains("xxx"));
    assert_eq!(text(longer), r#"{"error":"Bad Request","status":400}"#);
    assert_eq!(text(""), r#"{"error":"Bad Request","status":400}"#);
}

/// Masked inside of a layer, and unmasked outside of it: each layer writes for the status that it sees, and what was masked
/// once stays masked.
#[test]
fn each_layer_writes_for_the_status_that_it_sees() {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let ask = |statuses: [u16; 2], inner: ErrorLayer, outer: ErrorLayer| {
        let [masked, unmasked] = statuses.map(|status| http::StatusCode::from_u16(status).expect("a status"));
        let service = service_fn(move |_: Request<()>| {
            let error = answer("/secret/0").expect_err("it fails");
            let mut response = status_codes::adapter::http::into_response::<Bytes>(error).map(Full::new);
            *response.status_mut() = masked;
            std::future::ready(Ok::<_, Infallible>(response))
        });
        let between = tower::util::MapResponse::new(inner.layer(service), move |mut response: Response<_>| {
            *response.status_mut() = unmasked;
            response
        });
        runtime.block_on(async {
            let response = outer.layer(between).oneshot(Request::new(())).await.expect("an answer");
            let body = response.into_body().collect().await.expect("a body").to_bytes();
            String::from_utf8(body.to_vec()).expect("UTF-8")
        })
    };
    let (plain, enveloped) = (ErrorLayer::new, || ErrorLayer::new().body::<Envelope>());
    assert_eq!(ask([404, 404], plain(), plain()), r#"{"title":"Not Found","status":404}"#);
    assert_eq!(ask([404, 503], plain(), plain()), r#"{"title":"Service Unavailable","status":503}"#);
    assert_eq!(ask([404, 503], enveloped(), plain()), r#"{"error":"Service Unavailable","status":503}"#);
    assert_eq!(ask([404, 404], plain(), enveloped()), r#"{"error":"Not Found","status":404}"#);
    assert_eq!(ask([404, 500], plain(), enveloped()), r#"{"error":"Internal Server Error","status":500}"#);
}

/// The layer nearest to the handler decides, if it names a body.
#[test]
fn of_nested_layers_the_innermost_that_names_a_body_decides() {
    struct Terse;

    impl<E: ApiError + ?Sized> ErrorBody<E> for Terse {
        const CONTENT_TYPE: &'static str = "text/plain";

        fn write(_: &E, to: &mut Buffer) -> Result<(), BodyError> {
            to.write_bytes(b"terse");
            Ok(())
        }
    }

    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let ask = |own: bool, layers: [ErrorLayer; 3]| {
        let service = service_fn(move |_: Request<()>| {
            let refused = response(404, &[PLAIN], "no route").map(|text| Full::new(Bytes::from(text)));
            let error = answer("/secret/4").expect_err("it fails");
            let own = own.then(|| status_codes::adapter::http::into_response::<Bytes>(error).map(Full::new));
            std::future::ready(Ok::<_, Infallible>(own.unwrap_or(refused)))
        });
        let [inner, middle, outer] = layers;
        runtime.block_on(async {
            let layers = outer.layer(middle.layer(inner.layer(service)));
            let response = layers.oneshot(Request::new(())).await.expect("an answer");
            let body = response.into_body().collect().await.expect("a body").to_bytes();
            String::from_utf8(body.to_vec()).expect("UTF-8")
        })
    };
    let (plain, enveloped, terse) =
        (ErrorLayer::new, || ErrorLayer::new().body::<Envelope>(), || ErrorLayer::new().body::<Terse>());
    for (own, text) in [(true, "skipped"), (false, "no route")] {
        let envelope = format!(r#"{{"error":"{text}","status":404}}"#);
        assert_eq!(ask(own, [plain(), plain(), enveloped()]), envelope);
        assert_eq!(ask(own, [plain(), enveloped(), terse()]), envelope);
        assert_eq!(ask(own, [enveloped(), plain(), terse()]), envelope);
        assert_eq!(ask(own, [terse(), enveloped(), plain()]), "terse");
    }
}
