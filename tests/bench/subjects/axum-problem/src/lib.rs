//! axum-problem: the derive writes the response.
//!
//! What it writes names `::axum`, and means 0.7. The other subjects have 0.8, so this one is a crate of its own.

pub use axum;
use axum_problem::AxumProblem;

/// The errors that every subject has.
#[derive(Debug, thiserror::Error, AxumProblem)]
pub enum OrderError {
    /// All of it is known beforehand.
    #[error("the item is out of stock")]
    #[problem(status = 409)]
    OutOfStock,

    /// It tells a number.
    #[error("order {id} not found")]
    #[problem(status = 404)]
    NotFound {
        /// The number.
        id: u64,
    },
}
