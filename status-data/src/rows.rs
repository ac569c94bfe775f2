//! The rows that the build script of `status-codes` passes to rustc. That crate defines the macros that expand them, `codes!`
//! and `vendors!`.

use crate::model::{Code, Vendor};
use crate::page::Page;
use crate::table::{CODES, VENDORS};

/// Returns a call of `codes!` with every constant of `StatusCode`.
///
/// ```
/// assert!(status_data::constants().contains("NOT_FOUND = 404 \"Not Found\""));
/// ```
pub fn constants() -> String {
    let mut rows = String::new();
    for code in CODES {
        rows += &constant(code);
    }
    format!("codes! {{\n{rows}}}\n")
}

/// Returns a call of `vendors!` with the module of every vendor.
///
/// ```
/// assert!(status_data::vendor_modules().contains("CLIENT_CLOSED_REQUEST = 499;"));
/// ```
pub fn vendor_modules() -> String {
    let mut rows = String::new();
    let mut written = Vec::new();
    for Vendor { vendor, .. } in VENDORS {
        if !written.contains(vendor) {
            written.push(*vendor);
            rows += &module(vendor);
        }
    }
    format!("vendors! {{\n{rows}}}\n")
}

/// The columns of a row of `codes!`, for people who read one.
pub const COLUMNS: &str = "NAME = number \"phrase\" [aliases] content [retry processed] [forbidden headers] [headers with a rule] [enforced headers];";

/// Returns the row of one constant of `StatusCode`, below its documentation. [`COLUMNS`] names what is in it.
pub fn constant(code: &Code) -> String {
    let Code { number, name, phrase, content, retry, processed, forbidden_headers, .. } = code;
    let doc = doc(&format!("**{number} {phrase}.** {}", Page::new(code, &link).markdown()));
    let aliases = code.aliases.join(", ");
    let mut named = Vec::new();
    let mut enforced = Vec::new();
    for rule in code.headers {
        named.push(rule.name);
        if rule.enforce.is_some() {
            enforced.push(rule.name);
        }
    }
    let retry = retry.map(|retry| format!("{retry:?}")).unwrap_or_default();
    let processed = processed.map(|processed| format!(" {processed:?}")).unwrap_or_default();
    format!(
        "{doc}{name} = {number} {phrase:?} [{aliases}] {content:?} [{retry}{processed}] {forbidden_headers:?} {named:?} \
         {enforced:?};\n"
    )
}

fn module(vendor: &str) -> String {
    let mut rows = String::new();
    for row in VENDORS {
        if row.vendor == vendor {
            rows += &vendor_constant(row);
        }
    }
    format!("{vendor} {{\n{rows}}}\n")
}

fn vendor_constant(row: &Vendor) -> String {
    let Vendor { number, name, phrase, summary, .. } = row;
    let logged = if row.sent { "" } else { " It is only logged and never sent." };
    let text = format!("**{number} {phrase}.** {summary}{logged}\n\nSource: {}", row.source_markdown());
    format!("{}{name} = {number};\n", doc(&text))
}

fn link(number: u16) -> String {
    let code = CODES.iter().find(|code| code.number == number);
    code.map(|code| format!("[`{number} {}`](crate::StatusCode::{})", code.phrase, code.name)).unwrap_or_default()
}

fn doc(text: &str) -> String {
    let mut doc = String::new();
    for line in text.lines() {
        doc += if line.is_empty() { "///" } else { "/// " };
        doc += line;
        doc += "\n";
    }
    doc
}
