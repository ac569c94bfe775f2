//! What is described is what is sent, for error types as public servers have them.

#![allow(dead_code, reason = "most types are only described")]

mod bodies;
mod complete;
mod document;
mod elsewhere;
mod envelopes;
#[path = "../../../status-codes/examples/orders/errors.rs"]
#[allow(missing_docs, reason = "an example")]
mod errors;
mod headers;
mod inferred;
mod judge;
mod members;
mod nested;
#[path = "../../../status-codes/examples/orders/orders.rs"]
#[allow(missing_docs, reason = "an example")]
mod orders;
#[path = "../shapes.rs"]
mod public;
mod secrets;
mod shapes;
mod unions;
mod wire;
