//! What rustc checks when it evaluates a constant that the derive cannot see into. It may import the number and the table.

mod code;
mod message;
mod status;

pub use code::{Code, MachineCode, text_of};
pub use status::{Const, Facts};
