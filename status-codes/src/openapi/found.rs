//! An error that a type can be, with everything that the types around it add.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::field::{Field, Line};
use super::template::readable;
use crate::description::{Described, Header, HeaderSchema, Kind, Member, Part, Schema, Source, Text, Variant, Writer};
use crate::response::may_have;
use crate::spec::{Detail, ErrorSpec};
use crate::status::StatusCode;

/// A type on the way to the error, and its variant. A type that was described by hand has none.
#[derive(Clone, Copy)]
pub(super) struct Layer {
    pub(super) described: Described,
    pub(super) variant: Option<&'static Variant>,
}

/// An error and the layers around it, the outermost first.
pub(super) struct Found {
    pub(super) layers: Vec<Layer>,
    pub(super) spec: &'static ErrorSpec,
}

/// When an error is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum When {
    /// With this status.
    Status(StatusCode),
    /// With a status that is known only at run time.
    Late,
}

impl When {
    /// The status, or one in its place that may have a text.
    pub(super) fn status(self) -> StatusCode {
        match self {
            Self::Status(status) => status,
            Self::Late => StatusCode::BAD_REQUEST,
        }
    }

    /// The status, or one in its place that does not even have a title.
    pub(super) fn bare_status(self) -> StatusCode {
        match self {
            Self::Status(status) => status,
            Self::Late => StatusCode::from_u16(499).unwrap_or(StatusCode::BAD_REQUEST),
        }
    }

    /// What the status is called, if it is known.
    fn phrase(self) -> Option<&'static str> {
        match self {
            Self::Status(status) => status.canonical_reason(),
            Self::Late => None,
        }
    }

    fn may_be_one_of(self, statuses: &[u16]) -> bool {
        match self {
            Self::Status(status) => statuses.contains(&status.as_u16()),
            Self::Late => true,
        }
    }
}

/// The public text, as far as it is known.
pub(super) enum Shown {
    Nothing,
    Text(String),
    Unknown,
}

impl Layer {
    /// What the variant adds.
    fn own(&self) -> &'static Part {
        self.variant.map_or(&Part::NOTHING, |variant| &variant.own)
    }

    /// What the type has for all, without what the variant has in its place.
    fn shared_members(&self) -> impl Iterator<Item = &'static Member> {
        let own = self.own().members();
        let is_replaced =
            |member: &Member| own.iter().any(|own| own.name().is_some_and(|name| member.name() == Some(name)));
        self.described.shared.members().iter().filter(move |member| !is_replaced(member))
    }

    fn adds_nothing(&self) -> bool {
        self.own().is_empty() && self.described.shared.is_empty()
    }

    /// Whether both add the same.
    fn is(&self, other: &Self) -> bool {
        let is_same_variant = || match (self.variant, other.variant) {
            (Some(variant), Some(other)) => core::ptr::eq(variant, other),
            _ => false,
        };
        let add_only_shared = || self.own().is_empty() && other.own().is_empty();
        self.described.is(&other.described) && (add_only_shared() || is_same_variant())
    }
}

/// What a type can be.
pub(super) struct All {
    /// Each error once for each set of layers that adds something to it.
    pub(super) found: Vec<Found>,
    /// Errors of which nothing is known, each once for each set of layers around it.
    pub(super) unknown: Vec<Found>,
}

/// The row of an error of which nothing is known.
static UNKNOWN: ErrorSpec = ErrorSpec::new("");

/// Every error that the type can be.
pub(super) fn all(described: Described) -> All {
    let mut walk = Walk { found: Vec::new(), unknown: Vec::new(), seen: Vec::new() };
    walk.visit(described, &[]);
    All { found: walk.found, unknown: walk.unknown }
}

struct Walk {
    found: Vec<Found>,
    unknown: Vec<Found>,
    /// The types that were visited, each with the layers around it.
    seen: Vec<(Vec<Layer>, Described)>,
}

