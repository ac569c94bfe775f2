//! Turns the table into rows for the macros in `src/status.rs`, `src/info.rs` and `src/vendor.rs`.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

use status_data::{CODES, Code, Page, SOURCE, VENDORS};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    let link = |number| {
        CODES.iter().find(|code| code.number == number).map_or_else(String::new, |code| {
            format!("[`{0} {1}`](crate::StatusCode::{2})", code.number, code.phrase, code.name)
        })
    };
    let mut rows = String::from("codes! {\n");
    for code @ Code { number, name, phrase, aliases, content, forbidden_headers, .. } in CODES {
        let doc = format!("**{number} {phrase}.** {}", Page::new(code, &link).markdown());
        let enforced: Vec<&str> = code.headers.iter().filter(|h| h.enforce.is_some()).map(|h| h.name).collect();
        let wanted: Vec<&str> = code.headers.iter().map(|h| h.name).collect();
        let _ = writeln!(
            rows,
            "{doc:?} {name} = {number} {phrase:?} {aliases} {content:?} {forbidden_headers:?} {wanted:?} {enforced:?};",
            aliases = format!("{aliases:?}").replace('"', "")
        );
    }
    rows.push_str("}\n");
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("OUT_DIR is not set; run this through cargo"))?;
    fs::write(Path::new(&out).join("codes.rs"), rows)?;
    fs::write(Path::new(&out).join("table.rs"), SOURCE)?;
    fs::write(Path::new(&out).join("vendors.rs"), vendors())
}

/// A module for each vendor.
fn vendors() -> String {
    let mut names: Vec<&str> = VENDORS.iter().map(|row| row.vendor).collect();
    names.sort_unstable();
    names.dedup();
    let mut rows = String::from("vendors! {\n");
    for vendor in names {
        let _ = writeln!(rows, "{vendor} {{");
        for row in VENDORS.iter().filter(|row| row.vendor == vendor) {
            let logged = if row.sent { "" } else { " It is only logged, never sent." };
            let doc = format!("**{} {}.** {}{logged}\n\nSource: {}", row.number, row.phrase, row.summary, row.source);
            let _ = writeln!(rows, "    {doc:?} {} = {};", row.name, row.number);
        }
        rows.push_str("}\n");
    }
    rows + "}\n"
}
