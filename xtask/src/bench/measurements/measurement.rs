//! A measurement: one section of the page.

use anyhow::Result;

use crate::bench::progress::Progress;
use crate::bench::results::Section;

/// A section of the page, and how it is measured.
pub(in crate::bench) struct Measurement {
    pub(in crate::bench) id: &'static str,
    pub(in crate::bench) part: Part,
    /// How often it calls [`Progress::step`].
    pub(in crate::bench) steps: u64,
    pub(in crate::bench) take: fn(&Progress) -> Result<Section>,
}

/// A part that can be measured alone.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::bench) enum Part {
    Compile,
    Run,
    Size,
}
