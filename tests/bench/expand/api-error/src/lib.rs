//! Enums that `cargo xtask bench` has written.

use api_error::ApiError;

include!(env!("BENCH_SOURCE"));
