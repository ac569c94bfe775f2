//! Plain English, as far as a program can judge it. It imports nothing.

/// Words that a native reader would not use in a message or in documentation.
const STILTED: [&str; 3] = ["mend", "stands", "whoever"];

/// Words that may follow "is no".
const AFTER_IS_NO: [&str; 2] = ["longer", "such"];

/// Words that are spelled with one kind of first letter and spoken with the other.
const AN_BY_SOUND: [&str; 7] = ["RFC", "HTTP", "HTML", "IANA", "XML", "SSL", "MX"];
const A_BY_SOUND: [&str; 5] = ["URI", "URL", "UTF", "one", "user"];

/// What is wrong with a text; tokens in backticks and quoted words are not judged.
pub(crate) fn faults(text: &str) -> Vec<&'static str> {
    let mut faults = Vec::new();
    if text.matches('`').count() % 2 == 1 {
        faults.push("has unbalanced backticks");
    }
    let prose: String = text.split('`').step_by(2).collect::<Vec<_>>().join("`");
    let prose: String = prose.split('"').step_by(2).collect::<Vec<_>>().join("`");
    let words: Vec<&str> =
        prose.split([' ', ',', ';', ':', '.', '(', ')', '/', '-']).filter(|word| !word.is_empty()).collect();
    if words.iter().any(|word| STILTED.contains(word)) {
        faults.push("has a stilted word");
    }
    for (index, trio) in words.windows(3).enumerate() {
        // "There is no RFC for it" is good English.
        let after_there = index > 0 && words[index - 1].eq_ignore_ascii_case("there");
        if trio[..2] == ["is", "no"] && !after_there && !AFTER_IS_NO.contains(&trio[2]) {
            faults.push("says `is no` instead of `is not a`");
        }
    }
    for pair in words.windows(2) {
        let article = pair[0].to_ascii_lowercase();
        let starts_with_any = |known: &[&str]| known.iter().any(|word| pair[1].starts_with(word));
        if article == "a" && starts_with_any(&AN_BY_SOUND) || article == "an" && starts_with_any(&A_BY_SOUND) {
            faults.push("has the wrong article");
        }
    }
    faults
}

#[test]
fn faults_are_found() {
    for (text, count) in [
        ("this is no sentence; mend it", 2),
        ("a RFC names an URI", 2),
        ("a HTTP date stands here", 2),
        ("a lone ` is open", 1),
        ("there is no header; it is no longer an RFC", 0),
        ("`X` is not a `mend` of a URI", 0),
    ] {
        assert_eq!(faults(text).len(), count, "{text}: {:?}", faults(text));
    }
}
