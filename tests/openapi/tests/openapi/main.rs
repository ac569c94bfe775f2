//! Documents of servers have what is described.

#![allow(dead_code, reason = "some errors are only described")]

mod aide;
mod examples;
mod poem_openapi;
mod shop;
mod wire;
