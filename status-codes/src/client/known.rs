//! Which of the errors that are known a response is.

use alloc::vec::Vec;

use super::code::{code, segment};
use crate::body::Problem;
use crate::spec::{ErrorSpec, Specs};
use crate::status::StatusCode;

/// The spec of an error with this status and problem. The status decides first, then the code, then the type.
pub(super) fn find(specs: Specs, status: StatusCode, problem: Option<&Problem>) -> Option<&'static ErrorSpec> {
    let possible: Vec<_> = specs.iter().filter(|spec| can_have(spec, status)).collect();
    match (problem, possible.as_slice()) {
        (Some(problem), possible) => {
            let of_type = |spec: &&&ErrorSpec| has_type(spec, problem.problem_type());
            let of_code = || possible.iter().filter(|spec| has_code(spec, problem));
            // Errors of two servers may have one code.
            of_code().find(of_type).or_else(|| of_code().next()).or_else(|| possible.iter().find(of_type)).copied()
        }
        // If the status never has content, nothing else could say which one it is.
        (None, [only]) if !status.content().allowed() => Some(only),
        (None, _) => None,
    }
}

fn can_have(spec: &ErrorSpec, status: StatusCode) -> bool {
    match spec.status() {
        Some(own) => own == status,
        None => spec.one_of().is_empty() || spec.one_of().contains(&status),
    }
}

fn has_code(spec: &ErrorSpec, problem: &Problem) -> bool {
    let Some(own) = spec.code().filter(|code| !code.is_empty()) else { return false };
    let is_own = |code: Option<alloc::borrow::Cow<'_, str>>| code.is_some_and(|code| code == own);
    is_own(code(problem)) || spec.declared().code_in_type && is_own(segment(problem))
}

/// Whether an error has this type, which is not `about:blank`. A code that is known only at run time follows the base.
fn has_type(spec: &ErrorSpec, problem_type: &str) -> bool {
    spec.problem_type() == Some(problem_type)
        || spec.declared().type_base.is_some_and(|base| !base.is_empty() && problem_type.starts_with(base))
}
