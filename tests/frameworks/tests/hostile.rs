//! What errors hold that does harm if it is sent, counted or followed as it is.

use std::fmt;
use std::sync::atomic::{AtomicUsize, Ordering};

use status_codes::{HeaderSink, ToHeader};

/// A header whose name comes from a client.
#[derive(Debug)]
pub(crate) struct ForgedName(pub(crate) String);

impl ToHeader for ForgedName {
    fn to_header(&self, _: &str, to: &mut dyn HeaderSink) {
        to.header(&self.0, b"a value");
    }
}

/// More names than a map of headers has places for, and one that is too long for a log.
#[derive(Debug)]
pub(crate) struct Many;

impl ToHeader for Many {
    fn to_header(&self, _: &str, to: &mut dyn HeaderSink) {
        to.header(&" ".repeat(70_000), b"a value");
        (0..25_000).for_each(|number| to.header(&format!("x-{number}"), b"a value"));
    }
}

/// A redirect to two places.
#[derive(Debug)]
pub(crate) struct TwoPlaces;

impl ToHeader for TwoPlaces {
    fn to_header(&self, name: &str, to: &mut dyn HeaderSink) {
        to.header(name, b"/first");
        to.header(name, b"/second");
    }
}

/// An error with many sources behind it.
#[derive(Debug, thiserror::Error)]
#[error("link {0}")]
pub(crate) struct Chain(usize, #[source] Option<Box<Self>>);

impl Chain {
    pub(crate) fn of(length: usize) -> Self {
        (1..length).fold(Self(0, None), |chain, number| Self(number, Some(Box::new(chain))))
    }
}

/// One by one: the boxes would be dropped within each other.
impl Drop for Chain {
    fn drop(&mut self) {
        let mut next = self.1.take();
        while let Some(mut link) = next {
            next = link.1.take();
        }
    }
}

/// An error that is its own source.
#[derive(Debug)]
pub(crate) struct Ring;

impl fmt::Display for Ring {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("around")
    }
}

impl std::error::Error for Ring {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(self)
    }
}

/// How often a [`Watched`] has been written for programmers.
pub(crate) static WRITTEN: AtomicUsize = AtomicUsize::new(0);

pub(crate) struct Watched;

impl fmt::Debug for Watched {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        WRITTEN.fetch_add(1, Ordering::SeqCst);
        f.write_str("Watched")
    }
}

/// Fails half-way through its serialization.
#[derive(Debug)]
pub(crate) struct Half;

impl serde::Serialize for Half {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::{Error as _, SerializeSeq as _};
        let mut list = serializer.serialize_seq(None)?;
        list.serialize_element("written")?;
        list.serialize_element(&Never)?;
        Err(S::Error::custom("half-way"))
    }
}

struct Never;

impl serde::Serialize for Never {
    fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(serde::ser::Error::custom("half-way"))
    }
}

/// Values from a user who means no good.
pub(crate) fn hostile() -> Vec<String> {
    let long = "a".repeat(64 * 1024);
    let mut values: Vec<String> =
        ["a\r\nSet-Cookie: owned=1", "a\nowned: 1", "a\rowned: 1", "a\0b", "größe", "\u{7f}", ""]
            .map(str::to_owned)
            .to_vec();
    values.push(long);
    values
}

/// Texts that are hard to write as JSON.
pub(crate) fn texts() -> Vec<String> {
    let texts = [
        "\"quotes\" and \\",
        "\u{0}\u{1}\u{1f}\u{7f}\t\r\n",
        "\u{202e}txt.exe",
        "\u{2028}\u{2029}",
        "𝄞 größe",
        "</script>",
    ];
    let mut texts = texts.map(str::to_owned).to_vec();
    texts.push("x".repeat(10 * 1024 * 1024));
    texts
}
