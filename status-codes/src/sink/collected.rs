//! Members that are kept for later.

use alloc::string::String;
use alloc::vec::Vec;
use std::collections::HashSet;

use super::member::{Member, MemberSink, Nulls, Raw, sealed};
use super::omission::{Omission, Reason};

/// Members that are kept for later.
#[derive(Default)]
pub(crate) struct Collected {
    members: Vec<(String, Raw)>,
    /// Which of them is the `instance` of RFC 9457 §3.1.5, and not a member that has this name in a body of its own.
    instance: Option<usize>,
    /// The names after the first few. The first few are compared one by one.
    names: Option<HashSet<String>>,
    /// What was left out.
    pub(crate) omissions: Vec<Omission>,
}

impl Collected {
    /// Comparing this many names costs less than a set.
    const FEW: usize = 8;

    /// The members, in the order in which they were added.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &Raw)> {
        self.members.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// Passes the members on, as they came.
    #[cfg(feature = "_framework")]
    pub(crate) fn pass_on(&self, to: &mut dyn MemberSink) {
        for (at, (name, value)) in self.members.iter().enumerate() {
            if self.instance == Some(at) {
                to.instance(value);
            } else {
                // What has no value was left out when they were collected.
                to.add(name, value, Nulls::Kept);
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
    fn add(&mut self, name: &str, value: &dyn Member, nulls: Nulls) {
        let Ok(value) = value.keep() else {
            return self.omissions.push(Omission::member(name, Reason::Failed));
        };
        if value.get() == "null" && nulls == Nulls::Dropped {
            return;
        }
        if self.has(name) {
            return self.omissions.push(Omission::member(name, Reason::Taken));
        }
        if self.members.len() >= Self::FEW {
            self.names.get_or_insert_default().insert(name.into());
        }
        self.members.push((name.into(), value));
    }

    fn instance(&mut self, value: &dyn Member) {
        let at = self.members.len();
        self.member("instance", value);
        if self.members.len() > at {
            self.instance = Some(at);
        }
    }

    fn no_object(&mut self) {
        self.omissions.push(Omission::member("(flattened)", Reason::Failed));
    }
}
