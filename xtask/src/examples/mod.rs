//! The public items that have no example, from the JSON of rustdoc. It imports no other module of xtask.
//!
//! [`rule`] says what an example is, [`items`] lists the items, and [`rustdoc`] reads them.

mod code;
mod items;
mod rule;
mod rustdoc;

use anstream::println;
use anyhow::{Result, bail};

/// The published crates that have documentation for users.
const PACKAGES: [&str; 2] = ["status-codes", "status-codes-derive"];

pub(crate) fn run() -> Result<()> {
    let (mut count, mut faults) = (0, Vec::new());
    for package in PACKAGES {
        let documentation = rustdoc::read(package)?;
        let items = items::all(&documentation);
        count += items.len();
        faults.extend(items.iter().filter_map(|item| Some(format!("{}: {}", item.path, item.fault()?))));
    }
    faults.sort();
    for fault in &faults {
        println!("{fault}");
    }
    if !faults.is_empty() {
        bail!(
            "every public item needs documentation and an example, but {} of {count} have none; add a code block to the \
             item, or use its name in a code block of its parent",
            faults.len()
        );
    }
    println!("{count} public items, each with an example or in that of its parent");
    Ok(())
}
