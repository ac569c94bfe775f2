//! Extension members whose number a client may choose. Their cost must not grow faster than their number.

use std::collections::BTreeMap;

use status_codes::{ApiError, ErrorLayer, Members};

use crate::measurement::Measurement;

/// The numbers of members. The second is ten times the first, which `cargo xtask bench guard` relies on.
const COUNTS: [usize; 2] = [1_000, 10_000];

#[derive(Debug, thiserror::Error, ApiError)]
#[error("many members")]
#[status(400)]
struct Many {
    #[extension(flatten)]
    members: BTreeMap<String, usize>,
}

pub(crate) fn measurements() -> Vec<Measurement> {
    let mut measurements = vec![Measurement::baseline("members", inputs(0), |error| error)];
    for count in COUNTS {
        measurements
            .push(of("document", count, |error| status_codes::adapter::render(error, &mut |_, _| true).body.len()));
        measurements
            .push(of("envelope", count, |error| serde_json::to_vec(&Members::of(error)).map(|body| body.len()).ok()));
        measurements.push(of("snapshot", count, |error| {
            // With a layer, a response carries its error. actix-web only lends it, so a snapshot is taken.
            let _layer = ErrorLayer::new();
            actix_web::ResponseError::error_response(error)
        }));
    }
    measurements
}

fn of<O: 'static>(what: &str, count: usize, act: fn(&'static Many) -> O) -> Measurement {
    Measurement::new(format!("members/{what}/{count}"), "status-codes", "members", inputs(count), act)
}

/// Borrowed errors, so that dropping what they own is not counted.
fn inputs(count: usize) -> impl Fn() -> Vec<&'static Many> {
    move || {
        let members = (0..count).map(|number| (format!("member-{number}"), number)).collect();
        vec![Box::leak(Box::new(Many { members }))]
    }
}
