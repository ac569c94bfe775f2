//! axum-problem: the derive writes the response.
//!
//! Its output refers to `::axum` and needs 0.7. The other subjects use 0.8, so this one is a separate crate.

pub use axum;
use axum_problem::AxumProblem;

/// The errors, which are the same for every subject.
#[derive(Debug, thiserror::Error, AxumProblem)]
pub enum OrderError {
    /// Its message is known at compile time.
    #[error("the item is out of stock")]
    #[problem(status = 409)]
    OutOfStock,

    /// Its message contains a number.
    #[error("order {id} not found")]
    #[problem(status = 404)]
    NotFound {
        /// The number.
        id: u64,
    },
}
