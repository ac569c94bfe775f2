//! The texts of all numbers, made when the crate is compiled: `as_str` is a look-up.

/// From `100` to `999`.
pub(super) static TEXTS: [&str; 900] = {
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
    let mut texts = [""; 900];
    let mut rest: &[u8] = &BYTES;
    let mut n = 0;
    while let Some((text, tail)) = rest.split_first_chunk::<3>() {
        texts[n] = match core::str::from_utf8(text) {
            Ok(text) => text,
            Err(_) => unreachable!(),
        };
        rest = tail;
        n += 1;
    }
    texts
};

/// Counts in decimal; `999` has no successor, and none is asked for.
const fn next([a, b, c]: [u8; 3]) -> [u8; 3] {
    match (b, c) {
        (b'9', b'9') => [a + 1, b'0', b'0'],
        (_, b'9') => [a, b + 1, b'0'],
        _ => [a, b, c + 1],
    }
}
