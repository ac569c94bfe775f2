//! Rules of the wire that hold at run time, whatever the error says.

mod bodies;
mod fields;
mod headers;
mod problem;
mod statuses;
mod wild;
