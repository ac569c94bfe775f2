//! Enums that `cargo xtask bench` generates.

use enum_status_code::status_code;
use http::StatusCode;

include!(env!("BENCH_SOURCE"));
