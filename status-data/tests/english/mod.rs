//! Plain English, as far as a program can judge it: the rules of "How we write" in CONTRIBUTING.md. It imports nothing.
//! `status-tests` includes this file, so that one list serves every text of the project.

/// Words that a native reader stumbles over, in lower case, with what may follow them and the fault.
const STILTED: &[(&[&str], &[&str], &str)] = &[
    (&["mend"], &[], MEND),
    (&["mends"], &[], MEND),
    (&["mended"], &[], MEND),
    (&["mending"], &[], MEND),
    (&["lack"], &[], LACK),
    (&["lacks"], &[], LACK),
    (&["lacked"], &[], LACK),
    (&["lacking"], &[], LACK),
    (&["whoever"], &[], "says `whoever`"),
    (&["stand"], &["for"], STAND),
    (&["stands"], &["for"], STAND),
    (&["is", "no"], AFTER_NO, NO),
    (&["are", "no"], AFTER_NO, NO),
    (&["an", "error", "is", "one"], &[], ERROR_IS),
    (&["an", "error", "is", "none"], &[], ERROR_IS),
    (&["where", "there", "is"], &[], WHERE),
    (&["where", "there", "are"], &[], WHERE),
];

const MEND: &str = "says `mend` instead of `fix`";
const LACK: &str = "says `lack` instead of `is missing`";
const STAND: &str = "says `stand` instead of `is` or `follows`";
const NO: &str = "says `is no` instead of `is not a`";
const ERROR_IS: &str = "says `an error is one`; name what it is";
const WHERE: &str = "says `where there is` instead of `if there is`";

/// "It is no longer" is good English.
const AFTER_NO: &[&str] = &["longer", "such", "more", "less", "better"];

/// What is wrong with a text. Of a token in backticks, only the sound of its first letter counts. A text in double quotes
/// is not judged: it is somebody else's, or an example of a fault.
pub(crate) fn faults(text: &str) -> Vec<&'static str> {
    let mut faults = Vec::new();
    if text.matches('`').count() % 2 == 1 {
        faults.push("has a backtick without its partner");
    }
    let (words, ends_in_quotes) = words(text);
    if ends_in_quotes {
        faults.push("has a quote without its partner");
    }
    for (index, word) in words.iter().enumerate() {
        let rest = &words[index..];
        let follows = |phrase: &[&str]| rest.len() >= phrase.len() && phrase.iter().zip(rest).all(|(p, w)| w.is(p));
        for (phrase, exceptions, fault) in STILTED {
            let is_exception = rest.get(phrase.len()).is_some_and(|next| exceptions.iter().any(|word| next.is(word)));
            // "There is no RFC for it" is good English.
            let is_after_there = *fault == NO && index > 0 && words[index - 1].is("there");
            if follows(phrase) && !is_exception && !is_after_there {
                faults.push(*fault);
            }
        }
        let next = rest.get(1).and_then(Word::begins_with_a_vowel);
        if word.is("a") && next == Some(true) {
            faults.push("says `a` before a vowel");
        }
        if word.is("an") && next == Some(false) {
            faults.push("says `an` before a consonant");
        }
    }
    faults
}

struct Word<'a> {
    text: &'a str,
    /// Whether it is in backticks.
    is_token: bool,
}

/// The words outside of quotes, without the punctuation around them, and whether the last quote is still open.
fn words(text: &str) -> (Vec<Word<'_>>, bool) {
    let mut words = Vec::new();
    let mut is_quoted = false;
    for (index, part) in text.split('`').enumerate() {
        if index % 2 == 1 {
            words.extend((!is_quoted).then(|| Word { text: part.trim_matches(['"', '\'', '[']), is_token: true }));
            continue;
        }
        for (index, part) in part.split('"').enumerate() {
            is_quoted ^= index > 0;
            if !is_quoted {
                let parts = part.split(|c: char| c.is_whitespace() || "-/\u{2014}\u{2026}".contains(c));
                let bare = parts.map(|word| word.trim_matches(|c: char| c.is_ascii_punctuation()));
                words.extend(bare.filter(|word| !word.is_empty()).map(|text| Word { text, is_token: false }));
            }
        }
    }
    (words, is_quoted)
}

impl Word<'_> {
    fn is(&self, word: &str) -> bool {
        !self.is_token && self.text.eq_ignore_ascii_case(word)
    }

    /// Whether it sounds as if it begins with a vowel. `None` if it is a symbol or a single letter.
    fn begins_with_a_vowel(&self) -> Option<bool> {
        const YOU_OR_WON: &[&str] = &[
            "eu", "one", "once", "u16", "u32", "u64", "u8", "unif", "unio", "uniq", "unit", "univ", "usa", "use",
            "usu", "uti",
        ];
        const SILENT: &[&str] = &["heir", "honest", "honor", "hour", "http"];
        /// Names in capitals that are read as words.
        const READ_AS_WORDS: &[&str] = &["head", "link", "lock", "location", "move", "must", "not", "should"];
        let first = self.text.chars().next().filter(char::is_ascii_alphanumeric)?;
        let lower = self.text.to_ascii_lowercase();
        let starts = |sounds: &[&str]| sounds.iter().any(|sound| lower.starts_with(sound));
        let is_abbreviation = self.text.len() > 1 && self.text.chars().take(2).all(|c| c.is_ascii_uppercase());
        if self.text.len() == 1 && first.is_alphabetic() {
            None
        } else if is_abbreviation && !starts(READ_AS_WORDS) {
            // It is read letter by letter, as "an HTTP status" and "a URI" are.
            Some("AEFHILMNORSX".contains(first))
        } else {
            Some((!starts(YOU_OR_WON) && "aeiou8".contains(first.to_ascii_lowercase())) || starts(SILENT))
        }
    }
}

#[test]
fn faults_are_found() {
    for text in [
        "there is no header; it is no longer an RFC, and there are no fields; `X` is not a `mend` of a URI",
        "CONTRIBUTING.md refuses \"mend\", \"is no URI\" and \"a RFC\"",
        "an RFC forbids it, and `a` is no longer used; write a URI, an IANA name or a 4xx",
        "`x` is not an HTTP status; write a user, an unregistered code, an 8 or a `#[header(…)]`",
        "the field `a` is unknown; write an hour, a once, a one-off, an XML file, a HEAD, a `u16` or an `ErrorSpec`",
        "an `https` URI has a usable host",
        "a type stands for one kind of error, wherever it is",
    ] {
        assert_eq!(faults(text), [""; 0], "{text}");
    }
    for text in [
        "a lone ` is open",
        "a lone \" is open",
        "`x` is no status; write `y`",
        "those are no fields; write `y`",
        "Those Are No fields",
        "`x` is wrong; mend it",
        "Mend what it reports",
        "it was mended",
        "Whoever sends it",
        "`x` stands here twice; keep one",
        "two fields stand here",
        "it Stands in the file",
        "no final response, and an error is one",
        "An error is none",
        "it lacks a header",
        "fails Where there is no value",
        "a RFC forbids it; write `y`",
        "`x` is not a HTTP status; write `y`",
        "`x` is not a IANA name; write `y`",
        "`x` is not an URI; write `y`",
        "An URI that \"is quoted\"",
        "`x` is wrong; write a unregistered code",
        "`x` is wrong; write an user",
        "`x` is wrong; write an unit",
        "`x` is wrong; write a `error`",
        "`x` is wrong; write an 4xx",
    ] {
        assert_eq!(faults(text).len(), 1, "{text}: {:?}", faults(text));
    }
}
