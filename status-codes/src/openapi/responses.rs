//! `Responses`, the description of the errors of a type.

use alloc::boxed::Box;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use serde_json::Value;

use super::content::LayerBody;
use super::derived::described;
use super::entry::{Entry, Example};
use super::found::{self, All, Found, Shown, When};
use super::response::response;
use crate::error::ApiError;
use crate::response::EveryErrorBody;
use crate::status::StatusCode;

/// The responses of the errors of a type, keyed by status; see [`Responses`].
///
/// ```
/// use status_codes::{ApiError, openapi};
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[error("order {id} not found")]
/// #[status(404)]
/// struct NotFound {
///     #[extension]
///     id: u64,
/// }
///
/// let responses = openapi::responses::<NotFound>();
/// assert_eq!(responses["404"]["description"], "`not-found`: order {id} not found");
/// let schema = &responses["404"]["content"]["application/problem+json"]["schema"];
/// assert_eq!(schema["properties"]["id"]["format"], "uint64");
/// ```
pub fn responses<E: ApiError>() -> BTreeMap<String, Value> {
    Responses::of::<E>().by_status()
}

/// The responses of the errors of a type, as the [Responses Object](https://spec.openapis.org/oas/v3.1.1.html#responses-object) of
/// OpenAPI 3.1 has them.
///
/// ```
/// use status_codes::{ApiError, JsonMessage, openapi};
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// enum OrderError {
///     /// There is no such order.
///     #[error("order {id} not found")]
///     #[status(404)]
///     NotFound {
///         #[extension]
///         id: u64,
///     },
///     #[error("the shop is closed")]
///     #[status(503, expose)]
///     #[header("Retry-After" = "3600")]
///     Closed,
/// }
///
/// let document = openapi::Responses::of::<OrderError>()
///     .body::<JsonMessage>()
///     .example(OrderError::NotFound { id: 7 })
///     .to_json();
/// assert_eq!(document["404"]["description"], "`not-found`: There is no such order.");
/// let examples = &document["404"]["content"]["application/json"]["examples"];
/// assert_eq!(examples["not-found"]["value"]["error"], "order 7 not found");
/// let header = &document["503"]["headers"]["Retry-After"];
/// assert_eq!((&header["required"], &header["schema"]["enum"][0]), (&true.into(), &"3600".into()));
/// ```
///
/// # What becomes public
///
/// An error is described by the first paragraph of its doc comment, unless it is `#[doc(hidden)]`; without one, by its public text
/// or its title. The doc comment of a 5xx, and of an error whose status is known only at run time, is for the team alone, unless the
/// type has `#[api_error(docs)]`. [`texts`](Self::texts) lists every text.
///
/// Schemas and examples come from a made-up error, which the [`ErrorBody`](crate::ErrorBody) writes like any other. Such an example
/// is marked `x-sample`, and every text in it that is not the made-up error's own is `"text"`.
pub struct Responses {
    sets: Vec<Set>,
    is_separate: bool,
}

/// The errors of one type.
struct Set {
    all: All,
    is_open: bool,
    has_framework: bool,
    layer: Option<LayerBody>,
    examples: Vec<Box<dyn ApiError>>,
}

impl Responses {
    /// The responses of the errors of a type, inner ones included.
    ///
    /// A set of errors that is [open](crate::spec::Specs::is_open) has a response `default`. The other responses are those of the errors
    /// that are known: one that is not known may have their statuses too.
    pub fn of<E: ApiError>() -> Self {
        let set = Set {
            all: found::all(described::<E>()),
            is_open: E::specs().is_open(),
            has_framework: false,
            layer: None,
            examples: Vec::new(),
        };
        Self { sets: [set].into(), is_separate: false }
    }

    /// Adds a response for errors that nobody has listed.
    #[cfg(feature = "_document")]
    pub(crate) fn open(mut self) -> Self {
        self.sets.iter_mut().for_each(|set| set.is_open = true);
        self
    }

    /// Sets the body of errors that do not name one: the body of the `ErrorLayer` around them. It is also that of errors that
    /// [`and`](Self::and) has added before.
    #[must_use]
    pub fn body<B: EveryErrorBody>(mut self) -> Self {
        self.sets.iter_mut().for_each(|set| set.layer = Some(B::write_any));
        self
    }

