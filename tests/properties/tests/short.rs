//! A short run of every property: the seeds, and mutations of them, the same in every run. `cargo fuzz` runs the same functions
//! for longer.

use std::fs;
use std::panic::catch_unwind;
use std::path::Path;

use status_properties::{ALL, CLIENT, DERIVE, HEADERS, LAYER, Mutator, PROBLEM, Property, TABLE};

fn holds(property: Property, rounds: usize) {
    let check = |input: &[u8], what: &str| {
        let result = catch_unwind(|| (property.check)(input));
        assert!(result.is_ok(), "{}, {what}: {}", property.name, input.escape_ascii());
    };
    let seeds = (property.seeds)();
    assert!(seeds.len() > 30, "{}: only {} seeds were found", property.name, seeds.len());
    for (number, seed) in seeds.iter().enumerate() {
        check(seed, &format!("seed {number}"));
    }
    let (mut mutator, parts) = (Mutator::new(7), property.parts());
    for round in 0..rounds {
        let mut input = seeds[mutator.below(seeds.len())].clone();
        let other = &seeds[mutator.below(seeds.len())];
        match &parts {
            Some(parts) if round % 2 == 0 => input = mutator.recombine(&input, parts),
            _ => mutator.mutate(&mut input, other),
        }
        check(&input, &format!("round {round}"));
    }
}

#[test]
fn every_property_has_a_target() {
    for Property { name, .. } in ALL {
        let target = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../fuzz/fuzz_targets/{name}.rs"));
        let text = fs::read_to_string(&target).unwrap_or_else(|error| panic!("{}: {error}", target.display()));
        assert!(text.contains(&format!("{}.check", name.to_uppercase())), "{name}: {text}");
    }
}

#[test]
fn derive() {
    holds(DERIVE, 2_000);
}

#[test]
fn table() {
    holds(TABLE, 3_000);
}

#[test]
fn problem() {
    holds(PROBLEM, 20_000);
}

#[test]
fn headers() {
    holds(HEADERS, 20_000);
}

#[test]
fn layer() {
    holds(LAYER, 5_000);
}

#[test]
fn client() {
    holds(CLIENT, 20_000);
}