impl Walk {
    fn visit(&mut self, described: Described, outer: &[Layer]) {
        if self.has_seen(&described, outer) {
            return;
        }
        self.seen.push((outer.to_vec(), described));
        let mut rows = described.rows().iter();
        for variant in described.variants {
            let layer = Layer { described, variant: Some(variant) };
            let inwards = || outer.iter().copied().chain([layer]);
            match variant.kind {
                Kind::Row => {
                    self.found.extend(rows.next().map(|spec| Found { layers: inwards().collect(), spec }));
                }
                Kind::Inner(inner) if layer.adds_nothing() => self.visit(inner(), outer),
                // A type that contains itself adds nothing more the second time.
                Kind::Inner(inner) if outer.iter().all(|other| !other.is(&layer)) => {
                    self.visit(inner(), &inwards().collect::<Vec<_>>());
                }
                Kind::Inner(_) => {}
                Kind::Unknown => self.unknown.push(Found::unknown(inwards().collect())),
            }
        }
        if described.variants.is_empty() {
            if described.specs.is_open() {
                self.unknown.push(Found::unknown(outer.to_vec()));
            }
            let layer = Layer { described, variant: None };
            for spec in described.specs {
                self.found.push(Found { layers: outer.iter().copied().chain([layer]).collect(), spec });
            }
        }
    }

    fn has_seen(&self, described: &Described, outer: &[Layer]) -> bool {
        let is_outer = |layers: &[Layer]| {
            layers.len() == outer.len() && layers.iter().zip(outer).all(|(layer, other)| layer.is(other))
        };
        self.seen.iter().any(|(layers, seen)| seen.is(described) && is_outer(layers))
    }
}

impl Found {
    /// An error of which nothing is known, inside of these layers.
    pub(super) fn unknown(layers: Vec<Layer>) -> Self {
        Self { layers, spec: &UNKNOWN }
    }

    pub(super) fn is_unknown(&self) -> bool {
        core::ptr::eq(self.spec, &raw const UNKNOWN)
    }

    /// The type and the variant, as the user knows them.
    pub(super) fn name(&self) -> String {
        let owner = self.innermost().map_or("", |layer| layer.described.name);
        if self.is_unknown() {
            return if owner.is_empty() { "default".into() } else { owner.into() };
        }
        match self.spec.variant() {
            variant if owner.is_empty() || owner == variant => variant.into(),
            variant => format!("{owner}::{variant}"),
        }
    }

    /// The statuses that it can have.
    pub(super) fn statuses(&self) -> Vec<When> {
        match (self.spec.status(), self.spec.one_of()) {
            (Some(status), _) => [When::Status(status)].into(),
            (None, []) => [When::Late].into(),
            (None, statuses) => statuses.iter().copied().map(When::Status).collect(),
        }
    }

    /// The doc comment if it is public, or else the public text, or else the title.
    pub(super) fn description(&self, when: When) -> String {
        let is_public = self.spec.status().is_some_and(|status| !status.is_server_error());
        let documented = self.innermost().filter(|layer| !self.is_unknown() && (is_public || layer.described.docs));
        let docs = documented.and_then(|layer| layer.variant).map_or("", |variant| variant.docs);
        match self.text(when) {
            _ if !docs.is_empty() => docs.into(),
            Shown::Text(text) => text,
            Shown::Nothing | Shown::Unknown if self.is_unknown() => "Any other error".into(),
            Shown::Nothing | Shown::Unknown => {
                let title = self.spec.declared().title.or_else(|| when.phrase());
                title.unwrap_or("An error with another status").into()
            }
        }
    }

