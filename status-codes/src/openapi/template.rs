//! Format strings, as people read them.

use alloc::string::{String, ToString as _};

/// The text with the names of its placeholders: `{id}` for `{id:>5}`, and `{` for `{{`. The compiler has accepted it.
pub(super) fn readable(format: &str) -> String {
    let (mut text, mut rest, mut position) = (String::new(), format, 0_usize);
    while let Some(index) = rest.find(['{', '}']) {
        let (before, after) = rest.split_at(index);
        text.push_str(before);
        let brace = &after[..1];
        if let Some(escaped) = after[1..].strip_prefix(brace) {
            text.push_str(brace);
            rest = escaped;
            continue;
        }
        let (placeholder, behind) = after[1..].split_once('}').unwrap_or((&after[1..], ""));
        let name = placeholder.split(':').next().unwrap_or_default().trim();
        text.push('{');
        if name.is_empty() {
            text.push_str(&position.to_string());
            position += 1;
        } else {
            text.push_str(name.strip_prefix("r#").unwrap_or(name));
        }
        text.push('}');
        rest = behind;
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::readable;

    #[test]
    fn placeholders_have_their_names_alone() {
        for (format, text) in [
            ("order {id:>5} of {name}", "order {id} of {name}"),
            ("{} and {:?}, {0}", "{0} and {1}, {0}"),
            ("{{}} {{id}} {r#type:x}", "{} {id} {type}"),
            ("{id:?", "{id}"),
            ("plain", "plain"),
            ("", ""),
        ] {
            assert_eq!(readable(format), text);
        }
    }
}
