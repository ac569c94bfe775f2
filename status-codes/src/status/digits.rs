//! The texts of all numbers, made when the crate is compiled.

/// From `100` to `999`: a look-up, also for the compiler. With the addresses that the loader fills in it takes 36 kB of a
/// program.
pub(super) static TEXTS: [&str; 900] = {
    let mut texts = [""; 900];
    let mut rest = ALL.as_bytes();
    let mut n = 0;
    while let Some((text, tail)) = rest.split_first_chunk::<3>() {
        texts[n] = utf8(text);
        rest = tail;
        n += 1;
    }
    texts
};

/// The same in one text, for what need not be that fast.
pub(super) fn text(number: u16) -> &'static str {
    let start = 3 * (usize::from(number) - 100);
    ALL.get(start..start + 3).unwrap_or_default()
}

static ALL: &str = {
    const BYTES: [u8; 2700] = {
        let mut bytes = [b'0'; 2700];
        let mut text = [b'1', b'0', b'0'];
        let mut n = 0;
        while n < 900 {
            (bytes[3 * n], bytes[3 * n + 1], bytes[3 * n + 2]) = (text[0], text[1], text[2]);
            text = next(text);
            n += 1;
        }
        bytes
    };
    utf8(&BYTES)
};

const fn utf8(digits: &[u8]) -> &str {
    match core::str::from_utf8(digits) {
        Ok(text) => text,
        Err(_) => unreachable!(),
    }
}

/// Counts in decimal; `999` has no successor, and none is asked for.
const fn next([a, b, c]: [u8; 3]) -> [u8; 3] {
    match (b, c) {
        (b'9', b'9') => [a + 1, b'0', b'0'],
        (_, b'9') => [a, b + 1, b'0'],
        _ => [a, b, c + 1],
    }
}
