//! An error that writes whatever the input says.

use std::error::Error;
use std::fmt;

use status_codes::info::Content;
use status_codes::{ApiError, Class, HeaderSink, StatusCode, ToHeader};

pub(crate) type Value = Box<dyn ToHeader + Send + Sync>;

/// An error that writes whatever the input says.
pub(crate) struct Wild {
    pub(crate) status: StatusCode,
    pub(crate) text: String,
    pub(crate) headers: Vec<(String, Value)>,
}

impl fmt::Debug for Wild {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Display for Wild {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Error for Wild {}

impl ApiError for Wild {
    fn status(&self) -> StatusCode {
        self.status
    }

    fn headers(&self, to: &mut dyn HeaderSink) {
        for (name, value) in &self.headers {
            value.to_header(name, to);
        }
    }
}

/// How many lines an error writes.
pub(crate) fn lines(error: &dyn ApiError) -> usize {
    struct Count(usize);

    impl HeaderSink for Count {
        fn header(&mut self, _: &str, _: &[u8]) {
            self.0 += 1;
        }
    }

    let mut count = Count(0);
    error.headers(&mut count);
    count.0
}

/// Bytes as a header value, whatever they are.
pub(crate) struct Raw(pub(crate) Vec<u8>);

impl ToHeader for Raw {
    fn to_header(&self, name: &str, to: &mut dyn HeaderSink) {
        to.header(name, &self.0);
    }
}

/// A status of any number that HTTP can send.
pub(crate) fn any_status(number: [u8; 2]) -> StatusCode {
    StatusCode::from_u16(100 + u16::from_be_bytes(number) % 900).expect("in range")
}

/// What `any_status` reads.
pub(crate) fn number(status: u16) -> [u8; 2] {
    (status - 100).to_be_bytes()
}

/// The status that is sent for an error with this one: that of an error, a redirection, or a success without content.
pub(crate) fn sent_for(status: StatusCode) -> StatusCode {
    let is_sent = match status.class() {
        Some(Class::Redirection | Class::ClientError | Class::ServerError) => true,
        Some(Class::Success) => !has_content(status),
        _ => false,
    };
    if is_sent { status } else { StatusCode::INTERNAL_SERVER_ERROR }
}

/// Whether a response with this status may have content.
pub(crate) fn has_content(status: StatusCode) -> bool {
    !matches!(status.content(), Content::Forbidden | Content::Empty)
}
