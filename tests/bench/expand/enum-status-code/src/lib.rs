//! Enums that `cargo xtask bench` has written.

use enum_status_code::status_code;
use http::StatusCode;

include!(env!("BENCH_SOURCE"));
