//! What is described is what is sent, for error types as public servers have them.

#![allow(dead_code, reason = "most types are only described")]

mod bodies;
mod judge;
mod nested;
mod secrets;
mod shapes;
