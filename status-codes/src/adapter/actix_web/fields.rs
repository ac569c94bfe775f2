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
        let name = HeaderName::from_static(name);
        // The server writes the length that the body has.
        if let (true, Ok(value)) = (name != CONTENT_LENGTH, HeaderValue::from_str(value)) {
            self.insert(name, value);
        }
    }
}
