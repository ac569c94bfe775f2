//! Mutations of inputs, the same in every run.

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
}
