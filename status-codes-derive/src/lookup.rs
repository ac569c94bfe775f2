//! The table, asked by number and by name.

use status_data::{CODES, Code, Content, HEADERS, Header, Registration, Sender, VENDORS, nearest};

/// The number that three digits write: what a status code can be.
pub(crate) fn three_digits(text: &str) -> Option<u16> {
    let is_status = text.len() == 3 && !text.starts_with('0') && text.bytes().all(|b| b.is_ascii_digit());
    if is_status { text.parse().ok() } else { None }
}

/// The registered code of a number.
pub(crate) fn number(number: u16) -> Option<&'static Code> {
    CODES.iter().find(|code| code.number == number)
}

/// The registered code of a constant's name, or of an older one.
pub(crate) fn name(name: &str) -> Option<&'static Code> {
    CODES.iter().find(|code| code.name == name || code.aliases.contains(&name))
}

/// The header field of a name, where it has a rule of its own.
pub(crate) fn header(name: &str) -> Option<&'static Header> {
    HEADERS.iter().find(|header| header.name.eq_ignore_ascii_case(name))
}

/// The constant that a mistyped name most likely stands for.
pub(crate) fn similar_name(mistyped: &str) -> Option<&'static str> {
    let mut names = Vec::new();
    for code in CODES {
        names.push(code.name);
        names.extend_from_slice(code.aliases);
    }
    nearest(mistyped, names.iter().copied())
}

/// The registered codes next to a number, in words: of its class, where the class has any.
pub(crate) fn near(number: u16) -> String {
    let is_near = |code: &Code| first_digit(code.number) == first_digit(number) && stands(code);
    let has_class = CODES.iter().any(is_near);
    let (mut below, mut above) = (None, None);
    for code in CODES {
        let is_candidate = if has_class { is_near(code) } else { stands(code) };
        if is_candidate && code.number < number {
            below = Some(code);
        } else if is_candidate && above.is_none() {
            above = Some(code);
        }
    }
    match (below, above) {
        (Some(below), Some(above)) => format!("`{}` or `{}`", title(below), title(above)),
        (Some(one), None) | (None, Some(one)) => format!("`{}`", title(one)),
        (None, None) => String::new(),
    }
}

/// The digit that names the class of a number.
pub(crate) fn first_digit(number: u16) -> Option<char> {
    number.to_string().chars().next()
}

/// Whether an error can have the code without further ado.
fn stands(code: &Code) -> bool {
    let is_error = code.retry.is_some() || lacks_content(code);
    let is_ours = matches!(code.sender, Sender::Any | Sender::Gateway);
    is_error && is_ours && code.registration == Registration::Permanent
}

/// Who uses a number without registration, and the constant of the first: `esri, nginx`.
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

/// Whether a code never has content.
pub(crate) fn lacks_content(code: &Code) -> bool {
    matches!(code.content, Content::Forbidden | Content::Empty)
}
