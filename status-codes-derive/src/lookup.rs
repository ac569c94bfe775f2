//! Looks codes and header fields up in the table.

use status_data::{CODES, Code, Content, HEADERS, Header, Registration, Sender, VENDORS};

/// Reads a number that is written as three digits, the only way to write a status code.
pub(crate) fn three_digits(text: &str) -> Option<u16> {
    let is_status = text.len() == 3 && !text.starts_with('0') && text.bytes().all(|b| b.is_ascii_digit());
    if is_status { text.parse().ok() } else { None }
}

/// The registered code with this number.
pub(crate) fn number(number: u16) -> Option<&'static Code> {
    CODES.iter().find(|code| code.number == number)
}

/// The registered code with this constant name or alias.
pub(crate) fn name(name: &str) -> Option<&'static Code> {
    CODES.iter().find(|code| code.name == name || code.aliases.contains(&name))
}

/// The names of all codes, aliases included.
pub(crate) fn names() -> Vec<&'static str> {
    let mut names = Vec::new();
    for code in CODES {
        names.push(code.name);
        names.extend_from_slice(code.aliases);
    }
    names
}

/// The header field with this name, if the table has it.
pub(crate) fn header(name: &str) -> Option<&'static Header> {
    HEADERS.iter().find(|header| header.name.eq_ignore_ascii_case(name))
}

/// The sendable codes of its class that are next to a number, in words.
pub(crate) fn near(number: u16) -> String {
    let (mut below, mut above) = (None, None);
    for code in CODES {
        let is_candidate = first_digit(code.number) == first_digit(number) && is_sendable(code);
        if is_candidate && code.number < number {
            below = Some(code);
        } else if is_candidate && above.is_none() {
            above = Some(code);
        }
    }
    match (below, above) {
        (Some(below), Some(above)) => format!("`{}` or `{}`", title(below), title(above)),
        (Some(only), None) | (None, Some(only)) => format!("`{}`", title(only)),
        (None, None) => String::new(),
    }
}

/// The digit that names the class of a number.
pub(crate) fn first_digit(number: u16) -> Option<char> {
    number.to_string().chars().next()
}

/// Whether an error may have the code without breaking a rule.
fn is_sendable(code: &Code) -> bool {
    let is_error = code.retry.is_some() || has_no_content(code);
    let is_for_origins = matches!(code.sender, Sender::Any | Sender::Gateway);
    is_error && is_for_origins && code.registration == Registration::Permanent
}

/// The vendors that use an unregistered number, and the path of the first one's constant: `esri, nginx`.
pub(crate) fn vendors(number: u16) -> Option<(String, String)> {
    let first = VENDORS.iter().find(|row| row.number == number)?;
    let mut users = Vec::new();
    for row in VENDORS {
        if row.number == number {
            users.push(row.vendor);
        }
    }
    Some((users.join(", "), format!("status_codes::vendor::{}::{}", first.vendor, first.name)))
}

/// `204 No Content`
pub(crate) fn title(code: &Code) -> String {
    format!("{} {}", code.number, code.phrase)
}

/// Whether a response with this code never has content.
pub(crate) fn has_no_content(code: &Code) -> bool {
    matches!(code.content, Content::Forbidden | Content::Empty)
}
