//! What other crates know about types, what they read of ours, and the documents of servers.

#![allow(dead_code, reason = "most types are only described")]

mod aide;
mod client;
#[path = "../describe/document.rs"]
mod document;
mod examples;
mod frameworks;
#[path = "../describe/judge.rs"]
mod judge;
mod poem_openapi;
mod schemas;
#[path = "../describe/shapes.rs"]
mod shapes;
mod shop;
mod utoipa6;
#[path = "../describe/wire.rs"]
mod wire;
