use std::time::{Duration, SystemTime};

use http::Extensions;
use http::header::RETRY_AFTER;
use reqwest::{Request, Response};
use reqwest_middleware::{Middleware, Next, Result};
use status_codes::StatusCode;
use status_codes::retry::{Idempotence, parse_after};
use tokio::time::sleep;

/// For `ClientBuilder::new(client).with(Retries { most: 3 })`.
#[derive(Debug)]
pub struct Retries {
    pub most: u32,
}

#[async_trait::async_trait]
impl Middleware for Retries {
    async fn handle(&self, request: Request, extensions: &mut Extensions, next: Next<'_>) -> Result<Response> {
        let idempotence = Idempotence::from(request.method());
        let mut wait = Duration::from_secs(1);
        for _ in 0..self.most {
            // A body that is a stream cannot be sent twice.
            let Some(copy) = request.try_clone() else { break };
            let response = next.clone().run(copy, extensions).await?;
            if !StatusCode::from(response.status()).may_retry(idempotence) {
                return Ok(response);
            }
            let after = response.headers().get(RETRY_AFTER);
            let after = after.and_then(|value| parse_after(value.as_bytes(), SystemTime::now()));
            sleep(after.unwrap_or(wait)).await;
            wait *= 2;
        }
        next.run(request, extensions).await
    }
}
