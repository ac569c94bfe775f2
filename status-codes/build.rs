//! Turns the table into rows for the macros of `src/status.rs`, `src/info/table.rs` and `src/vendor.rs`.

use std::path::Path;
use std::{env, fs, io};

use status_data::{CODES, Code, Page, SOURCE, VENDORS, Vendor};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("OUT_DIR is not set; run this through cargo"))?;
    let write = |file: &str, rows: String| fs::write(Path::new(&out).join(file), rows);
    write("codes.rs", format!("codes! {{\n{}}}\n", CODES.iter().map(constant).collect::<String>()))?;
    write("vendors.rs", format!("vendors! {{\n{}}}\n", vendors().map(module).collect::<String>()))?;
    write("table.rs", SOURCE.to_owned())
}

/// The row of a constant of `StatusCode`.
pub(crate) fn constant(code: &Code) -> String {
    let Code { number, name, phrase, content, forbidden_headers, .. } = code;
    let doc = doc(&format!("**{number} {phrase}.** {}", Page::new(code, &link).markdown()));
    let aliases = code.aliases.join(", ");
    let named: Vec<&str> = code.headers.iter().map(|rule| rule.name).collect();
    let enforced: Vec<&str> = code.headers.iter().filter(|rule| rule.enforce.is_some()).map(|rule| rule.name).collect();
    format!("{doc}{name} = {number} {phrase:?} [{aliases}] {content:?} {forbidden_headers:?} {named:?} {enforced:?};\n")
}

/// The module of a vendor.
fn module(vendor: &str) -> String {
    let rows: String = VENDORS.iter().filter(|row| row.vendor == vendor).map(vendor_constant).collect();
    format!("{vendor} {{\n{rows}}}\n")
}

fn vendor_constant(row: &Vendor) -> String {
    let Vendor { number, name, phrase, summary, .. } = row;
    let logged = if row.sent { "" } else { " It is only logged, never sent." };
    let text = format!("**{number} {phrase}.** {summary}{logged}\n\nSource: {}", row.source_markdown());
    format!("{}{name} = {number};\n", doc(&text))
}

fn vendors() -> impl Iterator<Item = &'static str> {
    VENDORS.iter().map(|row| row.vendor).collect::<std::collections::BTreeSet<_>>().into_iter()
}

fn link(number: u16) -> String {
    let code = CODES.iter().find(|code| code.number == number);
    code.map(|code| format!("[`{number} {}`](crate::StatusCode::{})", code.phrase, code.name)).unwrap_or_default()
}

fn doc(text: &str) -> String {
    text.lines().fold(String::new(), |doc, line| doc + format!("/// {line}").trim_end() + "\n")
}
