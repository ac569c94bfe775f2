//! `table` of `tests/properties`, as a target.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use status_properties::{Parts, TABLE};

static PARTS: LazyLock<Parts> = LazyLock::new(|| TABLE.parts().expect("it reads a text"));

fuzz_target!(|data: &[u8]| (TABLE.check)(data));

// libFuzzer changes bytes, and bytes alone seldom lead from one whole input to another.
fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let in_bytes = seed.is_multiple_of(2);
    if in_bytes { fuzzer_mutate(data, size, max_size) } else { PARTS.mutate(data, size, seed) }
});
