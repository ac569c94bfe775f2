//! The body of a response that has passed the layer.

use core::pin::Pin;
use core::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use http_body_util::Full;
use pin_project_lite::pin_project;

pin_project! {
    /// The body of a response of an [`ErrorService`](super::ErrorService): that of the service inside of it, or the bytes that the
    /// layer has written in its place.
    ///
    /// ```
    /// use bytes::Bytes;
    /// use http::{Request, Response};
    /// use http_body_util::Full;
    /// use status_codes::ErrorLayer;
    /// use status_codes::adapter::http::ServiceBody;
    /// use tower_layer::Layer as _;
    /// use tower_service::Service;
    ///
    /// fn with_layer<S>(service: S) -> impl Service<Request<()>, Response = Response<ServiceBody<Full<Bytes>>>>
    /// where
    ///     S: Service<Request<()>, Response = Response<Full<Bytes>>>,
    /// {
    ///     ErrorLayer::new().layer(service)
    /// }
    /// ```
    #[derive(Clone, Debug)]
    pub struct ServiceBody<B> {
        #[pin]
        body: Either<B>,
    }
}

pin_project! {
    #[derive(Clone, Debug)]
    #[project = EitherNow]
    enum Either<B> {
        Inner {
            #[pin]
            body: B,
        },
        Written {
            body: Full<Bytes>,
        },
    }
}

impl<B> ServiceBody<B> {
    pub(super) fn inner(body: B) -> Self {
        Self { body: Either::Inner { body } }
    }

    pub(super) fn written(bytes: Bytes) -> Self {
        Self { body: Either::Written { body: Full::new(bytes) } }
    }
}

impl<B: Body<Data = Bytes>> Body for ServiceBody<B> {
    type Data = Bytes;
    type Error = B::Error;

    fn poll_frame(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, B::Error>>> {
        match self.project().body.project() {
            EitherNow::Inner { body } => body.poll_frame(cx),
            EitherNow::Written { body } => Pin::new(body).poll_frame(cx).map_err(|never| match never {}),
        }
    }

    fn is_end_stream(&self) -> bool {
        match &self.body {
            Either::Inner { body } => body.is_end_stream(),
            Either::Written { body } => body.is_end_stream(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match &self.body {
            Either::Inner { body } => body.size_hint(),
            Either::Written { body } => body.size_hint(),
        }
    }
}
