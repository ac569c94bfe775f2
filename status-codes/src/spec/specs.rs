//! The specs of a type and of the errors inside it.

use super::error_spec::ErrorSpec;

/// The specs of a type and of the errors inside it.
///
/// It is a description, and `Copy`; under `alloc` it is an iterator's source: each spec comes once, also where types
/// contain each other.
///
/// ```
/// # #[cfg(feature = "alloc")] {
/// use status_codes::StatusCode;
/// use status_codes::spec::{ErrorSpec, Specs};
///
/// static OWN: [ErrorSpec; 1] = [ErrorSpec::new("Gone").with_status(StatusCode::GONE)];
///
/// fn specs() -> Specs {
///     // It contains itself.
///     Specs::new(&OWN, &[specs])
/// }
///
/// assert_eq!(specs().iter().count(), 1);
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Specs {
    own: &'static [ErrorSpec],
    #[cfg_attr(not(feature = "alloc"), allow(dead_code, reason = "following them needs a list of those seen"))]
    nested: &'static [fn() -> Specs],
}

impl Specs {
    /// Of a type that tells nothing.
    pub const NONE: Self = Self::new(&[], &[]);

    /// Its own specs, and where to ask for those of the errors inside.
    pub const fn new(own: &'static [ErrorSpec], nested: &'static [fn() -> Self]) -> Self {
        Self { own, nested }
    }

    /// The type's own specs, without nested ones.
    pub const fn own(&self) -> &'static [ErrorSpec] {
        self.own
    }

    /// Every spec, the type's own first.
    #[cfg(feature = "alloc")]
    pub fn iter(&self) -> SpecsIter {
        SpecsIter { specs: [].iter(), waiting: alloc::vec![*self], seen: alloc::vec::Vec::new() }
    }

    /// Whether two describe the same: the same rows, and the same way to the rest.
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

/// Every spec of a [`Specs`], each once.
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
