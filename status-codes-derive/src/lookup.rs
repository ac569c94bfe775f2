//! The table, asked by number and by name.

use status_data::{CODES, Code, Content, HEADERS, Header, Registration, Sender, VENDORS, nearest};

/// The number that three digits write: what a status code can be.
pub(crate) fn three_digits(text: &str) -> Option<u16> {
    let is_status = text.len() == 3 && !text.starts_with('0') && text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|_| is_status)
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
    nearest(mistyped, CODES.iter().flat_map(|code| code.aliases.iter().copied().chain([code.name])))
}

/// The registered codes next to a number, in words: of its class, where the class has any.
pub(crate) fn near(number: u16) -> String {
    let class = |number: u16| number.to_string().chars().next();
    let has_class = CODES.iter().any(|code| class(code.number) == class(number) && stands(code));
    let candidates = || CODES.iter().filter(|code| (!has_class || class(code.number) == class(number)) && stands(code));
    let below = candidates().rfind(|code| code.number < number);
    let above = candidates().find(|code| code.number > number);
    let words: Vec<String> = below.into_iter().chain(above).map(|code| format!("`{}`", title(code))).collect();
    words.join(" or ")
}

/// Whether an error can have the code without further ado.
fn stands(code: &Code) -> bool {
    let is_error = code.retry.is_some() || lacks_content(code);
    let is_ours = matches!(code.sender, Sender::Any | Sender::Gateway);
    is_error && is_ours && code.registration == Registration::Permanent
}

/// Who uses a number without registration, and the constant of the first: `esri, nginx`.
pub(crate) fn vendors(number: u16) -> Option<(String, String)> {
    let rows: Vec<_> = VENDORS.iter().filter(|row| row.number == number).collect();
    let users: Vec<&str> = rows.iter().map(|row| row.vendor).collect();
    let first = rows.first()?;
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
