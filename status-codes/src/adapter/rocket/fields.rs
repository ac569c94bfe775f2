//! The header fields of Rocket, as a layer changes them.

use alloc::borrow::ToOwned as _;

use rocket::Response;

use crate::response::Fields;

impl Fields for Response<'_> {
    fn get(&self, name: &str) -> Option<&[u8]> {
        self.headers().get_one(name).map(str::as_bytes)
    }

    fn remove(&mut self, name: &'static str) {
        self.remove_header(name);
    }

    fn set(&mut self, name: &'static str, value: &str) {
        // The server writes the length that the body has.
        if name != "content-length" {
            self.set_raw_header(name, value.to_owned());
        }
    }
}
