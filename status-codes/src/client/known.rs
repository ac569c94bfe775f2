//! Which of the errors that are known a response is.

use alloc::borrow::{Cow, ToOwned as _};
use alloc::string::String;

use super::code::{member, segment};
use crate::body::Problem;
use crate::spec::{ErrorSpec, Specs};
use crate::status::StatusCode;

/// What an error is known by, in addition to its status.
#[derive(Clone, Copy)]
pub(super) enum By {
    CodeAndType,
    /// The code is known only at run time.
    TypeOfAnyCode,
    Code,
    /// The problem has no code.
    Type,
}

/// What a problem says about which error it is.
pub(super) struct Known {
    member: Option<String>,
    segment: Option<String>,
    problem_type: String,
    is_document: bool,
}

impl By {
    /// The code decides before the type. Errors of two servers may have one code.
    pub(super) const ALL: [Self; 4] = [Self::CodeAndType, Self::TypeOfAnyCode, Self::Code, Self::Type];

    /// Whether an error with this status and problem can be the one of this spec.
    pub(super) fn fits(self, spec: &ErrorSpec, status: StatusCode, problem: &Known) -> bool {
        let code = spec.code().filter(|code| !code.is_empty());
        can_have(spec, status)
            && match self {
                Self::CodeAndType => {
                    problem.has_code_of(spec, code) && (problem.has_type_of(spec) || problem.has_no_type_like(spec))
                }
                Self::TypeOfAnyCode => code.is_none() && problem.has_type_of(spec),
                Self::Code => problem.has_code_of(spec, code),
                Self::Type => code.is_some() && problem.member.is_none() && problem.has_type_of(spec),
            }
    }
}

impl Known {
    /// A problem document always has the type of its error. A body in another shape may not.
    pub(super) fn of(problem: &Problem, is_document: bool) -> Self {
        let (member, segment) = (member(problem).map(Cow::into_owned), segment(problem).map(Cow::into_owned));
        Self { member, segment, problem_type: problem.problem_type().to_owned(), is_document }
    }

    fn has_code_of(&self, spec: &ErrorSpec, code: Option<&str>) -> bool {
        let is_own = |text: &Option<String>| code.is_some() && text.as_deref() == code;
        is_own(if self.member.is_some() { &self.member } else { &self.segment })
            || spec.declared().code_in_type && is_own(&self.segment)
    }

    /// Whether it has the type of this error, which is not `about:blank`. A code that is known only at run time is a segment after
    /// the base.
    fn has_type_of(&self, spec: &ErrorSpec) -> bool {
        let after = spec
            .declared()
            .type_base
            .filter(|base| !base.is_empty())
            .and_then(|base| self.problem_type.strip_prefix(base));
        spec.problem_type() == Some(&self.problem_type)
            || after.is_some_and(|code| !code.is_empty() && !code.contains(['/', '#', '?', ':']))
    }

    fn has_no_type_like(&self, spec: &ErrorSpec) -> bool {
        let has_type = spec.problem_type().is_some() || spec.declared().type_base.is_some();
        self.is_document && !has_type && self.problem_type == "about:blank"
    }
}

/// The spec of an error with this status and problem. The status decides first, then the code, then the type.
pub(super) fn find(specs: Specs, status: StatusCode, problem: Option<&Known>) -> Option<&'static ErrorSpec> {
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
