//! The texts of all numbers, made when the crate is compiled.

/// From `100` to `999`: a look-up, also for the compiler. With the addresses that the loader fills in it takes 36 kB of a
/// program.
pub(super) static TEXTS: [&str; 900] = {
    let mut texts = [""; 900];
    let mut rest = NUMBERS;
    let mut n = 0;
    while n < texts.len() {
        (texts[n], rest) = rest.split_at(3);
        n += 1;
    }
    texts
};

/// The same cut out of one text, for what need not be that fast.
pub(super) fn text(number: u16) -> &'static str {
    let start = 3 * (usize::from(number) - 100);
    NUMBERS.get(start..start + 3).unwrap_or_default()
}

/// The numbers that begin with some digits.
macro_rules! numbers {
    ($a:literal $b:literal) => {
        concat!(
            $a, $b, 0, $a, $b, 1, $a, $b, 2, $a, $b, 3, $a, $b, 4, $a, $b, 5, $a, $b, 6, $a, $b, 7, $a, $b, 8, $a, $b, 9,
        )
    };
    ($a:literal) => {
        concat!(
            numbers!($a 0), numbers!($a 1), numbers!($a 2), numbers!($a 3), numbers!($a 4),
            numbers!($a 5), numbers!($a 6), numbers!($a 7), numbers!($a 8), numbers!($a 9),
        )
    };
}

/// From `100` to `999`.
const NUMBERS: &str = concat!(
    numbers!(1),
    numbers!(2),
    numbers!(3),
    numbers!(4),
    numbers!(5),
    numbers!(6),
    numbers!(7),
    numbers!(8),
    numbers!(9),
);
