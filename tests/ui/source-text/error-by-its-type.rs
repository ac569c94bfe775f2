use std::error::Error as StdError;
use std::sync::Arc;

use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum Error {
    #[error("bad number: {0}")]
    #[status(400)]
    Parse(std::num::ParseIntError),
    #[error("bad body: {}", .cause.as_ref().unwrap())]
    #[status(422)]
    Body { cause: Option<Arc<serde_json::Error>> },
    #[error("bad list: {causes:?}")]
    #[status(NOT_FOUND)]
    List { causes: Vec<Box<dyn StdError + Send + Sync>> },
    #[error("it failed")]
    #[status(500, detail = "it failed: {0}")]
    Detail(anyhow::Error),
}

fn main() {}
