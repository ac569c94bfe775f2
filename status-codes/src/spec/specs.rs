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
/// assert!(!specs().is_open() && specs().open().is_open());
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Specs {
    own: &'static [ErrorSpec],
    #[cfg_attr(not(feature = "alloc"), allow(dead_code, reason = "following them needs a list of those seen"))]
    nested: &'static [fn() -> Specs],
    #[cfg_attr(
        not(feature = "alloc"),
        allow(dead_code, reason = "only a list of all types tells whether one is open")
    )]
    open: bool,
}

impl Specs {
    /// The specs of a type that declares none.
    pub const NONE: Self = Self::new(&[], &[]);

    /// Combines the type's own specs and the functions that return those of the errors inside.
    pub const fn new(own: &'static [ErrorSpec], nested: &'static [fn() -> Self]) -> Self {
        Self { own, nested, open: false }
    }

    /// Says that the list is not complete: the type can be an error that none of these specs is about.
    #[must_use]
    pub const fn open(self) -> Self {
        Self { open: true, ..self }
    }

    /// The type's own specs, without nested ones.
    pub const fn own(&self) -> &'static [ErrorSpec] {
        self.own
    }

    /// Iterates over all specs. The type's own come first.
    #[cfg(feature = "alloc")]
    pub fn iter(&self) -> SpecsIter {
        SpecsIter { specs: [].iter(), types: Types { waiting: alloc::vec![*self], seen: alloc::vec::Vec::new() } }
    }

    /// Whether the list is not complete.
    ///
    /// It is not if an error inside has a type that is not known ([`AnyError`](crate::AnyError), `dyn ApiError`, the result of
    /// `transparent(with = path)`), if an implementation by hand lists nothing, or if a status is known only at run time and
    /// `one_of` does not list the possible ones.
    ///
    /// ```
    /// use status_codes::{AnyError, ApiError, Problem};
    /// # use core::convert::Infallible;
    ///
    /// assert!(AnyError::specs().is_open());
    /// assert!(<Box<dyn ApiError>>::specs().is_open());
    /// assert!(Problem::specs().is_open());
    /// assert!(!Infallible::specs().is_open());
    /// ```
    #[cfg(feature = "alloc")]
    pub fn is_open(&self) -> bool {
        let is_unlisted = |spec: &ErrorSpec| spec.status().is_none() && spec.one_of().is_empty();
        self.iter().types.any(|specs| specs.open || specs.own.iter().any(is_unlisted))
    }

    /// Whether both have the same rows, and the same functions for the rest.
    #[cfg(feature = "alloc")]
    pub(crate) fn is(&self, other: &Self) -> bool {
        core::ptr::eq(self.own, other.own) && core::ptr::eq(self.nested, other.nested) && self.open == other.open
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
    types: Types,
}

#[cfg(feature = "alloc")]
impl Iterator for SpecsIter {
    type Item = &'static ErrorSpec;

    fn next(&mut self) -> Option<&'static ErrorSpec> {
        loop {
            if let Some(spec) = self.specs.next() {
                return Some(spec);
            }
            let next = self.types.next()?;
            // A generic type has one list of rows for all its instances.
            let [before @ .., _] = self.types.seen.as_slice() else { continue };
            if !before.iter().any(|seen| core::ptr::eq(seen.own, next.own)) {
                self.specs = next.own.iter();
            }
        }
    }
}

/// The specs of one type after the other, each once.
#[cfg(feature = "alloc")]
#[derive(Clone, Debug)]
struct Types {
    waiting: alloc::vec::Vec<Specs>,
    seen: alloc::vec::Vec<Specs>,
}

#[cfg(feature = "alloc")]
impl Iterator for Types {
    type Item = Specs;

    fn next(&mut self) -> Option<Specs> {
        loop {
            let next = self.waiting.pop()?;
            if !self.seen.iter().any(|seen| seen.is(&next)) {
                self.waiting.extend(next.nested.iter().rev().map(|nested| nested()));
                self.seen.push(next);
                return Some(next);
            }
        }
    }
}
