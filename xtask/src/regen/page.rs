//! The reference page, with a section for each code.

use std::fmt::Write as _;

use status_data::{CODES, Page, VENDORS};

pub(super) const PATH: &str = "status-codes/CODES.md";

pub(super) fn text() -> String {
    let mut out = format!("<!-- {} -->\n\n# HTTP status codes\n\n", super::output::HEADER);
    out.push_str("What each registered code means, who may send it, and what it requires. ");
    out.push_str("The constants of `StatusCode` have the names in this table.\n\n");
    out.push_str("| code | constant | meaning |\n|---|---|---|\n");
    for code in CODES {
        let link = link(code.number);
        let _ = writeln!(out, "| {link} | `{}` | {} |", code.name, cell(code.summary));
    }
    for code in CODES {
        let page = Page::new(code, &link).markdown();
        let _ = write!(out, "\n## {} {}\n\n`StatusCode::{}`\n\n{page}", code.number, code.phrase, code.name);
    }
    out.push_str("\n## Unregistered codes\n\n");
    out.push_str("The constants are in modules of `vendor`. A code that is only logged is never sent.\n\n");
    out.push_str("| code | constant | meaning | source |\n|---|---|---|---|\n");
    for row in VENDORS {
        let logged = if row.sent { "" } else { " (only logged)" };
        let (summary, source) = (cell(row.summary), cell(&row.source_markdown()));
        let _ = writeln!(
            out,
            "| {} {}{logged} | `{}::{}` | {summary} | {source} |",
            row.number, row.phrase, row.vendor, row.name,
        );
    }
    out
}

fn link(number: u16) -> String {
    let Some(code) = CODES.iter().find(|code| code.number == number) else { return number.to_string() };
    let title = format!("{number} {}", code.phrase);
    let anchor: String = title
        .to_lowercase()
        .chars()
        .filter_map(|c| match c {
            ' ' => Some('-'),
            c if c.is_alphanumeric() || c == '-' => Some(c),
            _ => None,
        })
        .collect();
    format!("[{title}](#{anchor})")
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}
