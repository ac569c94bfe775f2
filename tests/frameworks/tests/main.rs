//! One enum with one derive in five frameworks, over raw sockets.

#![allow(missing_docs, reason = "tests")]

mod bodies;
mod changed;
mod connection;
mod enforced;
mod errors;
mod guard;
mod headers;
mod layer;
mod log;
mod plan;
mod secrets;
mod servers;
mod statuses;
