//! Clients against a server that sends what it is told.

#![allow(missing_docs, reason = "tests")]

mod page;
mod received;
mod recipes;
mod server;
