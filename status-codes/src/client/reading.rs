//! Reads the body of a response, up to a limit.

use alloc::boxed::Box;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::error::Error;
use core::future::poll_fn;
use core::pin::pin;

use bytes::{Buf as _, BufMut as _};
use http::Response;
use http_body::{Body, Frame};

use super::error_response::{End, ErrorResponse};

/// The most bytes of a body that are read unless the caller names a limit.
pub(super) const LIMIT: usize = 1 << 20;

impl ErrorResponse {
    /// Reads a response of the `http` crate, as hyper and tower return it: at most 1 MiB of its body.
    ///
    /// If the connection fails while the body is read, what came before is kept, and [`is_truncated`](Self::is_truncated) is `true`.
    ///
    /// ```
    /// use bytes::Bytes;
    /// use http::Response;
    /// use http_body_util::Full;
    /// use status_codes::client::ErrorResponse;
    ///
    /// # tokio::runtime::Builder::new_current_thread().build()?.block_on(async {
    /// let response = Response::builder().status(404).body(Full::new(Bytes::from("no such order"))).expect("a response");
    /// let failed = ErrorResponse::from_http(response).await;
    /// assert_eq!((failed.status().as_u16(), failed.body()), (404, &b"no such order"[..]));
    /// # });
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub async fn from_http<B>(response: Response<B>) -> Self
    where
        B: Body,
        B::Error: Into<Box<dyn Error + Send + Sync>>,
    {
        Self::from_http_limited(response, LIMIT).await
    }

    /// Reads a response of the `http` crate: at most this many bytes of its body.
    ///
    /// ```
    /// use bytes::Bytes;
    /// use http::Response;
    /// use http_body_util::Full;
    /// use status_codes::client::ErrorResponse;
    ///
    /// # tokio::runtime::Builder::new_current_thread().build()?.block_on(async {
    /// let failed = ErrorResponse::from_http_limited(Response::new(Full::new(Bytes::from("a long page"))), 6).await;
    /// assert_eq!(failed.body(), b"a long");
    /// assert!(failed.is_truncated());
    /// # });
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub async fn from_http_limited<B>(response: Response<B>, bytes: usize) -> Self
    where
        B: Body,
        B::Error: Into<Box<dyn Error + Send + Sync>>,
    {
        let (parts, body) = response.into_parts();
        let (body, end) = read(body, bytes).await;
        Self::received(parts.status, parts.headers, body.into(), end)
    }
}

/// Reads at most this many bytes, and says why there are not more.
async fn read<B>(body: B, limit: usize) -> (Vec<u8>, End)
where
    B: Body,
    B::Error: Into<Box<dyn Error + Send + Sync>>,
{
    let (mut body, mut read) = (pin!(body), Vec::new());
    loop {
        match poll_fn(|cx| body.as_mut().poll_frame(cx)).await.map(|frame| frame.map(Frame::into_data)) {
            // Trailers end a body.
            None | Some(Ok(Err(_))) => return (read, End::Complete),
            Some(Err(error)) => return (read, End::Failed(Arc::from(error.into()))),
            Some(Ok(Ok(data))) => {
                let room = limit - read.len();
                let is_longer = data.remaining() > room;
                read.put(data.take(room));
                if is_longer {
                    return (read, End::Limit);
                }
            }
        }
    }
}
