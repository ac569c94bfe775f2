//! The grammar of header values, which the derive uses too.

#![allow(unreachable_pub, reason = "the text belongs to a crate that exports it")]

include!(concat!(env!("OUT_DIR"), "/grammar.rs"));
