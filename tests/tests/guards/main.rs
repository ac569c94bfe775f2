//! Rules of the wire that hold at run time, whatever the error says.

mod bodies;
mod fields;
mod flatten;
mod headers;
mod inner;
mod problem;
mod run_time;
mod statuses;
mod wild;
