//! Types of actix-web as statuses and as header values.

use actix_web::http::StatusCode as HttpStatus;
use actix_web::http::header::{HeaderMap, HeaderValue};

use crate::sink::{HeaderSink, ToHeader, ToHeaders};
use crate::status::{StatusCode, ToStatus};

impl ToStatus for HttpStatus {
    fn to_status(&self) -> StatusCode {
        of_http(*self)
    }
}

impl ToHeader for HeaderValue {
    fn to_header(&self, name: &str, to: &mut dyn HeaderSink) {
        to.header(name, self.as_bytes());
    }
}

impl ToHeaders for HeaderMap {
    fn to_headers(&self, to: &mut dyn HeaderSink) {
        for (name, value) in self {
            value.to_header(name.as_str(), to);
        }
    }
}

pub(super) fn to_http(status: StatusCode) -> HttpStatus {
    HttpStatus::from_u16(status.as_u16()).unwrap_or(HttpStatus::INTERNAL_SERVER_ERROR)
}

pub(super) fn of_http(status: HttpStatus) -> StatusCode {
    StatusCode::from_u16(status.as_u16()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}
