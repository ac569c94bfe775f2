//! Types of Rocket as statuses and as headers.

use rocket::http::{HeaderMap, Status};

use crate::sink::{HeaderSink, ToHeaders};
use crate::status::{StatusCode, ToStatus};

impl ToStatus for Status {
    fn to_status(&self) -> StatusCode {
        of_rocket(*self)
    }
}

impl ToHeaders for HeaderMap<'_> {
    fn to_headers(&self, to: &mut dyn HeaderSink) {
        for header in self.iter() {
            to.header(header.name().as_str(), header.value().as_bytes());
        }
    }
}

pub(super) fn of_rocket(status: Status) -> StatusCode {
    StatusCode::from_u16(status.code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}
