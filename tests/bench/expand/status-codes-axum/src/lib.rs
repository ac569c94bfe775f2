//! Enums that `cargo xtask bench` has written.

include!(env!("BENCH_SOURCE"));
