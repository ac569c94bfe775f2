//! The body of a response that has passed an `ErrorLayer`.

use core::pin::Pin;
use core::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use pin_project_lite::pin_project;

pin_project! {
    /// The body of a response that has passed an [`ErrorLayer`](crate::ErrorLayer): the one that was there, or the one that the
    /// layer has written.
    ///
    /// ```
    /// use bytes::Bytes;
    /// use http::Response;
    /// use http_body_util::BodyExt as _;
    /// use status_codes::adapter::http::ResponseBody;
    ///
    /// async fn bytes<B>(response: Response<ResponseBody<B>>) -> Result<Bytes, B::Error>
    /// where
    ///     B: http_body::Body<Data = Bytes>,
    /// {
    ///     Ok(response.into_body().collect().await?.to_bytes())
    /// }
    /// ```
    #[derive(Debug)]
    pub struct ResponseBody<B> {
        #[pin]
        content: Content<B>,
    }
}

pin_project! {
    #[derive(Debug)]
    #[project = ContentNow]
    enum Content<B> {
        Kept {
            #[pin]
            body: B,
        },
        Written {
            bytes: Bytes,
        },
        Stripped,
    }
}

impl<B> ResponseBody<B> {
    pub(super) fn kept(body: B) -> Self {
        Self { content: Content::Kept { body } }
    }

    pub(super) fn written(bytes: Bytes) -> Self {
        Self { content: Content::Written { bytes } }
    }

    /// No content in answer to HEAD, for which nobody knows the length that it has for GET.
    pub(super) fn stripped() -> Self {
        Self { content: Content::Stripped }
    }
}

/// The empty body. Middleware that answers by itself needs it.
impl<B> Default for ResponseBody<B> {
    fn default() -> Self {
        Self::written(Bytes::new())
    }
}

impl<B: Body<Data = Bytes>> Body for ResponseBody<B> {
    type Data = Bytes;
    type Error = B::Error;

    fn poll_frame(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, B::Error>>> {
        match self.project().content.project() {
            ContentNow::Kept { body } => body.poll_frame(cx),
            ContentNow::Stripped => Poll::Ready(None),
            ContentNow::Written { bytes } => {
                let bytes = core::mem::take(bytes);
                Poll::Ready(Some(bytes).filter(|bytes| !bytes.is_empty()).map(|bytes| Ok(Frame::data(bytes))))
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        match &self.content {
            Content::Kept { body } => body.is_end_stream(),
            Content::Written { bytes } => bytes.is_empty(),
            Content::Stripped => true,
        }
    }

    fn size_hint(&self) -> SizeHint {
        match &self.content {
            Content::Kept { body } => body.size_hint(),
            Content::Written { bytes } => SizeHint::with_exact(bytes.len() as u64),
            Content::Stripped => SizeHint::default(),
        }
    }
}
