//! What is measured, in the order of the page.

mod clean;
mod edit;
mod growth;
mod measurement;
mod operations;
mod responses;
mod size;
mod sockets;
mod status;
mod variants;

pub(super) use self::measurement::{Measurement, Part};

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
