//! The measurements, one file per section of the page, in page order. A measurement may
//! import `cpu`, `callgrind`, `source`, `workspace`, `results`, `progress`, `measurement` and [`crate::server`].

mod clean;
mod edit;
mod growth;
mod operations;
mod responses;
mod size;
mod sockets;
mod status;
mod variants;

use super::measurement::Measurement;

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
