use std::time::{Duration, SystemTime};

use http::header::RETRY_AFTER;
use http::{Request, Response};
use status_codes::StatusCode;
use status_codes::retry::{Idempotence, parse_after};
use tokio::time::{Sleep, sleep};
use tower::retry::Policy;

/// For `RetryLayer::new(Retries { left: 3 })`.
#[derive(Clone, Debug)]
pub struct Retries {
    pub left: u32,
}

impl<Q: Clone, B, E> Policy<Request<Q>, Response<B>, E> for Retries {
    type Future = Sleep;

    fn retry(&mut self, request: &mut Request<Q>, result: &mut Result<Response<B>, E>) -> Option<Sleep> {
        let response = result.as_ref().ok()?;
        let may_retry = StatusCode::from(response.status()).may_retry(Idempotence::from(request.method()));
        self.left = self.left.checked_sub(1).filter(|_| may_retry)?;
        let after = response.headers().get(RETRY_AFTER);
        let after = after.and_then(|value| parse_after(value.as_bytes(), SystemTime::now()));
        Some(sleep(after.unwrap_or(Duration::from_secs(1))))
    }

    fn clone_request(&mut self, request: &Request<Q>) -> Option<Request<Q>> {
        Some(request.clone())
    }
}
