//! An error that is as its test wants it, and its response.

use std::fmt;

use status_codes::adapter::{MemberSink, Omissions, Reason};
use status_codes::{ApiError, HeaderSink, StatusCode};

pub(crate) const MARKER: &str = "marker-7d1f";

/// An error that is as its test wants it.
#[derive(Debug)]
pub(crate) struct Wild {
    pub(crate) status: StatusCode,
    pub(crate) headers: Vec<(&'static str, Vec<u8>)>,
}

impl fmt::Display for Wild {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(MARKER)
    }
}

impl std::error::Error for Wild {}

impl ApiError for Wild {
    fn status(&self) -> StatusCode {
        self.status
    }

    fn headers(&self, to: &mut dyn HeaderSink) {
        for (name, value) in &self.headers {
            to.header(name, value);
        }
    }

    fn members(&self, to: &mut dyn MemberSink) {
        to.member("id", &7);
        to.member("id", &8);
        to.member("none", &None::<u8>);
        to.member("status", &"mine");
        to.member("broken", &Broken);
        to.member("last", &"yes");
    }
}

/// Writes half of itself, then fails.
struct Broken;

impl serde::Serialize for Broken {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::{Error, SerializeSeq};
        let mut list = serializer.serialize_seq(None)?;
        list.serialize_element("half")?;
        Err(Error::custom("failed"))
    }
}

pub(crate) type Response = http::Response<bytes::Bytes>;

pub(crate) fn respond(number: u16, headers: Vec<(&'static str, Vec<u8>)>) -> Response {
    let status = StatusCode::from_u16(number).expect("in range");
    status_codes::adapter::http::response(&Wild { status, headers })
}

/// Those of the headers. Those of the body have a test of their own.
pub(crate) fn omissions(response: &Response) -> Vec<(String, Reason)> {
    let mut omissions = all_omissions(response);
    omissions.retain(|(_, reason)| !matches!(reason, Reason::Taken | Reason::Failed));
    omissions
}

pub(crate) fn all_omissions(response: &Response) -> Vec<(String, Reason)> {
    let omissions = response.extensions().get::<Omissions>();
    omissions.into_iter().flat_map(Omissions::iter).map(|o| (o.name().to_owned(), o.reason())).collect()
}
