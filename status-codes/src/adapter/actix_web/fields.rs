//! The header fields of actix-web, as a layer changes them.

use actix_web::http::header::{CONTENT_LENGTH, HeaderMap, HeaderName, HeaderValue};

use crate::response::Fields;

impl Fields for HeaderMap {
    fn get(&self, name: &str) -> Option<&[u8]> {
        Self::get(self, name).map(HeaderValue::as_bytes)
    }

    fn remove(&mut self, name: &'static str) {
        Self::remove(self, name);
    }

    fn set(&mut self, name: &'static str, value: &str) {
        // The server writes the length that the body has.
        let name = HeaderName::try_from(name).ok().filter(|name| *name != CONTENT_LENGTH);
        if let (Some(name), Ok(value)) = (name, HeaderValue::from_str(value)) {
            self.insert(name, value);
        }
    }
}
