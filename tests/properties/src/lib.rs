//! What holds for any input. A property is a function that panics if an input breaks it; `cargo fuzz` calls it in `tests/fuzz`,
//! and `tests/short.rs` in `cargo test`. The seeds are read from the files of the other suites.

mod client;
mod derive;
mod event;
mod headers;
mod input;
mod layer;
mod mutate;
mod problem;
mod suites;
mod table;
mod wild;
mod words;

pub use event::counted;
pub use mutate::{Mutator, Parts};

/// A property of some code, which holds for any input.
#[derive(Clone, Copy, Debug)]
pub struct Property {
    /// The name of its target in `tests/fuzz`.
    pub name: &'static str,
    /// Panics if the input breaks it.
    pub check: fn(&[u8]),
    /// Inputs from which others are made.
    pub seeds: fn() -> Vec<Vec<u8>>,
    /// What a part of an input begins with, if it is a text whose parts mean something by themselves.
    pub part: Option<&'static str>,
}

impl Property {
    /// Words of the seeds, and awkward texts, in libFuzzer's format.
    pub fn dictionary(self) -> String {
        words::dictionary(&(self.seeds)())
    }

    /// The parts of its seeds, if it reads texts.
    pub fn parts(self) -> Option<Parts> {
        self.part.map(|start| Parts::new(start, &(self.seeds)()))
    }
}

/// Any tokens become tokens, and a type has an implementation even if it is wrong.
pub const DERIVE: Property = Property { name: "derive", check: derive::check, seeds: derive::seeds, part: Some("# [") };

/// Any file is read, or refused with short messages about its lines.
pub const TABLE: Property = Property { name: "table", check: table::check, seeds: table::seeds, part: Some("\n") };

/// A problem document that can be read can be written, and sent with a status for an error.
pub const PROBLEM: Property =
    Property { name: "problem", check: problem::check, seeds: problem::seeds, part: Some(",") };

/// Whatever an error writes as headers, what is sent is legal.
pub const HEADERS: Property = Property { name: "headers", check: headers::check, seeds: headers::seeds, part: None };

/// Whatever response passes a layer, it is framed as HTTP requires, and what is not public stays inside.
pub const LAYER: Property = Property { name: "layer", check: layer::check, seeds: layer::seeds, part: None };

/// Whatever a client has received, nothing is lost, and nothing of it is sent unless it is asked for.
pub const CLIENT: Property = Property { name: "client", check: client::check, seeds: client::seeds, part: None };

/// All of them.
pub const ALL: [Property; 6] = [DERIVE, TABLE, PROBLEM, HEADERS, LAYER, CLIENT];
