//! The public items of a crate, each under the path that a user writes.

use std::collections::BTreeMap;

use rustdoc_types::{Crate, Id, ItemEnum, StructKind, VariantKind};

use super::rule::{Item, Kind};

/// Returns every item once, with the documentation of all modules that export it.
///
/// What rustdoc leaves out of its index is not public: hidden items, and those of other crates.
pub(super) fn all(documentation: &Crate) -> Vec<Item<'_>> {
    let mut exports = Exports { documentation, found: BTreeMap::new(), open: Vec::new() };
    let root = documentation.index[&documentation.root].name.clone().unwrap_or_default();
    exports.add(documentation.root, &root, "");
    let mut items = Vec::new();
    for (id, Export { path, pages }) in exports.found {
        let page = Page { documentation, path };
        page.push(id, pages, &mut items);
    }
    items
}

/// Where an item is exported.
struct Export<'a> {
    /// The shortest path.
    path: String,
    /// The documentation of the modules.
    pages: Vec<&'a str>,
}

/// The modules, and the items in them.
struct Exports<'a> {
    documentation: &'a Crate,
    found: BTreeMap<u32, Export<'a>>,
    /// The modules from the root to the present one: a module may export one that contains it.
    open: Vec<Id>,
}

impl<'a> Exports<'a> {
    fn add(&mut self, id: Id, path: &str, page: &'a str) {
        let Some(item) = own(self.documentation, id) else { return };
        if let ItemEnum::Use(import) = &item.inner {
            match import.id {
                Some(target) if import.is_glob => self.add_all(target, parent_of(path), page),
                Some(target) => self.add(target, &format!("{}::{}", parent_of(path), import.name), page),
                None => {}
            }
            return;
        }
        let export = self.found.entry(id.0).or_insert_with(|| Export { path: path.to_owned(), pages: Vec::new() });
        export.pages.push(page);
        if path.matches("::").count() < export.path.matches("::").count() {
            path.clone_into(&mut export.path);
        }
        self.add_all(id, path, item.docs.as_deref().unwrap_or_default());
    }

    /// Adds the items of a module, if it is one.
    fn add_all(&mut self, module: Id, path: &str, page: &'a str) {
        let Some(ItemEnum::Module(inner)) = own(self.documentation, module).map(|item| &item.inner) else { return };
        if self.open.contains(&module) {
            return;
        }
        self.open.push(module);
        for id in &inner.items {
            let name = own(self.documentation, *id).and_then(|item| item.name.as_deref()).unwrap_or_default();
            self.add(*id, &format!("{path}::{name}"), page);
        }
        self.open.pop();
    }
}

/// An item of a module, and what is documented on the same page.
struct Page<'a> {
    documentation: &'a Crate,
    path: String,
}

impl<'a> Page<'a> {
    fn push(&self, id: u32, pages: Vec<&'a str>, items: &mut Vec<Item<'a>>) {
        let Some(item) = own(self.documentation, Id(id)) else { return };
        let kind = match &item.inner {
            ItemEnum::Module(_) => Kind::Module,
            ItemEnum::Constant { .. } => Kind::Constant,
            _ => Kind::Other,
        };
        let docs = item.docs.as_deref().unwrap_or_default();
        let itself = Item { path: self.path.clone(), kind, docs, page: pages, is_shown_by_type: false };
        let is_shown = itself.has_example();
        items.push(itself);
        for part in parts(&item.inner) {
            items.extend(self.item(&self.path, *part, vec![docs], is_shown));
            items.extend(self.fields_of_variant(*part).filter_map(|(variant, field)| {
                self.item(&format!("{}::{variant}", self.path), field, vec![docs], is_shown)
            }));
        }
        let (members, impls) = self.members(&item.inner);
        let texts = impls.iter().chain(&members).filter_map(|id| own(self.documentation, *id)?.docs.as_deref());
        let page: Vec<&str> = texts.chain([docs]).collect();
        items.extend(members.iter().filter_map(|id| self.item(&self.path, *id, page.clone(), false)));
    }

