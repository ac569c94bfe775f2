//! The recipes of `status-codes/docs/retry.md`, one file each. `tests/client/page.rs` compares the two.

#![allow(missing_docs, reason = "the page explains them")]

pub mod backon;
pub mod reqwest;
pub mod reqwest_middleware;
pub mod tower;
