//! Members that are kept for later.

use alloc::string::String;
use alloc::vec::Vec;
use std::collections::HashSet;

use super::member::{Member, MemberSink, Raw, sealed};

/// Members that are kept for later.
#[derive(Default)]
pub(crate) struct Collected {
    members: Vec<(String, Raw)>,
    /// Which of them is the `instance` of RFC 9457 §3.1.5, and not a member that has this name in a body of its own.
    instance: Option<usize>,
    /// The names after the first few. The first few are compared one by one.
    names: Option<HashSet<String>>,
}

impl Collected {
    /// Comparing this many names costs less than a set.
    const FEW: usize = 8;

    /// The members, in the order in which they were added.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &Raw)> {
        self.members.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// Passes the members on, as they came.
    pub(crate) fn pass_on(&self, to: &mut dyn MemberSink) {
        for (at, (name, value)) in self.members.iter().enumerate() {
            if self.instance == Some(at) {
                to.instance(value);
            } else {
                to.member(name, value);
            }
        }
    }

    fn has(&self, name: &str) -> bool {
        self.members.iter().take(Self::FEW).any(|(taken, _)| taken == name)
            || self.names.as_ref().is_some_and(|names| names.contains(name))
    }
}

impl sealed::Sealed for Collected {}

impl MemberSink for Collected {
    fn member(&mut self, name: &str, value: &dyn Member) {
        let value = value.keep().ok().filter(|value| value.get() != "null");
        if let Some(value) = value.filter(|_| !self.has(name)) {
            if self.members.len() >= Self::FEW {
                self.names.get_or_insert_default().insert(name.into());
            }
            self.members.push((name.into(), value));
        }
    }

    fn instance(&mut self, value: &dyn Member) {
        let at = self.members.len();
        self.member("instance", value);
        if self.members.len() > at {
            self.instance = Some(at);
        }
    }

    fn no_object(&mut self) {}
}
