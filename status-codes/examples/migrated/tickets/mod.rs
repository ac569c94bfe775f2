//! A help desk, with actix-web and `derive_more`: every error is an envelope with a code and a text.

pub(crate) mod after;
pub(crate) mod before;
mod desk;
