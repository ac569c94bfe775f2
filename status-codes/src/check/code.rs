//! A machine code by the path of a constant: what it holds is known when the constant is evaluated.

use super::message::Message;

/// A constant that is a machine code: a string or an integer. For any other type the compiler names the method that is
/// lacking, and so what was expected.
#[derive(Clone, Copy, Debug)]
pub struct Code<T>(pub T);

/// A machine code whose text is not yet written.
#[derive(Clone, Copy, Debug)]
pub enum MachineCode {
    /// A string, as it is.
    Text(&'static str),
    /// An integer, still to be written.
    Number(i128),
}

impl Code<&'static str> {
    /// The machine code, if it says something.
    #[track_caller]
    pub const fn string_or_integer(self, path: &'static str, in_type: bool) -> MachineCode {
        if self.0.is_empty() {
            panic_with(path, "` is an empty machine code; write a text, or leave `code` out");
        }
        let mut rest = self.0.as_bytes();
        while let [byte, others @ ..] = rest {
            if in_type && !is_of_a_uri(*byte) {
                panic_with(
                    path,
                    "` ends the problem type and is no part of a URI; write it without spaces, escaped with `%` (RFC 9457 §3.1.1)",
                );
            }
            rest = others;
        }
        MachineCode::Text(self.0)
    }
}

macro_rules! integers {
    ($($integer:ty)*) => {
        $(
            impl Code<$integer> {
                /// The machine code; every number is one.
                pub const fn string_or_integer(self, _: &'static str, _: bool) -> MachineCode {
                    MachineCode::Number(self.0 as i128)
                }
            }
        )*
    };
}

integers!(u8 u16 u32 u64 usize i8 i16 i32 i64 isize);

impl MachineCode {
    /// Whether it is a number where it is a member.
    pub const fn is_number(self) -> bool {
        matches!(self, Self::Number(_))
    }

    /// The bytes that its text takes.
    #[expect(clippy::len_without_is_empty, reason = "an empty one has been refused")]
    pub const fn len(self) -> usize {
        match self {
            Self::Text(text) => text.len(),
            Self::Number(number) => {
                let (mut rest, mut len) = (number.unsigned_abs() / 10, 1 + (number < 0) as usize);
                while rest > 0 {
                    (rest, len) = (rest / 10, len + 1);
                }
                len
            }
        }
    }

    /// Its text behind another.
    pub const fn after<const LEN: usize>(self, base: &str) -> [u8; LEN] {
        let mut bytes = [b'-'; LEN];
        copy(base.as_bytes(), &mut bytes, 0);
        match self {
            Self::Text(text) => copy(text.as_bytes(), &mut bytes, base.len()),
            Self::Number(number) => {
                let (mut rest, mut at) = (number.unsigned_abs(), LEN);
                while rest > 0 || at == LEN {
                    at -= 1;
                    bytes[at] = b'0' + (rest % 10) as u8;
                    rest /= 10;
                }
            }
        }
        bytes
    }
}

/// What [`MachineCode::after`] has written, without the first bytes.
///
/// # Panics
///
/// Never: what it has written are two texts, and `from` is where the second begins.
pub const fn text_of(bytes: &'static [u8], from: usize) -> &'static str {
    match core::str::from_utf8(bytes.split_at(from).1) {
        Ok(text) => text,
        Err(_) => panic!("a machine code ends between two characters"),
    }
}

const fn copy(from: &[u8], to: &mut [u8], at: usize) {
    let mut index = 0;
    while index < from.len() {
        to[at + index] = from[index];
        index += 1;
    }
}

/// RFC 3986: unreserved, reserved and the `%` of an escape.
const fn is_of_a_uri(byte: u8) -> bool {
    let mut others = b"-._~:/?#[]@!$&'()*+,;=%".as_slice();
    while let [other, rest @ ..] = others {
        if *other == byte {
            return true;
        }
        others = rest;
    }
    byte.is_ascii_alphanumeric()
}

#[track_caller]
const fn panic_with(path: &str, wrong: &str) -> ! {
    Message::new().with(&["`", path, wrong]).panic()
}
