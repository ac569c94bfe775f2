//! The memory of a process.

use std::fs;

/// By which part of its memory at the start a server may grow. A right one grows by a hundredth, so a half leaves enough for
/// other allocators. If 400 bytes of each answer are kept, which is a problem document and its head, it is reached after
/// 16,000 answers. The default number of seconds gives each server more than that.
const GROWTH: [u64; 2] = [1, 2];

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
    let [part, whole] = GROWTH;
    end > start + start * part / whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_memory_of_a_process_is_read() {
        assert_eq!(parse("Name:\torders\nVmPeak:\t  9 kB\nVmRSS:\t    1234 kB\nThreads:\t1\n"), Some(1234));
        assert_eq!(parse("Name:\torders\n"), None);
    }

    #[test]
    fn a_half_is_too_much() {
        assert!(!has_grown(12_000, 11_000));
        assert!(!has_grown(12_000, 18_000));
        assert!(has_grown(12_000, 18_001));
    }
}
