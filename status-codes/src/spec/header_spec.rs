//! `HeaderSpec`: a header of an error.

/// A header of an error.
///
/// ```
/// use status_codes::spec::HeaderSpec;
///
/// const ALLOW: HeaderSpec = HeaderSpec::constant("Allow", "GET, HEAD");
/// assert_eq!((ALLOW.name(), ALLOW.value()), ("Allow", Some("GET, HEAD")));
/// assert_eq!(HeaderSpec::dynamic("Location").value(), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct HeaderSpec {
    name: &'static str,
    value: Option<&'static str>,
}

impl HeaderSpec {
    /// A header with a constant value.
    pub const fn constant(name: &'static str, value: &'static str) -> Self {
        Self { name, value: Some(value) }
    }

    /// A header whose value is known only at run time.
    pub const fn dynamic(name: &'static str) -> Self {
        Self { name, value: None }
    }

    /// The field name.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The value, or `None` if it is known only at run time.
    pub const fn value(&self) -> Option<&'static str> {
        self.value
    }
}
