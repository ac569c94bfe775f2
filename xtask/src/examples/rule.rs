//! What every public item needs: documentation, and an example of its own or in that of its parent.

use std::fmt;

use super::code;

/// The kinds of items that the rule distinguishes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    Module,
    Constant,
    AssociatedConstant,
    /// A variant of an enum, or a field.
    Part,
    Other,
}

/// What needs no example: a line of the table each, whose examples would be the same but for the number; the page of all
/// codes; and the root of the derive, which holds nothing but the derive.
const EXEMPT: [(Kind, &str); 5] = [
    (Kind::Module, "status_codes::codes"),
    (Kind::Module, "status_codes_derive"),
    (Kind::Module, "status_codes::vendor::"),
    (Kind::Constant, "status_codes::vendor::"),
    (Kind::AssociatedConstant, "status_codes::StatusCode::"),
];

/// A public item.
pub(super) struct Item<'a> {
    pub(super) path: String,
    pub(super) kind: Kind,
    pub(super) docs: &'a str,
    /// The documentation on the page of its parent.
    pub(super) page: Vec<&'a str>,
    /// Whether it is a part of a type that has an example.
    pub(super) is_shown_by_type: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Fault {
    NoDocumentation,
    NoExample,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoDocumentation => "no documentation",
            Self::NoExample => "no example",
        })
    }
}

impl Item<'_> {
    pub(super) fn fault(&self) -> Option<Fault> {
        if self.docs.trim().is_empty() {
            return Some(Fault::NoDocumentation);
        }
        let needs_one = !self.is_exempt() && !self.is_shown_by_type;
        (needs_one && !self.has_example()).then_some(Fault::NoExample)
    }

    pub(super) fn has_example(&self) -> bool {
        !code::blocks(self.docs).is_empty() || (self.kind != Kind::Module && self.is_named_by_parent())
    }

    fn is_named_by_parent(&self) -> bool {
        let name = self.path.rsplit("::").next().unwrap_or(&self.path);
        self.page.iter().flat_map(|docs| code::blocks(docs)).any(|code| code::names(&code, name))
    }

    fn is_exempt(&self) -> bool {
        EXEMPT.iter().any(|(kind, parent)| *kind == self.kind && self.path.starts_with(parent))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXAMPLE: &str = "Says more.\n\n```\nlet name = omission.name();\n```";

    fn item<'a>(path: &str, kind: Kind, docs: &'a str, page: &[&'a str]) -> Item<'a> {
        Item { path: path.to_owned(), kind, docs, page: page.to_vec(), is_shown_by_type: false }
    }

    #[test]
    fn documentation_is_needed_even_in_the_example_of_the_parent() {
        for kind in [Kind::Other, Kind::Part, Kind::AssociatedConstant] {
            let mut item = item("status_codes::StatusCode::name", kind, " \n", &[EXAMPLE]);
            item.is_shown_by_type = true;
            assert_eq!(item.fault(), Some(Fault::NoDocumentation), "{kind:?}");
        }
    }

    #[test]
    fn an_example_is_in_the_item_or_in_its_parent() {
        assert_eq!(item("a::b", Kind::Other, EXAMPLE, &[]).fault(), None);
        assert_eq!(item("a::name", Kind::Other, "Text.", &["Text.", EXAMPLE]).fault(), None);
        for (path, page) in [("a::b", EXAMPLE), ("a::nam", EXAMPLE), ("a::name", "`name` is text.")] {
            assert_eq!(item(path, Kind::Other, "Text.", &[page]).fault(), Some(Fault::NoExample), "{path}: {page}");
        }
    }

    #[test]
    fn a_module_needs_its_own_example() {
        assert_eq!(item("a::name", Kind::Module, "Text.", &[EXAMPLE]).fault(), Some(Fault::NoExample));
        assert_eq!(item("a::name", Kind::Module, EXAMPLE, &[]).fault(), None);
    }

    #[test]
    fn parts_of_a_type_with_an_example_need_none() {
        let mut item = item("a::Type::Variant", Kind::Part, "Text.", &[]);
        assert_eq!(item.fault(), Some(Fault::NoExample));
        item.is_shown_by_type = true;
        assert_eq!(item.fault(), None);
    }

    #[test]
    fn only_generated_items_are_exempt() {
        for (path, kind, fault) in [
            ("status_codes::vendor::nginx", Kind::Module, None),
            ("status_codes::vendor::nginx::NO_RESPONSE", Kind::Constant, None),
            ("status_codes::StatusCode::NOT_FOUND", Kind::AssociatedConstant, None),
            ("status_codes::vendor", Kind::Module, Some(Fault::NoExample)),
            ("status_codes::vendor::VendorCode", Kind::Other, Some(Fault::NoExample)),
            ("status_codes::StatusCode::info", Kind::Other, Some(Fault::NoExample)),
            ("status_codes::Class::ALL", Kind::AssociatedConstant, Some(Fault::NoExample)),
        ] {
            assert_eq!(item(path, kind, "Text.", &[]).fault(), fault, "{path}");
        }
    }
}
