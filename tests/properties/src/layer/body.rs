//! The body of a response before it passes a layer.

use std::collections::VecDeque;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::{fmt, io};

use bytes::Bytes;
use http::HeaderMap;
use http_body::{Body, Frame, SizeHint};

use crate::input::Input;

/// In bytes. It is more than a layer reads.
const LONGEST: usize = 6_000;

/// How a body is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Manner {
    /// In one piece of known length.
    Full,
    /// In pieces, and the length is known.
    Measured,
    /// In pieces, and the length is not known.
    Stream,
    /// In pieces, then trailers.
    Trailers,
    /// It fails after the first piece.
    Failing,
    /// It is not there at once.
    Late,
}

/// What a body says, and how it is sent.
#[derive(Clone)]
pub(crate) struct Content {
    pub(crate) text: Vec<u8>,
    manner: Manner,
}

impl fmt::Debug for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let start = &self.text[..self.text.len().min(80)];
        write!(f, "{:?} of {} bytes, `{}`…", self.manner, self.text.len(), start.escape_ascii())
    }
}

impl Content {
    pub(crate) fn read(input: &mut Input<'_>, before: &str) -> Self {
        use Manner::{Failing, Full, Late, Measured, Stream, Trailers};
        let manner = input.one_of(&[Full, Measured, Stream, Trailers, Failing, Late]);
        let times = input.one_of(&[0, 1, 1, 1, 2, 40, 400]);
        let mut text = [before.as_bytes(), input.text()].concat().repeat(times);
        text.truncate(LONGEST);
        Self { text, manner }
    }

    pub(crate) fn fails(&self) -> bool {
        self.manner == Manner::Failing
    }

    pub(crate) fn is_length_known(&self) -> bool {
        matches!(self.manner, Manner::Full | Manner::Measured)
    }

    pub(crate) fn body(&self) -> Pieces {
        let mut pieces: VecDeque<Piece> = match self.manner {
            Manner::Full => [Piece::Data(Bytes::copy_from_slice(&self.text))].into(),
            _ => self.text.chunks(1000).map(|piece| Piece::Data(Bytes::copy_from_slice(piece))).collect(),
        };
        match self.manner {
            Manner::Failing => {
                pieces.truncate(1);
                pieces.push_back(Piece::Failure);
            }
            Manner::Trailers => pieces.push_back(Piece::Trailers),
            Manner::Late => pieces.push_front(Piece::Pause),
            Manner::Full | Manner::Measured | Manner::Stream => {}
        }
        let length = self.is_length_known().then_some(self.text.len() as u64);
        Pieces { pieces, length }
    }
}

#[derive(Debug)]
enum Piece {
    Data(Bytes),
    Trailers,
    Failure,
    Pause,
}

/// A body in pieces.
#[derive(Debug)]
pub(crate) struct Pieces {
    pieces: VecDeque<Piece>,
    length: Option<u64>,
}

impl From<Bytes> for Pieces {
    fn from(bytes: Bytes) -> Self {
        let length = Some(bytes.len() as u64);
        Self { pieces: [Piece::Data(bytes)].into(), length }
    }
}

impl Body for Pieces {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        let frame = match self.pieces.pop_front() {
            None => None,
            Some(Piece::Data(bytes)) => Some(Ok(Frame::data(bytes))),
            Some(Piece::Trailers) => Some(Ok(Frame::trailers(HeaderMap::new()))),
            Some(Piece::Failure) => Some(Err(io::Error::other("the body fails"))),
            Some(Piece::Pause) => {
                cx.waker().wake_by_ref();
                return Poll::Pending;
            }
        };
        if let (Some(Ok(frame)), Some(length)) = (&frame, &mut self.length) {
            *length -= frame.data_ref().map_or(0, Bytes::len) as u64;
        }
        Poll::Ready(frame)
    }

    fn size_hint(&self) -> SizeHint {
        self.length.map_or_else(SizeHint::default, SizeHint::with_exact)
    }
}