    /// Adds the real bytes of a value, in the place of a made-up example. It has the body of the type that lists the error.
    #[must_use]
    pub fn example(mut self, error: impl ApiError + 'static) -> Self {
        let is_listed = |set: &Set| {
            error.spec().is_some_and(|spec| set.all.found.iter().any(|found| core::ptr::eq(found.spec, spec)))
        };
        let place = self.sets.iter().position(is_listed).unwrap_or_default();
        if let Some(set) = self.sets.get_mut(place) {
            set.examples.push(Box::new(error));
        }
        self
    }

    /// Writes a schema for each error instead of one for each status. A document then fits any of them.
    ///
    /// ```
    /// use status_codes::{ApiError, openapi::Responses};
    ///
    /// #[derive(Debug, thiserror::Error, ApiError)]
    /// #[error("it cannot be sold")]
    /// enum Unsold {
    ///     #[status(409)]
    ///     SoldOut,
    ///     #[status(409)]
    ///     Reserved,
    /// }
    ///
    /// let document = Responses::of::<Unsold>().separate_schemas().to_json();
    /// let schema = &document["409"]["content"]["application/problem+json"]["schema"];
    /// assert_eq!(schema["anyOf"][1]["properties"]["code"]["enum"][0], "reserved");
    /// ```
    #[must_use]
    pub fn separate_schemas(mut self) -> Self {
        self.is_separate = true;
        self
    }

    /// Adds the errors of another type, each with its own body.
    ///
    /// ```
    /// use status_codes::{ApiError, openapi::Responses};
    ///
    /// #[derive(Debug, thiserror::Error, ApiError)]
    /// #[error("not here")]
    /// #[status(404)]
    /// struct NotFound;
    ///
    /// #[derive(Debug, thiserror::Error, ApiError)]
    /// #[error("gone")]
    /// #[status(410)]
    /// struct Gone;
    ///
    /// let document = Responses::of::<NotFound>().and(Responses::of::<Gone>()).to_json();
    /// assert!(document["404"].is_object() && document["410"].is_object());
    /// ```
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.sets.extend(other.sets);
        self.is_separate |= other.is_separate;
        self
    }

    /// Adds what a framework answers by itself, with the body that an `ErrorLayer` gives it: 400, 404, 405, 413, 415, 422 and 500.
    ///
    /// ```
    /// use core::convert::Infallible;
    /// use status_codes::openapi::Responses;
    ///
    /// let document = Responses::of::<Infallible>().framework().to_json();
    /// // Not every framework sends what RFC 9110 §15.5.6 asks for.
    /// assert_eq!(document["405"]["headers"]["Allow"]["required"], false);
    /// ```
    #[must_use]
    pub fn framework(mut self) -> Self {
        if let Some(set) = self.sets.first_mut() {
            set.has_framework = true;
        }
        self
    }

    /// Every text of the errors that the description makes public, for a test or a review: descriptions, public texts, titles, codes,
    /// problem types, and what the schemas and the constant values say.
    ///
    /// ```
    /// use status_codes::{ApiError, openapi::Responses};
    ///
    /// #[derive(Debug, thiserror::Error, ApiError)]
    /// #[error("sold out")]
    /// #[status(409)]
    /// struct SoldOut;
    ///
    /// assert_eq!(Responses::of::<SoldOut>().texts(), ["Conflict", "sold out", "sold-out"]);
    /// ```
    pub fn texts(&self) -> Vec<String> {
        let mut texts = BTreeSet::new();
        for found in self.sets.iter().flat_map(|set| &set.all.found) {
            for when in found.statuses() {
                texts.extend([found.description(when), found.title(when).into()]);
                if let Shown::Text(text) = found.text(when) {
                    texts.insert(text);
                }
            }
        }
        for entry in self.entries() {
            texts.extend([entry.description]);
            texts.extend(entry.code);
            entry.lines.iter().for_each(|line| public_texts(&line.values.schema(), &mut texts));
            entry.contents.iter().for_each(|content| public_texts(&content.schema, &mut texts));
        }
        texts.into_iter().collect()
    }

    /// What has no schema: members, such as `OrderError::Short.item`, and bodies that a made-up error cannot show, such as
    /// `OrderError::Short (body)`.
    ///
    /// ```
    /// use status_codes::{ApiError, openapi::Responses};
    ///
    /// #[derive(Debug, serde::Serialize)]
    /// struct Item(u8);
    ///
    /// #[derive(Debug, thiserror::Error, ApiError)]
    /// #[error("sold out")]
    /// #[status(409)]
    /// struct SoldOut {
    ///     #[extension]
    ///     item: Item,
    /// }
    ///
    /// assert_eq!(Responses::of::<SoldOut>().untyped(), ["SoldOut.item"]);
    /// ```
    pub fn untyped(&self) -> Vec<String> {
        let contents = self.entries().into_iter().flat_map(|entry| entry.contents);
        let untyped: BTreeSet<String> = contents.flat_map(|content| content.untyped).collect();
        untyped.into_iter().collect()
    }

    /// The responses as one value, keyed by status.
    pub fn to_json(&self) -> Value {
        Value::Object(self.by_status().into_iter().collect())
    }

    /// The responses, keyed by status.
    pub(crate) fn by_status(&self) -> BTreeMap<String, Value> {
        let (entries, examples) = (self.entries(), self.examples());
        let mut all: BTreeSet<When> = entries.iter().map(|entry| entry.when).collect();
        // A status that nobody has listed is one of the others.
        let has_default = all.contains(&When::Late);
        let of_example = |example: &Example, all: &BTreeSet<When>| match When::Status(example.status) {
            when if !has_default || all.contains(&when) => when,
            _ => When::Late,
        };
        let examples: Vec<_> = examples.into_iter().map(|example| (of_example(&example, &all), example)).collect();
        all.extend(examples.iter().map(|(when, _)| *when));
        let mut responses = BTreeMap::new();
        for when in all {
            let entries: Vec<_> = entries.iter().filter(|entry| entry.when == when).collect();
            let examples = examples.iter().filter(|(of, _)| *of == when);
            let examples: Vec<_> = examples.map(|(_, example)| example).collect();
            let mut response = response(&entries, &examples, self.is_separate);
            let key = match when {
                When::Status(status) => status.as_str(),
                When::Late => "default",
            };
            if let (When::Status(status), true) = (when, entries.is_empty()) {
                response["description"] = status.canonical_reason().unwrap_or("Error").into();
            }
            responses.insert(key.to_string(), response);
        }
        responses
    }

    fn entries(&self) -> Vec<Entry> {
        let mut entries = Vec::new();
        for set in &self.sets {
            for found in &set.all.found {
                entries.extend(found.statuses().into_iter().map(|when| Entry::of(found, when, set.layer)));
            }
            let unknown = set.all.unknown.iter().map(|found| Entry::of(found, When::Late, set.layer));
            entries.extend(unknown);
            if set.is_open && entries.iter().all(|entry| entry.when != When::Late) {
                entries.push(Entry::of(&Found::unknown(Vec::new()), When::Late, set.layer));
            }
            let of_framework = FRAMEWORK.iter().filter(|_| set.has_framework);
            entries.extend(of_framework.map(|&status| Entry::of_framework(status, set.layer)));
        }
        entries
    }

    fn examples(&self) -> Vec<Example> {
        let of_set = |set: &Set| -> Vec<Example> {
            set.examples.iter().filter_map(|error| Example::of(&**error, set.layer)).collect()
        };
        self.sets.iter().flat_map(of_set).collect()
    }
}

