//! Reads the helper attributes of one node. Each item is read on its own, so that one mistake does not hide another. The files
//! import only `errors`, `lookup`, `rejected`, `rules` and each other: `item` and `key` first, whole attributes last.

pub(crate) mod api_error;
pub(crate) mod case;
pub(crate) mod client;
pub(crate) mod code;
pub(crate) mod detail;
pub(crate) mod display;
pub(crate) mod docs;
pub(crate) mod extension;
pub(crate) mod header;
pub(crate) mod inner;
pub(crate) mod item;
mod key;
pub(crate) mod log;
pub(crate) mod member;
pub(crate) mod retry;
pub(crate) mod spelling;
pub(crate) mod status;
pub(crate) mod text;
pub(crate) mod without;
