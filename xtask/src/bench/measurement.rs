//! What a measurement is.

use anyhow::Result;

use super::results::Section;
use crate::progress::Progress;

/// A section of the page, and the function that measures it.
pub(super) struct Measurement {
    pub(super) id: &'static str,
    pub(super) part: Part,
    /// How often it calls [`Progress::step`].
    pub(super) steps: u64,
    pub(super) take: fn(&Progress) -> Result<Section>,
}

/// A group of measurements that can be taken separately.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Compile,
    Run,
    Size,
}
