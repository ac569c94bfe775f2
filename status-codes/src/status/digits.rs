//! The texts of all numbers. Macros write them out, because it takes the compiler longer to compute them.

/// Hands every number to a macro, in rows of ten: `4 0 [0 1 2 3 4 5 6 7 8 9]`.
macro_rules! numbers {
    ($to:ident) => {
        numbers!($to 1 [0 1 2 3 4 5 6 7 8 9] 2 [0 1 2 3 4 5 6 7 8 9] 3 [0 1 2 3 4 5 6 7 8 9] 4 [0 1 2 3 4 5 6 7 8 9]
            5 [0 1 2 3 4 5 6 7 8 9] 6 [0 1 2 3 4 5 6 7 8 9] 7 [0 1 2 3 4 5 6 7 8 9] 8 [0 1 2 3 4 5 6 7 8 9]
            9 [0 1 2 3 4 5 6 7 8 9])
    };
    ($to:ident $($a:literal [$($b:literal)*])*) => {
        $to!($($($a $b [0 1 2 3 4 5 6 7 8 9])*)*)
    };
}

macro_rules! list {
    ($($a:literal $b:literal [$($c:literal)*])*) => { [$($(concat!($a, $b, $c)),*),*] };
}

/// From `100` to `999`. A text is a look-up, for the compiler too. With the addresses that the loader fills in, the table
/// takes 36 kB of a program.
pub(super) static TEXTS: [&str; 900] = numbers!(list);

/// The digits of a number, computed: smaller and slower than the table.
#[allow(clippy::cast_possible_truncation, reason = "each is a digit")]
pub(super) fn digits(number: u16) -> [u8; 3] {
    [number / 100, number / 10 % 10, number % 10].map(|digit| b'0' + digit as u8)
}