    fn item(&self, parent: &str, id: Id, page: Vec<&'a str>, is_shown: bool) -> Option<Item<'a>> {
        let item = own(self.documentation, id)?;
        let kind = match &item.inner {
            ItemEnum::AssocConst { .. } => Kind::AssociatedConstant,
            ItemEnum::Variant(_) | ItemEnum::StructField(_) => Kind::Part,
            _ => Kind::Other,
        };
        let path = format!("{parent}::{}", item.name.as_deref()?);
        Some(Item { path, kind, docs: item.docs.as_deref().unwrap_or_default(), page, is_shown_by_type: is_shown })
    }

    fn fields_of_variant(&self, id: Id) -> impl Iterator<Item = (&'a str, Id)> + use<'a> {
        let variant = own(self.documentation, id);
        let fields = match variant.map(|item| &item.inner) {
            Some(ItemEnum::Variant(variant)) => match &variant.kind {
                VariantKind::Struct { fields, .. } => fields.as_slice(),
                VariantKind::Plain | VariantKind::Tuple(_) => &[],
            },
            _ => &[],
        };
        let name = variant.and_then(|item| item.name.as_deref()).unwrap_or_default();
        fields.iter().map(move |field| (name, *field))
    }

    /// Returns the items of a trait or of the blocks `impl Type`, and those blocks.
    fn members(&self, item: &ItemEnum) -> (Vec<Id>, Vec<Id>) {
        let impls = match item {
            ItemEnum::Trait(item) => return (item.items.clone(), Vec::new()),
            ItemEnum::Struct(item) => &item.impls,
            ItemEnum::Enum(item) => &item.impls,
            ItemEnum::Union(item) => &item.impls,
            _ => return (Vec::new(), Vec::new()),
        };
        let (mut members, mut own_impls) = (Vec::new(), Vec::new());
        for id in impls {
            let Some(ItemEnum::Impl(block)) = own(self.documentation, *id).map(|item| &item.inner) else { continue };
            if block.trait_.is_none() {
                members.extend(&block.items);
                own_impls.push(*id);
            }
        }
        (members, own_impls)
    }
}

/// Returns the variants and the fields with names: those without are documented by their type.
fn parts(item: &ItemEnum) -> &[Id] {
    match item {
        ItemEnum::Enum(item) => &item.variants,
        ItemEnum::Union(item) => &item.fields,
        ItemEnum::Struct(item) => match &item.kind {
            StructKind::Plain { fields, .. } => fields,
            StructKind::Unit | StructKind::Tuple(_) => &[],
        },
        _ => &[],
    }
}

/// Looks up an item of this crate.
fn own(documentation: &Crate, id: Id) -> Option<&rustdoc_types::Item> {
    documentation.index.get(&id).filter(|item| item.crate_id == 0)
}

fn parent_of(path: &str) -> &str {
    path.rsplit_once("::").map_or("", |(parent, _)| parent)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn item(id: u32, name: &str, docs: &str, inner: &Value) -> (String, Value) {
        let item = json!({
            "id": id, "crate_id": 0, "name": name, "span": null, "visibility": "public", "docs": docs, "links": {},
            "attrs": [], "deprecation": null, "inner": inner,
        });
        (id.to_string(), item)
    }

    fn module(items: &[u32]) -> Value {
        json!({ "module": { "is_crate": false, "items": items, "is_stripped": false } })
    }

    fn import(name: &str, id: u32) -> Value {
        json!({ "use": { "source": name, "name": name, "id": id, "is_glob": false } })
    }

    fn block(of: &Value, items: &[u32]) -> Value {
        json!({ "impl": {
            "is_unsafe": false, "generics": { "params": [], "where_predicates": [] }, "provided_trait_methods": [],
            "trait": of, "for": { "primitive": "u8" }, "items": items, "is_negative": false, "is_synthetic": false,
            "blanket_impl": null,
        } })
    }

    /// A crate `a` whose module `a::b` lists an enum, which the root exports again.
    fn documentation(type_docs: &str) -> Crate {
        let constant = json!({ "assoc_const": { "type": { "primitive": "u8" }, "value": "1" } });
        let of_trait = json!({ "path": "Clone", "id": 70, "args": null });
        let listed = json!({ "enum": {
            "generics": { "params": [], "where_predicates": [] }, "has_stripped_variants": true, "variants": [20, 90],
            "impls": [30, 31],
        } });
        let index: serde_json::Map<String, Value> = [
            // 90 is hidden, and 91 is of another crate: neither is in the index.
            item(0, "a", "root", &module(&[1, 2, 3, 90])),
            item(1, "b", "module", &module(&[10])),
            item(2, "", "", &import("Type", 10)),
            item(3, "", "", &import("Foreign", 91)),
            item(10, "Type", type_docs, &listed),
            item(20, "Variant", "variant", &json!({ "variant": { "kind": "plain", "discriminant": null } })),
            item(30, "", "block", &block(&Value::Null, &[40, 41, 90])),
            item(31, "", "", &block(&of_trait, &[42])),
            item(40, "ONE", "one", &constant),
            item(41, "TWO", "two", &constant),
            item(42, "OF_TRAIT", "of a trait", &constant),
        ]
        .into_iter()
        .collect();
        serde_json::from_value(json!({
            "root": 0, "crate_version": null, "includes_private": false, "index": index, "paths": {},
            "external_crates": {}, "target": { "triple": "", "target_features": [] },
            "format_version": rustdoc_types::FORMAT_VERSION,
        }))
        .expect("the JSON of a crate")
    }

    #[test]
    fn items_are_listed_once_and_neither_hidden_nor_foreign_ones() {
        let documentation = documentation("type");
        let items = all(&documentation);
        let paths: Vec<&str> = items.iter().map(|item| item.path.as_str()).collect();
        assert_eq!(paths, ["a", "a::b", "a::Type", "a::Type::Variant", "a::Type::ONE", "a::Type::TWO"]);
        assert_eq!(items[2].page, ["module", "root"]);
        assert_eq!(items[3].page, ["type"]);
        assert_eq!(items[4].page, ["block", "one", "two", "type"]);
    }

    #[test]
    fn parts_share_the_example_of_their_type() {
        for (docs, is_shown) in [("type", false), ("```\nType;\n```", true)] {
            let documentation = documentation(docs);
            let items = all(&documentation);
            let shown: Vec<bool> = items.iter().map(|item| item.is_shown_by_type).collect();
            assert_eq!(shown, [false, false, false, is_shown, false, false], "{docs}");
        }
    }
}
