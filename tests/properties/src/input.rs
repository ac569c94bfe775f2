//! Reads values from the bytes of an input. If there are no more, everything is zero or empty.

/// The rest of an input.
pub(crate) struct Input<'a>(&'a [u8]);

impl<'a> Input<'a> {
    pub(crate) fn new(data: &'a [u8]) -> Self {
        Self(data)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn byte(&mut self) -> u8 {
        self.array::<1>()[0]
    }

    pub(crate) fn is_odd(&mut self) -> bool {
        self.byte() % 2 == 1
    }

    pub(crate) fn array<const N: usize>(&mut self) -> [u8; N] {
        let mut array = [0; N];
        let taken = self.take(N);
        array[..taken.len()].copy_from_slice(taken);
        array
    }

    /// A byte with the length, then the text.
    pub(crate) fn text(&mut self) -> &'a [u8] {
        let length = self.byte();
        self.take(length.into())
    }

    /// Everything that is left. It stays.
    pub(crate) fn rest(&self) -> &'a [u8] {
        self.0
    }

    /// One of them.
    pub(crate) fn one_of<T: Copy>(&mut self, list: &[T]) -> T {
        list[usize::from(self.byte()) % list.len()]
    }

    fn take(&mut self, length: usize) -> &'a [u8] {
        let (taken, rest) = self.0.split_at(length.min(self.0.len()));
        self.0 = rest;
        taken
    }
}

/// What `Input::text` reads. A text of more than 255 bytes is cut.
pub(crate) fn written(text: &[u8]) -> Vec<u8> {
    let length = u8::try_from(text.len()).unwrap_or(u8::MAX);
    let mut written = vec![length];
    written.extend(&text[..length.into()]);
    written
}
