//! The status of Rocket.

use rocket::http::Status;

use crate::status::{StatusCode, ToStatus};

impl ToStatus for Status {
    fn to_status(&self) -> StatusCode {
        of_rocket(*self)
    }
}

pub(super) fn of_rocket(status: Status) -> StatusCode {
    StatusCode::from_u16(status.code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}
