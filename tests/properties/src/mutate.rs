//! Mutations of inputs, the same in every run.

use std::collections::BTreeSet;

/// A generator of random numbers that mutates inputs. It is the same in every run.
#[derive(Clone, Debug)]
pub struct Mutator(u64);

/// Bytes that mean something in a format of the properties, and some that mean nothing in most.
const TELLING: &[u8] = b"\"\\{}[]()<>#=;:,.'\n\r\t\0 \x7f\x80\xff09aZ_-/";

impl Mutator {
    /// Starts with this number.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `end`, or zero if there is none.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % end.max(1)
    }

    /// Changes an input in a few places. `other` is one that it may take a part of.
    pub fn mutate(&mut self, input: &mut Vec<u8>, other: &[u8]) {
        for _ in 0..=self.below(4) {
            let at = self.below(input.len() + 1);
            let end = (at + 1 + self.below(16)).min(input.len());
            let telling = TELLING[self.below(TELLING.len())];
            match self.below(8) {
                0 => drop(input.drain(at..end)),
                1 => input.insert(at, telling),
                2 => {
                    let copy = input[at..end].to_vec();
                    input.splice(at..at, copy);
                }
                3 => {
                    let from = self.below(other.len());
                    let to = (from + 1 + self.below(48)).min(other.len());
                    input.splice(at..at, other[from..to].iter().copied());
                }
                4 => input[at..end].reverse(),
                5 if self.below(8) == 0 => input.truncate(at),
                // A digit or a letter becomes the next one.
                6 if at < input.len() => input[at] = input[at].wrapping_add(1),
                _ if at < input.len() => input[at] = telling,
                _ => input.push(telling),
            }
        }
    }

    /// Moves whole parts of a text, or takes some of others, so that what comes out is mostly still of its format.
    pub fn recombine(&mut self, input: &[u8], parts: &Parts) -> Vec<u8> {
        let mut own = parts.of(input);
        for _ in 0..=self.below(3) {
            let at = self.below(own.len());
            let other = &parts.known[self.below(parts.known.len())][..];
            match self.below(6) {
                0 => drop(own.remove(at)),
                1 => own.insert(at, own[at]),
                2 => own.swap(at, 0),
                // A key has another value: twice, it would be a mistake, behind which nothing else is found.
                3 | 4 if own.iter().any(|part| key(part) == key(other)) => {
                    own.iter_mut().filter(|part| key(part) == key(other)).for_each(|part| *part = other);
                }
                _ => own.insert(at, other),
            }
            if own.is_empty() {
                break;
            }
        }
        own.concat()
    }
}

/// How texts of a format are divided, and the parts that are known.
#[derive(Debug)]
pub struct Parts {
    start: &'static [u8],
    known: Vec<Vec<u8>>,
}

impl Parts {
    /// The parts of the seeds, each once. They begin with `start`.
    pub(crate) fn new(start: &'static str, seeds: &[Vec<u8>]) -> Self {
        let mut parts = Self { start: start.as_bytes(), known: Vec::new() };
        let known: BTreeSet<Vec<u8>> = seeds.iter().flat_map(|seed| parts.of(seed)).map(<[u8]>::to_vec).collect();
        parts.known = known.into_iter().collect();
        parts
    }

    /// Recombines the first `size` bytes, as a mutator of libFuzzer, and returns the new size.
    pub fn mutate(&self, data: &mut [u8], size: usize, seed: u32) -> usize {
        let mutated = Mutator::new(seed.into()).recombine(&data[..size], self);
        let size = mutated.len().min(data.len());
        data[..size].copy_from_slice(&mutated[..size]);
        size
    }

    /// The parts of a text, of which there is at least one.
    fn of<'i>(&self, text: &'i [u8]) -> Vec<&'i [u8]> {
        let mut parts = Vec::new();
        let mut rest = text;
        while let Some(at) = rest.windows(self.start.len()).skip(1).position(|window| window == self.start) {
            let (part, from) = rest.split_at(at + 1);
            parts.push(part);
            rest = from;
        }
        parts.push(rest);
        parts
    }
}

/// What a part is about: the text before its value.
fn key(part: &[u8]) -> &[u8] {
    part.split(|byte| b"=(:".contains(byte)).next().unwrap_or_default()
}
