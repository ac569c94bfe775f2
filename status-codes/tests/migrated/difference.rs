//! The differences between two services, line by line.

use std::net::SocketAddr;

use crate::connection::{Connection, Request};

/// Asks both services everything that is in `expected`, and compares what differs. Lines that begin with `#` say why.
pub(crate) fn compare(expected: &str, before: SocketAddr, after: SocketAddr) {
    let (mut before, mut after) = (Connection::open(before), Connection::open(after));
    let expected: Vec<&str> = expected.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).collect();
    let mut found = Vec::new();
    for line in expected.iter().filter(|line| !line.starts_with(['-', '+', ' '])) {
        let request = Request::read(line);
        found.push((*line).to_owned());
        found.extend(difference(&before.ask(&request), &after.ask(&request)));
    }
    assert!(found == expected, "the difference on the wire is\n\n{}\n", found.join("\n"));
}

/// The status line, and the lines that only one of the answers has.
fn difference(before: &[String], after: &[String]) -> Vec<String> {
    let only = |mark: char, these: &[String], those: &[String]| -> Vec<String> {
        these.iter().filter(|line| !those.contains(line)).map(|line| format!("{mark} {line}")).collect()
    };
    let status = (before[0] == after[0]).then(|| format!("  {}", before[0]));
    status.into_iter().chain(only('-', before, after)).chain(only('+', after, before)).collect()
}
