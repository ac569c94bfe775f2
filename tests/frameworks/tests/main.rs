//! One enum with one derive in five frameworks, over raw sockets.

#![allow(missing_docs, reason = "tests")]

mod bodies;
mod changed;
mod connection;
mod decoded;
mod enforced;
mod errors;
mod events;
mod guard;
mod handler;
mod headers;
mod hostile;
mod layer;
mod log;
mod middleware;
mod options;
mod plan;
mod refusals;
mod request_id;
mod rewritten;
mod secrets;
mod servers;
mod service;
mod shaped;
mod statics;
mod statuses;
mod traced;
mod untouched;
