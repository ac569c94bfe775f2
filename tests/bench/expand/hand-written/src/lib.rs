//! Enums that `cargo xtask bench` generates.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::json;

include!(env!("BENCH_SOURCE"));
