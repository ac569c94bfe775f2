//! The memory in which bodies are written. Each thread keeps its own, so that a body is one allocation: that of what is
//! sent, in its own size, which a framework shares without another one.

use alloc::vec::Vec;

/// In bytes. A larger body is an exception, and its memory is not worth keeping.
const KEPT: usize = 16 * 1024;

#[cfg(feature = "std")]
std::thread_local! {
    static SCRATCH: core::cell::Cell<Vec<u8>> = const { core::cell::Cell::new(Vec::new()) };
}

/// Empty memory to write in. While it is taken, whoever asks gets new memory.
pub(crate) fn take() -> Vec<u8> {
    #[cfg(feature = "std")]
    return SCRATCH.try_with(core::cell::Cell::take).unwrap_or_default();
    #[cfg(not(feature = "std"))]
    Vec::new()
}

/// What has been written, in memory of its own size; the other is kept.
pub(crate) fn settle(mut bytes: Vec<u8>) -> Vec<u8> {
    if cfg!(not(feature = "std")) || bytes.capacity() > KEPT {
        return bytes;
    }
    let body = bytes.as_slice().to_vec();
    bytes.clear();
    // Where the thread is ending there is nobody to keep it for.
    #[cfg(feature = "std")]
    let _ = SCRATCH.try_with(|scratch| scratch.set(bytes));
    body
}
