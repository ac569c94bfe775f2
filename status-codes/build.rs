//! Passes the rows of the table to rustc: words, grammar, constants, vendors' constants, metadata.

use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("OUT_DIR is not set; run this through cargo"))?;
    let write = |file, rows| fs::write(Path::new(&out).join(file), rows);
    write("words.rs", status_data::WORDS.to_owned())?;
    write("grammar.rs", status_data::GRAMMAR.to_owned())?;
    write("codes.rs", status_data::constants())?;
    write("vendors.rs", status_data::vendor_modules())?;
    write("table.rs", status_data::SOURCE.to_owned())
}
