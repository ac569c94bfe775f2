//! A machine code that is the path of a constant. Its value is known when the constant is evaluated.

use core::marker::PhantomData;
use core::ops::Deref;

use super::message::Message;

/// A constant that is a machine code: a string or an integer. Any other type has the method of [`OtherCode`].
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
    /// The machine code.
    pub const fn string_or_integer(self) -> MachineCode {
        MachineCode::Text(self.0)
    }
}

macro_rules! integers {
    ($($integer:ty)*) => {
        $(
            impl ConstantCode for $integer {}

            impl Code<$integer> {
                /// The machine code.
                pub const fn string_or_integer(self) -> MachineCode {
                    MachineCode::Number(self.0 as i128)
                }
            }
        )*
    };
}

/// A type whose constants are machine codes.
#[diagnostic::on_unimplemented(
    message = "a constant of type `{Self}` is not a machine code",
    label = "this is a `{Self}`",
    note = "name a constant that is a string (`&'static str`) or an integer"
)]
pub trait ConstantCode {}

impl ConstantCode for &'static str {}

/// What a constant of any other type is. The bound of its method is never satisfied, and says what is expected.
#[derive(Clone, Copy, Debug)]
pub struct OtherCode<T>(PhantomData<T>);

impl<T> Deref for Code<T> {
    type Target = OtherCode<T>;

    fn deref(&self) -> &OtherCode<T> {
        &OtherCode(PhantomData)
    }
}

impl<T> OtherCode<T> {
    /// Never called.
    // A bound on the method is reported in the words of the trait, one on the `impl` is not.
    #[expect(clippy::unused_self, reason = "it takes the place of a method")]
    pub const fn string_or_integer(&self) -> MachineCode
    where
        T: ConstantCode,
    {
        MachineCode::Number(0)
    }
}

integers!(u8 u16 u32 u64 usize i8 i16 i32 i64 isize);

/// Checks the text of a machine code. Every number is valid. It is a constant of its own: whatever uses the code is not an
/// error as well. `key` is what the user has written to set it.
#[track_caller]
pub const fn check_code(code: MachineCode, path: &'static str, key: &'static str, in_type: bool, may_be_empty: bool) {
    let MachineCode::Text(text) = code else { return };
    if text.is_empty() && !may_be_empty {
        let wrong = "` is an empty machine code; write a text, or remove `";
        Message::new().with(&["`", path, wrong, key, "`"]).panic();
    }
    let mut rest = text.as_bytes();
    while let [byte, others @ ..] = rest {
        if in_type && !is_of_a_uri(*byte) {
            panic_with(
                path,
                "` ends the problem type, but it cannot appear in a URI; write it without spaces, escaped with `%` (RFC 9457 §3.1.1)",
            );
        }
        if is_unseen(rest) {
            panic_with(
                path,
                "` contains a character that nobody can see; write a machine code of letters, digits and punctuation",
            );
        }
        rest = others;
    }
}

impl MachineCode {
    /// Whether it is a number if it is a member.
    pub const fn is_number(self) -> bool {
        matches!(self, Self::Number(_))
    }

    /// Whether it is the empty text, which means that there is no code.
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The length of its text in bytes.
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
pub(super) const fn is_of_a_uri(byte: u8) -> bool {
    let mut others = b"-._~:/?#[]@!$&'()*+,;=%".as_slice();
    while let [other, rest @ ..] = others {
        if *other == byte {
            return true;
        }
        others = rest;
    }
    byte.is_ascii_alphanumeric()
}

/// Whether a text in UTF-8 begins with a character that cannot be seen or changes the direction of writing: the characters
/// that the derive refuses in a literal.
const fn is_unseen(text: &[u8]) -> bool {
    matches!(
        text,
        [..=0x1f | 0x7f, ..]
            | [0xc2, 0x80..=0x9f | 0xad, ..]
            | [0xcd, 0x8f, ..]
            | [0xd8, 0x9c, ..]
            | [0xe1, 0x85, 0x9f | 0xa0, ..]
            | [0xe1, 0x9e, 0xb4 | 0xb5, ..]
            | [0xe1, 0xa0, 0x8b..=0x8f, ..]
            | [0xe2, 0x80, 0x8b..=0x8f | 0xa8..=0xae, ..]
            | [0xe2, 0x81, 0xa0..=0xaf, ..]
            | [0xe3, 0x85, 0xa4, ..]
            | [0xef, 0xb8, 0x80..=0x8f, ..]
            | [0xef, 0xbb, 0xbf, ..]
            | [0xef, 0xbe, 0xa0, ..]
            | [0xef, 0xbf, 0xb0..=0xbb, ..]
            | [0xf0, 0x9b, 0xb2, 0xa0..=0xa3, ..]
            | [0xf0, 0x9d, 0x85, 0xb3..=0xba, ..]
            | [0xf3, 0xa0, ..]
    )
}

#[track_caller]
const fn panic_with(path: &str, wrong: &str) -> ! {
    Message::new().with(&["`", path, wrong]).panic()
}

#[cfg(test)]
mod tests {
    use super::is_unseen;

    #[test]
    fn characters_that_nobody_can_see_are_recognized() {
        // Controls, separators, and Default_Ignorable_Code_Point of Unicode.
        const UNSEEN: [(char, char); 19] = [
            ('\0', '\x1f'),
            ('\x7f', '\u{9f}'),
            ('\u{ad}', '\u{ad}'),
            ('\u{34f}', '\u{34f}'),
            ('\u{61c}', '\u{61c}'),
            ('\u{115f}', '\u{1160}'),
            ('\u{17b4}', '\u{17b5}'),
            ('\u{180b}', '\u{180f}'),
            ('\u{200b}', '\u{200f}'),
            ('\u{2028}', '\u{202e}'),
            ('\u{2060}', '\u{206f}'),
            ('\u{3164}', '\u{3164}'),
            ('\u{fe00}', '\u{fe0f}'),
            ('\u{feff}', '\u{feff}'),
            ('\u{ffa0}', '\u{ffa0}'),
            ('\u{fff0}', '\u{fffb}'),
            ('\u{1bca0}', '\u{1bca3}'),
            ('\u{1d173}', '\u{1d17a}'),
            ('\u{e0000}', '\u{e0fff}'),
        ];
        for c in '\0'..=char::MAX {
            let expected = UNSEEN.iter().any(|(first, last)| (*first..=*last).contains(&c));
            assert_eq!(is_unseen(c.encode_utf8(&mut [0; 4]).as_bytes()), expected, "{c:?}");
        }
    }
}
