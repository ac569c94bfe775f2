//! What rustc checks when it evaluates a constant, because the derive cannot see its value. It may import `ascii`, `status`,
//! `table` and `spec`.

mod code;
mod message;
mod spec;
mod status;

pub use code::{Code, MachineCode, check_code, text_of};
pub use spec::check_spec;
pub use status::{Const, Facts, check, check_listed};
