//! A constant `ErrorSpec` of the user's: its status, texts and machine code are checked when it is evaluated.

use super::code::is_of_a_uri;
use super::message::Message;
use super::status::Facts;
use crate::spec::ErrorSpec;

/// Checks that the constant can be the row of the variant, and that the rules of the table allow its status there.
#[track_caller]
pub const fn check_spec(spec: &ErrorSpec, facts: &Facts) {
    let Some(status) = spec.status() else {
        panic_with(facts, "` has no status; add one to the constant with `with_status`")
    };
    facts.check(status);
    if !spec.headers().is_empty() || !spec.members().is_empty() {
        panic_with(
            facts,
            "` has headers or members, which a variant declares itself; move them to `#[header(…)]` and `#[extension(…)]`",
        );
    }
    if !spec.one_of().is_empty() {
        panic_with(facts, "` has `one_of`, but its status is always the same; remove `with_one_of`");
    }
    if let Some(title) = spec.title() {
        if title.is_empty() {
            panic_with(facts, "` has an empty title; write a text, or remove `with_title`");
        }
    }
    let Some(problem_type) = spec.problem_type() else { return };
    let mut rest = problem_type.as_bytes();
    if rest.is_empty() {
        panic_with(facts, "` has an empty problem type; write a URI, or remove `with_problem_type` (RFC 9457 §3.1.1)");
    }
    while let [byte, others @ ..] = rest {
        if !is_of_a_uri(*byte) {
            panic_with(
                facts,
                "` has a problem type that cannot be a URI; percent-encode spaces and other special characters (RFC 9457 §3.1.1)",
            );
        }
        rest = others;
    }
}

#[track_caller]
const fn panic_with(facts: &Facts, wrong: &str) -> ! {
    Message::new().with(&["`", facts.path, wrong]).panic()
}
