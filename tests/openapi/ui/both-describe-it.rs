use std::collections::BTreeMap;

use status_codes::ApiError;
use utoipa::IntoResponses;
use utoipa::openapi::{RefOr, Response};

// Without `without(utoipa6)` both write the same implementation.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("sold out")]
#[status(409)]
struct SoldOut;

impl IntoResponses for SoldOut {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::new()
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("gone")]
#[status(410)]
#[api_error(without(utoipa6))]
struct Gone;

impl IntoResponses for Gone {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::new()
    }
}

fn main() {}
