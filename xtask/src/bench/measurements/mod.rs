//! What is measured, in the order of the page.

mod clean;
mod edit;
mod growth;
mod operations;
mod responses;
mod size;
mod sockets;
mod status;
mod variants;

use anyhow::Result;

use super::Progress;
use super::results::Section;

pub(super) const MEASUREMENTS: &[Measurement] = &[
    clean::MEASUREMENT,
    variants::MEASUREMENT,
    growth::MEASUREMENT,
    edit::MEASUREMENT,
    operations::MEASUREMENT,
    status::MEASUREMENT,
    responses::MEASUREMENT,
    sockets::MEASUREMENT,
    size::MEASUREMENT,
];

/// A section of the page, and how it comes about.
pub(super) struct Measurement {
    pub(super) id: &'static str,
    pub(super) part: Part,
    /// How often it calls [`Progress::step`].
    pub(super) steps: u64,
    pub(super) take: fn(&Progress) -> Result<Section>,
}

/// What can be measured by itself.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Compile,
    Run,
    Size,
}
