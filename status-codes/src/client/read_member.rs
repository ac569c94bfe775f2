//! `ReadMember`, the bound of a member that a client reads.

use serde_core::de::DeserializeOwned;

/// A member that can be read. Everything with `Deserialize` is one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read from a body",
    label = "a client needs `Deserialize`",
    note = "put `#[derive(serde::Deserialize)]` on `{Self}`, or use an owned type in the place of a reference"
)]
pub trait ReadMember: Sized {
    fn read_member(json: &str) -> Option<Self>;
}

// A message about `Deserialize` would not say why it is needed.
#[diagnostic::do_not_recommend]
impl<T: DeserializeOwned> ReadMember for T {
    fn read_member(json: &str) -> Option<Self> {
        serde_json::from_str(json).ok()
    }
}
