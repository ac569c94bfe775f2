//! The memory that bodies are written to. Each thread keeps its own, so that a body is one allocation of exactly its size,
//! which a framework can share without another one.

use alloc::vec::Vec;

/// In bytes. A larger body is rare, and its memory is not worth keeping.
const KEPT: usize = 16 * 1024;

#[cfg(feature = "std")]
std::thread_local! {
    static SCRATCH: core::cell::Cell<Vec<u8>> = const { core::cell::Cell::new(Vec::new()) };
}

/// Takes empty memory. If it is already taken, this is new memory.
pub(crate) fn take() -> Vec<u8> {
    #[cfg(feature = "std")]
    return SCRATCH.try_with(core::cell::Cell::take).unwrap_or_default();
    #[cfg(not(feature = "std"))]
    Vec::new()
}

/// Copies what has been written to memory of its size, and keeps the larger memory.
pub(crate) fn settle(mut bytes: Vec<u8>) -> Vec<u8> {
    if cfg!(not(feature = "std")) || bytes.capacity() > KEPT {
        return bytes;
    }
    let body = bytes.as_slice().to_vec();
    bytes.clear();
    // If the thread is ending, it is dropped.
    #[cfg(feature = "std")]
    let _ = SCRATCH.try_with(|scratch| scratch.set(bytes));
    body
}
