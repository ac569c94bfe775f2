//! `client` of `tests/properties`, as a target.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| (status_properties::CLIENT.check)(data));
