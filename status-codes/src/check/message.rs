//! What the compiler says about a constant that cannot be used.

/// The text of a panic in a constant, which the compiler prints.
pub(crate) struct Message {
    bytes: [u8; 640],
    len: usize,
}

impl Message {
    pub(crate) const fn new() -> Self {
        Self { bytes: [0; 640], len: 0 }
    }

    /// Appends these parts, as far as there is room.
    pub(crate) const fn with(mut self, parts: &[&str]) -> Self {
        let mut parts = parts;
        while let [part, rest @ ..] = parts {
            let mut bytes = part.as_bytes();
            while let [byte, others @ ..] = bytes {
                if self.len < self.bytes.len() {
                    self.bytes[self.len] = *byte;
                    self.len += 1;
                }
                bytes = others;
            }
            parts = rest;
        }
        self
    }

    #[track_caller]
    pub(crate) const fn panic(&self) -> ! {
        match core::str::from_utf8(self.bytes.split_at(self.len).0) {
            Ok(text) => panic!("{}", text),
            // Cut inside of a character: a path or a name of hundreds of letters.
            Err(_) => panic!("this constant cannot be used here"),
        }
    }
}
