//! Operations on a status code, with our type and with that of `http`.
//!
//! The inputs are all 900 codes, or their texts.

use std::cell::RefCell;
use std::fmt::Write as _;
use std::hash::{Hash as _, Hasher};
use std::hint::black_box;

use crate::measurement::Measurement;

/// One operation with both types. `Status` is the type.
macro_rules! operation {
    ($operation:literal, $baseline:literal, $inputs:expr, $act:expr) => {
        [
            {
                type Status = status_codes::StatusCode;
                Measurement::new(concat!("operation/", $operation), "status-codes", $baseline, $inputs, $act)
            },
            {
                type Status = http::StatusCode;
                Measurement::new(concat!("operation/", $operation), "http", $baseline, $inputs, $act)
            },
        ]
    };
}

pub(crate) fn measurements() -> Vec<Measurement> {
    let baselines = [
        Measurement::baseline("u16", numbers, |number| number),
        Measurement::baseline("bytes", texts, |digits| digits),
        Measurement::baseline("bytes-invalid", malformed, |digits| digits),
        Measurement::baseline("status", statuses::<http::StatusCode>, |status| status),
        Measurement::baseline("status-and-text", statuses::<http::StatusCode>, {
            let text = text();
            move |_| rewritten(&text, |_| ())
        }),
    ];
    let operations = [
        operation!("from_u16", "u16", numbers, Status::from_u16),
        operation!("from_bytes", "bytes", texts, Status::from_bytes),
        operation!("from_bytes_invalid", "bytes-invalid", malformed, Status::from_bytes),
        // The text of `http` does not outlive the code.
        operation!("as_str", "status", statuses::<Status>, |status| _ = black_box(status.as_str())),
        operation!("canonical_reason", "status", statuses::<Status>, |status| status.canonical_reason()),
        operation!("display", "status-and-text", statuses::<Status>, {
            let text = text();
            move |status| rewritten(&text, |text| write!(text, "{status}").unwrap_or_default())
        }),
        operation!("is_informational", "status", statuses::<Status>, |status| status.is_informational()),
        operation!("is_success", "status", statuses::<Status>, |status| status.is_success()),
        operation!("is_redirection", "status", statuses::<Status>, |status| status.is_redirection()),
        operation!("is_client_error", "status", statuses::<Status>, |status| status.is_client_error()),
        operation!("is_server_error", "status", statuses::<Status>, |status| status.is_server_error()),
        operation!("eq", "status", statuses::<Status>, |status| status == Status::NOT_FOUND),
        operation!("hash", "status", statuses::<Status>, |status| {
            let mut hasher = Fnv::default();
            status.hash(&mut hasher);
            hasher.finish()
        }),
        operation!("as_u16", "status", statuses::<Status>, |status| status.as_u16()),
    ];
    baselines.into_iter().chain(operations.into_iter().flatten()).collect()
}

fn numbers() -> Vec<u16> {
    (100..=999).collect()
}

fn statuses<S: TryFrom<u16>>() -> Vec<S> {
    numbers().into_iter().filter_map(|number| number.try_into().ok()).collect()
}

/// The three digits of every code, as slices, because a parser does not know their length at compile time either.
fn texts() -> Vec<&'static [u8]> {
    numbers().into_iter().map(|number| leaked(number.to_string())).collect()
}

/// Texts that are not status codes: too short, too long, starting with 0, or with a character that is not a digit in each
/// place.
fn malformed() -> Vec<&'static [u8]> {
    let texts = numbers().into_iter().step_by(9).flat_map(|number| {
        let [a, b, c] = [number / 100, number / 10 % 10, number % 10];
        [
            format!("{a}{b}"),
            format!("{number}{c}"),
            format!("0{b}{c}"),
            format!("x{b}{c}"),
            format!("{a} {c}"),
            format!("{a}{b}x"),
        ]
    });
    texts.map(leaked).collect()
}

fn leaked(text: String) -> &'static [u8] {
    text.leak().as_bytes()
}

/// A string with enough capacity for everything that is written to it.
fn text() -> RefCell<String> {
    RefCell::new(String::with_capacity(64))
}

/// Overwrites the string without allocating.
fn rewritten(text: &RefCell<String>, write: impl FnOnce(&mut String)) -> usize {
    let mut text = text.borrow_mut();
    text.clear();
    write(&mut text);
    text.len()
}

/// FNV-1a. The hasher of std takes much longer for two bytes, and would hide the difference between the types.
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
