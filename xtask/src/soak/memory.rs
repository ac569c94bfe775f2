//! The memory of a process.

use std::fs;

/// How often its memory at the start a server may need at the end. Buffers and the allocator take up to half more. An answer
/// has 300 bytes, so a server that keeps them all passes twice its memory after some ten thousand answers, in seconds.
const GROWTH: u64 = 2;

/// Returns the KiB of a process that are in memory, if the system says so.
pub(super) fn resident(process: u32) -> Option<u64> {
    parse(&fs::read_to_string(format!("/proc/{process}/status")).ok()?)
}

/// Reads `VmRSS:     1234 kB`.
fn parse(status: &str) -> Option<u64> {
    let value = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    value.trim().strip_suffix("kB")?.trim_end().parse().ok()
}

/// Whether the memory at the end is more than can be explained.
pub(super) fn has_grown(start: u64, end: u64) -> bool {
    end > start * GROWTH
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_memory_of_a_process_is_read() {
        assert_eq!(parse("Name:\torders\nVmPeak:\t  9 kB\nVmRSS:\t    1234 kB\nThreads:\t1\n"), Some(1234));
        assert_eq!(parse("Name:\torders\n"), None);
    }
}
