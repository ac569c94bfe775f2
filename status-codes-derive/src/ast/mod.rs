//! The type as the derive understands it: `node` holds the types, and `read` makes them from the input. They import only
//! `attr` and what comes before it.

mod node;
mod read;

pub(crate) use node::{Field, Input, Sent, Variant, unraw};
