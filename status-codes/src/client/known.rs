//! Which of the errors that are known a response is.

use super::code::{code, segment};
use crate::body::Problem;
use crate::spec::{ErrorSpec, Specs};
use crate::status::StatusCode;

/// What an error is known by, in addition to its status.
#[derive(Clone, Copy)]
pub(super) enum By {
    CodeAndType,
    Code,
    Type,
}

impl By {
    /// The code decides before the type. Errors of two servers may have one code.
    pub(super) const ALL: [Self; 3] = [Self::CodeAndType, Self::Code, Self::Type];

    /// Whether an error with this status and problem can be the one of this spec.
    pub(super) fn fits(self, spec: &ErrorSpec, status: StatusCode, problem: &Problem) -> bool {
        can_have(spec, status)
            && match self {
                Self::CodeAndType => has_code(spec, problem) && has_type(spec, problem.problem_type()),
                Self::Code => has_code(spec, problem),
                Self::Type => has_type(spec, problem.problem_type()),
            }
    }
}

/// The spec of an error with this status and problem. The status decides first, then the code, then the type.
pub(super) fn find(specs: Specs, status: StatusCode, problem: Option<&Problem>) -> Option<&'static ErrorSpec> {
    match problem {
        Some(problem) => By::ALL.iter().find_map(|by| specs.iter().find(|spec| by.fits(spec, status, problem))),
        None => only(specs, status),
    }
}

/// The only error with this status, if the status never has content. Nothing else could say which error it is.
pub(super) fn only(specs: Specs, status: StatusCode) -> Option<&'static ErrorSpec> {
    if status.content().allowed() {
        return None;
    }
    let mut possible = specs.iter().filter(|spec| can_have(spec, status));
    possible.next().filter(|_| possible.next().is_none())
}

pub(super) fn can_have(spec: &ErrorSpec, status: StatusCode) -> bool {
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
