//! Notes in files, with axum and anyhow: every handler returns one catch-all error.

pub(crate) mod after;
pub(crate) mod before;
mod files;
