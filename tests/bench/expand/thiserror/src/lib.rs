//! Enums that `cargo xtask bench` generates.

include!(env!("BENCH_SOURCE"));
