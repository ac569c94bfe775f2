//! A machine code that is the path of a constant. Its value is known when the constant is evaluated.

use super::message::Message;

/// A constant that is a machine code: a string or an integer. For any other type, the compiler names the missing method,
/// whose name says what is expected.
#[derive(Clone, Copy, Debug)]
pub struct Code<T>(pub T);

/// A machine code whose text has not been written yet.
#[derive(Clone, Copy, Debug)]
pub enum MachineCode {
    /// A string.
    Text(&'static str),
    /// An integer, whose digits are still to be written.
    Number(i128),
}

impl Code<&'static str> {
    /// The machine code, if it is valid.
    #[track_caller]
    pub const fn string_or_integer(self, path: &'static str, in_type: bool) -> MachineCode {
        if self.0.is_empty() {
            panic_with(path, "` is an empty machine code; write a text, or remove `code`");
        }
        let mut rest = self.0.as_bytes();
        while let [byte, others @ ..] = rest {
            if in_type && !is_of_a_uri(*byte) {
                panic_with(
                    path,
                    "` ends the problem type, but it cannot appear in a URI; write it without spaces, escaped with `%` (RFC 9457 §3.1.1)",
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
                /// The machine code. Every number is valid.
                pub const fn string_or_integer(self, _: &'static str, _: bool) -> MachineCode {
                    MachineCode::Number(self.0 as i128)
                }
            }
        )*
    };
}

integers!(u8 u16 u32 u64 usize i8 i16 i32 i64 isize);

impl MachineCode {
    /// Whether it is a number if it is a member.
    pub const fn is_number(self) -> bool {
        matches!(self, Self::Number(_))
    }

    /// The length of its text in bytes.
    #[expect(clippy::len_without_is_empty, reason = "an empty text has been refused")]
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

    /// Its text, after another text.
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

/// What [`MachineCode::after`] has written, without the first `from` bytes.
///
/// # Panics
///
/// Never, because it has written two texts, and `from` is where the second begins.
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

/// RFC 3986: unreserved and reserved characters, and the `%` of an escape.
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