/// The texts in a schema that people have written.
fn public_texts(schema: &Value, texts: &mut BTreeSet<String>) {
    match schema {
        Value::Object(keywords) => {
            for (keyword, value) in keywords {
                match (keyword.as_str(), value) {
                    ("description" | "title" | "pattern", Value::String(text)) => {
                        texts.insert(text.clone());
                    }
                    ("enum" | "examples", Value::Array(values)) => {
                        texts.extend(values.iter().filter_map(Value::as_str).map(String::from));
                    }
                    _ => public_texts(value, texts),
                }
            }
        }
        Value::Array(schemas) => schemas.iter().for_each(|schema| public_texts(schema, texts)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// What frameworks answer by themselves: a request that cannot be read, a path or a method that nobody serves, content that is too
/// large or has the wrong type or form, and a panic.
const FRAMEWORK: [StatusCode; 7] = [
    StatusCode::BAD_REQUEST,
    StatusCode::NOT_FOUND,
    StatusCode::METHOD_NOT_ALLOWED,
    StatusCode::CONTENT_TOO_LARGE,
    StatusCode::UNSUPPORTED_MEDIA_TYPE,
    StatusCode::UNPROCESSABLE_CONTENT,
    StatusCode::INTERNAL_SERVER_ERROR,
];

impl fmt::Debug for Responses {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Responses").field(&self.to_json()).finish()
    }
}
