use backon::{ExponentialBuilder, Retryable as _};
use http::Method;
use status_codes::client::ErrorResponse;

#[derive(Debug, thiserror::Error)]
pub enum Failed {
    #[error("no response")]
    NoResponse(#[from] reqwest::Error),
    #[error("{0}")]
    Response(ErrorResponse),
}

async fn try_once(client: &reqwest::Client, url: &str) -> Result<String, Failed> {
    let response = client.get(url).send().await?;
    if response.status().is_success() {
        return Ok(response.text().await?);
    }
    Err(Failed::Response(ErrorResponse::from_reqwest(response).await?))
}

pub async fn get(client: &reqwest::Client, url: &str) -> Result<String, Failed> {
    (|| try_once(client, url))
        .retry(ExponentialBuilder::default())
        .when(|failed| match failed {
            // It is a GET, so it does no harm if the server has got the first one.
            Failed::NoResponse(_) => true,
            Failed::Response(response) => response.may_retry(&Method::GET),
        })
        .adjust(|failed, wait| match failed {
            Failed::NoResponse(_) => wait,
            // `None` means that this was the last try.
            Failed::Response(response) => wait.map(|wait| response.retry_after().unwrap_or(wait)),
        })
        .await
}