    /// The title that is sent with this status.
    pub(super) fn title(&self, when: When) -> &'static str {
        self.spec.declared().title.or_else(|| when.phrase()).unwrap_or("Error")
    }

    /// The public text with this status.
    pub(super) fn text(&self, when: When) -> Shown {
        if self.is_unknown() {
            return Shown::Unknown;
        }
        let variant = self.innermost().and_then(|layer| layer.variant);
        let Text(source, text) = variant.map_or(Text(Source::UnknownDisplay, ""), |variant| variant.text);
        let is_displayed = match (source, self.spec.declared().detail) {
            (Source::Detail, _) => return Shown::Text(readable(text)),
            (_, Detail::Text(text)) => return Shown::Text(text.into()),
            (Source::UnknownDetail, _) => return Shown::Unknown,
            (_, Detail::Display) => true,
            (_, Detail::ByClass) => when.status().is_client_error(),
            (_, Detail::Hidden) => false,
        };
        match source {
            _ if !is_displayed => Shown::Nothing,
            // Nobody has looked at the text of a status that is known only at run time.
            Source::Display if self.spec.status().is_some() => Shown::Text(readable(text)),
            _ => Shown::Unknown,
        }
    }

    /// The header fields with this status.
    pub(super) fn lines(&self, when: When) -> Vec<Line> {
        let mut lines = Vec::new();
        let is_late = when == When::Late;
        let mut add = |headers: &'static [Header], described: &Described| {
            let sent = headers.iter().filter(|header| header.on().is_empty() || when.may_be_one_of(header.on()));
            let sent = sent.filter(|header| is_late || may_have(when.status(), header.name()));
            Line::add_all(&mut lines, sent.copied(), described.header, is_late);
        };
        self.layers.iter().for_each(|layer| add(layer.own().headers(), &layer.described));
        self.layers.iter().rev().for_each(|layer| add(layer.described.shared.headers(), &layer.described));
        if self.is_by_hand() {
            let by_hand = self.spec.headers().iter().map(|header| match header.value() {
                Some(value) => Header::Constant(header.name(), &[], value),
                None => Header::Function(header.name(), &[]),
            });
            Line::add_all(&mut lines, by_hand, |_| HeaderSchema::text(), false);
        }
        lines
    }

    /// What writes the body, and the members that it gets. There is no writer if no layer names one.
    pub(super) fn body(&self) -> (Option<Writer>, Vec<Field>) {
        let named = |layer: &Layer| layer.own().body().or(layer.described.shared.body());
        let at = self.layers.iter().position(|layer| named(layer).is_some());
        let writer = at.and_then(|at| named(&self.layers[at])).map(|writer| writer());
        (writer, self.members(at.unwrap_or_default()))
    }

    /// The members that an error from this layer inwards has, in the order in which they are sent.
    fn members(&self, from: usize) -> Vec<Field> {
        let mut fields = Vec::new();
        let layers = &self.layers[from..];
        for (depth, layer) in layers.iter().enumerate() {
            let (flattened, declared): (Vec<_>, Vec<_>) =
                layer.own().members().iter().partition(|it| it.is_flattened());
            add_members(&mut fields, layer, declared);
            if depth + 1 == layers.len() {
                add_members(&mut fields, layer, layer.shared_members());
            }
            add_members(&mut fields, layer, flattened);
        }
        for layer in layers.iter().rev().skip(1) {
            add_members(&mut fields, layer, layer.shared_members());
        }
        if self.is_by_hand() {
            for &name in self.spec.members() {
                Field::add(&mut fields, name, Schema::unknown());
            }
        }
        Field::name_rest(&mut fields);
        fields
    }

    pub(super) fn is_by_hand(&self) -> bool {
        self.innermost().is_some_and(|layer| layer.variant.is_none())
    }

    fn innermost(&self) -> Option<&Layer> {
        self.layers.last()
    }
}

fn add_members<'m>(fields: &mut Vec<Field>, layer: &Layer, members: impl IntoIterator<Item = &'m Member>) {
    let schema = layer.described.schema;
    for member in members {
        match *member {
            Member::Constant(name, value) => Field::add_constant(fields, name, value()),
            Member::Typed(name, place) => Field::add(fields, name, schema(place)),
            Member::Unknown(name) => Field::add(fields, name, Schema::unknown()),
            Member::Flattened(place) => Field::add_flattened(fields, &schema(place)),
        }
    }
}
