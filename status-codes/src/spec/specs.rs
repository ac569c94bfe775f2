//! The specs of a type and of the errors inside it.

use super::error_spec::ErrorSpec;

/// The specs of a type and of the errors inside it.
///
/// With the feature `alloc` it can be iterated over. Each spec comes once, even if types contain each other.
///
/// ```
/// # #[cfg(feature = "alloc")] {
/// use status_codes::StatusCode;
/// use status_codes::spec::{ErrorSpec, Specs};
///
/// static OWN: [ErrorSpec; 1] = [ErrorSpec::new("Gone").with_status(StatusCode::GONE)];
///
/// fn specs() -> Specs {
///     // The type contains itself.
///     Specs::new(&OWN, &[specs])
/// }
///
/// assert_eq!(specs().iter().count(), 1);
/// assert_eq!(specs().own().len(), 1);
/// assert_eq!(Specs::NONE.into_iter().count(), 0);
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Specs {
    own: &'static [ErrorSpec],
    #[cfg_attr(not(feature = "alloc"), allow(dead_code, reason = "following them needs a list of those seen"))]
    nested: &'static [fn() -> Specs],
}

impl Specs {
    /// The specs of a type that declares none.
    pub const NONE: Self = Self::new(&[], &[]);

    /// Combines the type's own specs and the functions that return those of the errors inside.
    pub const fn new(own: &'static [ErrorSpec], nested: &'static [fn() -> Self]) -> Self {
        Self { own, nested }
    }

    /// The type's own specs, without nested ones.
    pub const fn own(&self) -> &'static [ErrorSpec] {
        self.own
    }

    /// Iterates over all specs. The type's own come first.
    #[cfg(feature = "alloc")]
    pub fn iter(&self) -> SpecsIter {
        SpecsIter { specs: [].iter(), waiting: alloc::vec![*self], seen: alloc::vec::Vec::new() }
    }

    /// Whether both have the same rows, and the same functions for the rest.
    #[cfg(feature = "alloc")]
    fn is(&self, other: &Self) -> bool {
        core::ptr::eq(self.own, other.own) && core::ptr::eq(self.nested, other.nested)
    }
}

#[cfg(feature = "alloc")]
impl IntoIterator for Specs {
    type Item = &'static ErrorSpec;
    type IntoIter = SpecsIter;

    fn into_iter(self) -> SpecsIter {
        self.iter()
    }
}

#[cfg(feature = "alloc")]
impl IntoIterator for &Specs {
    type Item = &'static ErrorSpec;
    type IntoIter = SpecsIter;

    fn into_iter(self) -> SpecsIter {
        self.iter()
    }
}

/// An iterator over the specs of a type, each once; see [`Specs::iter`].
///
/// ```
/// use status_codes::spec::{ErrorSpec, Specs, SpecsIter};
///
/// static OWN: [ErrorSpec; 1] = [ErrorSpec::new("Gone")];
///
/// let mut specs: SpecsIter = Specs::new(&OWN, &[]).iter();
/// assert_eq!(specs.next().map(ErrorSpec::variant), Some("Gone"));
/// assert!(specs.next().is_none());
/// ```
#[cfg(feature = "alloc")]
#[derive(Clone, Debug)]
pub struct SpecsIter {
    specs: core::slice::Iter<'static, ErrorSpec>,
    waiting: alloc::vec::Vec<Specs>,
    seen: alloc::vec::Vec<Specs>,
}

#[cfg(feature = "alloc")]
impl Iterator for SpecsIter {
    type Item = &'static ErrorSpec;

    fn next(&mut self) -> Option<&'static ErrorSpec> {
        loop {
            if let Some(spec) = self.specs.next() {
                return Some(spec);
            }
            let next = self.waiting.pop()?;
            if self.seen.iter().any(|seen| seen.is(&next)) {
                continue;
            }
            // A generic type has one list of rows for all its instances.
            if !self.seen.iter().any(|seen| core::ptr::eq(seen.own, next.own)) {
                self.specs = next.own.iter();
            }
            self.waiting.extend(next.nested.iter().rev().map(|nested| nested()));
            self.seen.push(next);
        }
    }
}
