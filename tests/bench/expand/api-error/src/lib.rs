//! Enums that `cargo xtask bench` generates.

use api_error::ApiError;

include!(env!("BENCH_SOURCE"));
