//! A blog with users, with axum and a database: a mistake in a form is listed by field.

pub(crate) mod after;
pub(crate) mod before;
mod database;
