//! The Rust code blocks in a documentation comment.

/// Words after the fence that keep a block Rust, as in rustdoc.
const RUST: &[&str] = &["rust", "no_run", "ignore", "should_panic", "compile_fail", "test_harness", "standalone_crate"];

/// Returns the lines of Rust that a reader sees, one string for each code block.
pub(super) fn blocks(text: &str) -> Vec<String> {
    let (mut blocks, mut lines) = (Vec::new(), text.lines());
    while let Some(line) = lines.next() {
        let Some((fence, words)) = opening(line) else { continue };
        let body: Vec<&str> = lines.by_ref().take_while(|line| !closes(line, fence)).collect();
        let shown: Vec<&str> = body.into_iter().filter(|line| !is_hidden(line)).collect();
        if is_rust(words) && shown.iter().any(|line| !line.trim().is_empty()) {
            blocks.push(shown.join("\n"));
        }
    }
    blocks
}

/// Whether `name` occurs in `code` and is not a part of a longer word.
pub(super) fn names(code: &str, name: &str) -> bool {
    code.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == name)
}

/// Splits the first line of a code block into its fence and the words after it.
fn opening(line: &str) -> Option<(&str, &str)> {
    let line = line.trim();
    let mark = line.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let words = line.trim_start_matches(mark);
    let fence = &line[..line.len() - words.len()];
    // Code within a line may start with three backticks, too.
    (fence.len() >= 3 && !(mark == '`' && words.contains('`'))).then_some((fence, words))
}

fn closes(line: &str, fence: &str) -> bool {
    let line = line.trim();
    line.starts_with(fence) && line.trim_start_matches(&fence[..1]).is_empty()
}

/// Whether rustdoc compiles a line of code without showing it.
fn is_hidden(line: &str) -> bool {
    let line = line.trim_start();
    line == "#" || line.starts_with("# ")
}

fn is_rust(words: &str) -> bool {
    // A comment in parentheses may follow the words.
    let words = words.split('(').next().unwrap_or_default();
    let mut words = words.split([',', ' ']).map(str::trim).filter(|word| !word.is_empty());
    words.all(|word| RUST.contains(&word) || word.starts_with("ignore-") || word.starts_with("edition"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rust_is_found_whatever_its_fence() {
        for fence in ["```", "```rust", "~~~no_run", "````ignore (why, and how)", "```should_panic,edition2024"] {
            let close = &fence[..=fence.rfind(['`', '~']).expect("a fence")];
            assert_eq!(blocks(&format!("Text.\n\n{fence}\nf();\n{close}\nMore.")), ["f();"], "{fence}");
        }
        assert_eq!(blocks("````\na\n```\nb\n````\n```\nc\n```"), ["a\n```\nb", "c"]);
    }

    #[test]
    fn other_languages_and_hidden_lines_are_not_examples() {
        for text in ["`f()`", "```text\nf();\n```", "```toml\nf = 1\n```", "```\n# f();\n#\n```", "```f()``` is code"] {
            assert_eq!(blocks(text), [""; 0], "{text}");
        }
        assert_eq!(blocks("```\n# use a::f;\n#[must_use]\nfn g();\n```"), ["#[must_use]\nfn g();"]);
    }

    #[test]
    fn a_part_of_a_longer_word_is_not_the_name() {
        assert!(names("problem.name()", "name"));
        assert!(names("name", "name"));
        for code in ["problem.name_of()", "rename()", "names", "Name"] {
            assert!(!names(code, "name"), "{code}");
        }
    }
}
