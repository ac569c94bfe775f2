use reqwest::retry::{Builder, for_host};
use status_codes::StatusCode;
use status_codes::retry::Idempotence;

/// For `Client::builder().retry(retries("api.example.com"))`.
pub fn retries(host: &'static str) -> Builder {
    for_host(host).classify_fn(|answer| {
        let idempotence = Idempotence::from(answer.method());
        match answer.status() {
            Some(status) if StatusCode::from(status).may_retry(idempotence) => answer.retryable(),
            _ => answer.success(),
        }
    })
}
