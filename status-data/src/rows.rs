//! The rows that the build script of `status-codes` hands to rustc. The macros that give them their meaning stand there:
//! `codes!` in `src/status.rs`, `vendors!` in `src/vendor.rs`.

use crate::model::{Code, Vendor};
use crate::page::Page;
use crate::table::{CODES, VENDORS};

/// A call of `codes!` with every constant of `StatusCode`.
///
/// ```
/// assert!(status_data::constants().contains("NOT_FOUND = 404 \"Not Found\""));
/// ```
pub fn constants() -> String {
    let rows: String = CODES.iter().map(constant).collect();
    format!("codes! {{\n{rows}}}\n")
}

/// A call of `vendors!` with the module of every vendor.
///
/// ```
/// assert!(status_data::vendor_modules().contains("CLIENT_CLOSED_REQUEST = 499;"));
/// ```
pub fn vendor_modules() -> String {
    let mut rows = String::new();
    for (index, Vendor { vendor, .. }) in VENDORS.iter().enumerate() {
        if VENDORS[..index].iter().all(|earlier| earlier.vendor != *vendor) {
            rows += &module(vendor);
        }
    }
    format!("vendors! {{\n{rows}}}\n")
}

/// The row of a constant of `StatusCode`, its documentation above it.
pub fn constant(code: &Code) -> String {
    let Code { number, name, phrase, content, forbidden_headers, .. } = code;
    let doc = doc(&format!("**{number} {phrase}.** {}", Page::new(code, &link).markdown()));
    let aliases = code.aliases.join(", ");
    let named: Vec<&str> = code.headers.iter().map(|rule| rule.name).collect();
    let enforced: Vec<&str> = code.headers.iter().filter(|rule| rule.enforce.is_some()).map(|rule| rule.name).collect();
    format!("{doc}{name} = {number} {phrase:?} [{aliases}] {content:?} {forbidden_headers:?} {named:?} {enforced:?};\n")
}

fn module(vendor: &str) -> String {
    let rows = VENDORS.iter().filter(|row| row.vendor == vendor);
    format!("{vendor} {{\n{}}}\n", rows.map(vendor_constant).collect::<String>())
}

fn vendor_constant(row: &Vendor) -> String {
    let Vendor { number, name, phrase, summary, .. } = row;
    let logged = if row.sent { "" } else { " It is only logged, never sent." };
    let text = format!("**{number} {phrase}.** {summary}{logged}\n\nSource: {}", row.source_markdown());
    format!("{}{name} = {number};\n", doc(&text))
}

fn link(number: u16) -> String {
    let code = CODES.iter().find(|code| code.number == number);
    code.map(|code| format!("[`{number} {}`](crate::StatusCode::{})", code.phrase, code.name)).unwrap_or_default()
}

fn doc(text: &str) -> String {
    text.lines().fold(String::new(), |doc, line| doc + format!("/// {line}").trim_end() + "\n")
}
