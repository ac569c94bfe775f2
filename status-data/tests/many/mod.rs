//! Tables with many mistakes, and with long texts.

use std::collections::BTreeSet;
use std::fs;

use crate::{TABLE, cases, located, reader};

/// Far more than the reader could compare with each other.
const MANY: usize = 3_000;

/// A row that is valid if its number is unique.
fn row(number: usize) -> String {
    format!(
        "[[code]]\nnumber = {number}\nname = \"N{number}\"\nphrase = \"P{number}\"\nspec = [\"RFC 9110 §15\"]\n\
         content = \"expected\"\ncache = \"never\"\nretry = \"no\"\nsummary = \"A.\"\nserver = [\"A.\"]\nclient = [\"A.\"]\n"
    )
}

/// Fails if the lines of the mistakes are not these.
fn are_reported(table: &str, lines: impl IntoIterator<Item = usize>) {
    let mistakes = reader::rust(table.as_bytes(), TABLE).unwrap_err();
    let found = mistakes.iter().map(|mistake| located(mistake).unwrap().0);
    assert!(found.eq(lines), "{} mistakes, of which the first are\n{}", mistakes.len(), mistakes[..3].join("\n"));
}

#[test]
fn every_unknown_key_is_reported() {
    let keys: Vec<String> = (0..MANY).map(|index| format!("key{index} = 1\n")).collect();
    are_reported(&(row(404) + &keys.concat()), 12..12 + MANY);
}

#[test]
fn every_row_that_is_not_toml_is_reported() {
    let row = "[[code]]\nnumber = = 404\n\n[code.redirect]\npermanent = true\n\n";
    are_reported(&row.repeat(MANY), (0..MANY).map(|index| 2 + 6 * index));
}

#[test]
fn every_duplicate_is_reported() {
    // Name and phrase are wrong on the lines after the number.
    let duplicates = (1..MANY / 3).flat_map(|index| (2..5).map(move |line| line + 11 * index));
    are_reported(&row(404).repeat(MANY / 3), duplicates);
}

#[test]
fn every_mistake_of_a_line_is_reported_once() {
    let texts = "1, ".repeat(MANY);
    are_reported(&(row(404) + &format!("aliases = [{texts}]\n")), [12]);
}

#[test]
fn every_number_without_a_row_is_reported() {
    let see: Vec<String> = (100..600).map(|code| format!("{{ code = {code}, when = \"a\" }}")).collect();
    let table = row(404) + &format!("see = [{}]\n", see.join(", "));
    are_reported(&table, [12; 500]);
}

/// Makes each word of each mistaken line long.
#[test]
fn a_long_text_makes_no_message_long() {
    let long = "x".repeat(2_000);
    for (stem, ..) in cases() {
        let Ok(table) = fs::read_to_string(stem.with_extension("toml")) else { continue };
        let mistakes = reader::rust(table.as_bytes(), TABLE).unwrap_err();
        let lines: BTreeSet<usize> = mistakes.iter().map(|mistake| located(mistake).unwrap().0).collect();
        let mut start = 0;
        for (index, line) in table.split_inclusive('\n').enumerate() {
            for (end, _) in line.match_indices(|letter: char| !letter.is_alphanumeric()) {
                if lines.contains(&(index + 1)) && line[..end].ends_with(char::is_alphanumeric) {
                    let (before, after) = table.split_at(start + end);
                    let mistakes = reader::rust(format!("{before}{long}{after}").as_bytes(), TABLE);
                    let longest =
                        mistakes.err().unwrap_or_default().into_iter().max_by_key(String::len).unwrap_or_default();
                    assert!(longest.len() < 600, "{}: {longest}", stem.display());
                }
            }
            start += line.len();
        }
    }
}
