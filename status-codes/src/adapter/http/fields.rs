//! The header fields of the `http` crate, as a layer changes them.

use http::header::{HeaderMap, HeaderName, HeaderValue};

use crate::response::Fields;

impl Fields for HeaderMap {
    fn get(&self, name: &str) -> Option<&[u8]> {
        Self::get(self, name).map(HeaderValue::as_bytes)
    }

    fn remove(&mut self, name: &'static str) {
        Self::remove(self, name);
    }

    fn set(&mut self, name: &'static str, value: &str) {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::from_str(value)) {
            self.insert(name, value);
        }
    }
}
