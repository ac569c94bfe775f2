//! `ErrorLayer` as a middleware.

use http_body::Body as _;
use http_body_util::combinators::BoxBody;
use poem::http::header::{CONTENT_TYPE, HeaderValue};
use poem::{Body, Endpoint, IntoResponse as _, Middleware, Request, Response};

use super::lent;
use super::request::{Line, Matched};
use crate::adapter::untouched::Untouched;
use crate::response::{Change, Content, ErrorLayer, Failure, Head, LONGEST_TEXT, Plan};
use crate::sink::Omissions;

impl<E: Endpoint> Middleware<E> for ErrorLayer {
    type Output = ErrorEndpoint<E>;

    fn transform(&self, endpoint: E) -> ErrorEndpoint<E> {
        ErrorEndpoint { endpoint, layer: self.clone() }
    }
}

/// The endpoint that an [`ErrorLayer`] returns from `EndpointExt::with`.
///
/// ```
/// use poem::{EndpointExt as _, Route};
/// use status_codes::ErrorLayer;
/// use status_codes::adapter::poem::ErrorEndpoint;
///
/// let app: ErrorEndpoint<Route> = Route::new().with(ErrorLayer::new());
/// ```
#[derive(Debug)]
pub struct ErrorEndpoint<E> {
    endpoint: E,
    layer: ErrorLayer,
}

impl<E: Endpoint> Endpoint for ErrorEndpoint<E> {
    type Output = Response;

    async fn call(&self, request: Request) -> poem::Result<Response> {
        let line = Line::of(&request, &self.layer);
        let mut response = match self.endpoint.call(request).await {
            Ok(output) => output.into_response(),
            Err(error) => refusal(error, !self.layer.keeps_foreign()),
        };
        // Only this type of body tells its length.
        let body: BoxBody<_, std::io::Error> = response.take_body().into();
        let (hint, failure) = lent::hint(&body);
        // An inner layer knows more about its own response.
        if let (Some(failure), None) = (failure, response.data::<Failure>()) {
            response.set_data(failure);
        }
        let length = hint.exact().or_else(|| body.is_end_stream().then_some(0));
        let body = Body::from(body);
        let plan =
            self.layer.plan(&head(&response, length, &line), Some(&Matched { line: &line, response: &response }));
        let (change, body) = match plan {
            Plan::Pass => (Change::default(), body),
            Plan::Change(change) => (change, body),
            Plan::Read => {
                let text = body.into_bytes_limit(LONGEST_TEXT).await.ok().map(|text| text.to_vec());
                let matched = Matched { line: &line, response: &response };
                (self.layer.refuse(&head(&response, length, &line), text, Some(&matched)), Body::empty())
            }
        };
        change_response(&mut response, change, body);
        Ok(response)
    }
}

/// The response of an error. poem writes the text of an error that has only a status, and does not name its type.
fn refusal(error: poem::Error, names_type: bool) -> Response {
    let taken = match lent::taker(&error) {
        Some(take) => take(error),
        None => Err(error),
    };
    let mut response = taken.unwrap_or_else(poem::Error::into_response);
    if names_type && response.data::<Failure>().is_none() && !response.headers().contains_key(CONTENT_TYPE) {
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    }
    response
}

fn head<'a>(response: &'a Response, length: Option<u64>, line: &'a Line) -> Head<'a> {
    Head {
        status: response.status().into(),
        failure: response.data(),
        fields: response.headers(),
        length,
        strips_content: line.is_head(),
        is_untouched: response.data::<Untouched>().is_some(),
        identity: line.identity(),
        own_body: None,
    }
}

/// Changes the response as the layer says.
fn change_response(response: &mut Response, change: Change, body: Body) {
    change.apply(response.headers_mut());
    if let Some(failure) = change.failure {
        if response.data::<Omissions>().is_some() || !failure.omissions().is_empty() {
            response.set_data(failure.omissions().clone());
        }
        response.set_data(failure);
    }
    match change.content {
        Content::Kept => response.set_body(body),
        Content::Nothing => response.set_body(()),
        Content::Bytes(bytes) => response.set_body(bytes),
    }
}
