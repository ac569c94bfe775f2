//! What other crates know about types, and what they read of ours.

#![allow(dead_code, reason = "most types are only described")]

#[path = "../describe/judge.rs"]
mod judge;
mod schemas;
#[path = "../describe/shapes.rs"]
mod shapes;
mod utoipa6;
