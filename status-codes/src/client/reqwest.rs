//! Reads responses of reqwest.

use reqwest::Response;

use super::error_response::ErrorResponse;
use super::reading::LIMIT;

impl ErrorResponse {
    /// Reads a response of reqwest: at most 1 MiB of its body, without what compresses it if reqwest has the feature for that.
    ///
    /// If the connection fails while the body is read, what came before is kept, and [`is_truncated`](Self::is_truncated) is `true`.
    ///
    /// # Errors
    ///
    /// Never after the status was received, and a `Response` has one. It is a `Result` so that `?` treats it like the other steps
    /// of a request.
    ///
    /// ```
    /// use status_codes::client::ErrorResponse;
    ///
    /// async fn order(client: &reqwest::Client, url: &str) -> Result<String, Box<dyn std::error::Error>> {
    ///     let response = client.get(url).send().await?;
    ///     if response.status().is_success() {
    ///         return Ok(response.text().await?);
    ///     }
    ///     let failed = ErrorResponse::from_reqwest(response).await?;
    ///     Err(failed.into())
    /// }
    /// ```
    pub async fn from_reqwest(response: Response) -> Result<Self, reqwest::Error> {
        Self::from_reqwest_limited(response, LIMIT).await
    }

    /// Reads a response of reqwest: at most this many bytes of its body.
    ///
    /// # Errors
    ///
    /// As [`from_reqwest`](Self::from_reqwest).
    ///
    /// ```
    /// use status_codes::client::ErrorResponse;
    ///
    /// # tokio::runtime::Builder::new_current_thread().build()?.block_on(async {
    /// let response = reqwest::Response::from(http::Response::new("a long page"));
    /// let failed = ErrorResponse::from_reqwest_limited(response, 6).await?;
    /// assert_eq!(failed.body(), b"a long");
    /// # Ok::<(), reqwest::Error>(())
    /// # }).expect("a response");
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub async fn from_reqwest_limited(response: Response, bytes: usize) -> Result<Self, reqwest::Error> {
        Ok(Self::from_http_limited(http::Response::<reqwest::Body>::from(response), bytes).await)
    }
}
