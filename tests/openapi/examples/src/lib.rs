//! One declaration of errors in two documents. Each server has its document under `/openapi.json`, and a page to read it under
//! `/docs`:
//!
//! ```text
//! cargo run --package status-openapi-examples --bin aide           # http://127.0.0.1:3000/docs
//! cargo run --package status-openapi-examples --bin poem-openapi
//! ```

pub mod aide;
mod errors;
pub mod poem_openapi;

pub use errors::OrderError;
