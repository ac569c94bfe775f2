//! `status()` of an enum of 50 variants with 20 different codes. It may import [`crate::measurement`].

mod subjects;
mod variants;

use crate::measurement::Measurement;

/// How often each variant occurs in the inputs.
const ROUNDS: usize = 10;

pub(crate) fn measurements() -> Vec<Measurement> {
    let mut measurements = vec![Measurement::baseline("variant", inputs(subjects::derived::all), |error| error)];
    measurements.extend(subjects::measurements());
    measurements
}

/// One subject. It gets borrowed errors, so that dropping what they own is not counted.
fn of<E: 'static, S: 'static>(
    subject: &'static str,
    variants: fn() -> Vec<E>,
    status: impl Fn(&'static E) -> S + 'static,
) -> Measurement {
    Measurement::new("status/50", subject, "variant", inputs(variants), status)
}

/// All variants equally often, in a pseudorandom order that is always the same.
fn inputs<E: 'static>(variants: fn() -> Vec<E>) -> impl Fn() -> Vec<&'static E> {
    move || {
        let mut inputs: Vec<&'static E> = (0..ROUNDS).flat_map(|_| &*variants().leak()).collect();
        // Fisher and Yates, with the generator of Knuth's MMIX.
        let mut state: u64 = 1;
        for last in (1..inputs.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let other = usize::try_from(state >> 33).unwrap_or_default() % (last + 1);
            inputs.swap(last, other);
        }
        inputs
    }
}
