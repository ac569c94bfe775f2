//! What the errors of a type look like, for an OpenAPI document.
//!
//! [`responses`] describes every response that `#[derive(ApiError)]` makes: its status, header fields, members, media type and
//! body. There is nothing to derive for it, and nothing to write twice. [`Responses`] does the same with choices.
//!
//! # What becomes public
//!
//! A description is for the clients of an API, and it contains texts from the source:
//!
//! | text | in the document |
//! |---|---|
//! | first paragraph of the doc comment of a variant, or of a struct | yes, unless the item is `#[doc(hidden)]` |
//! | the same of a 5xx, or of a status that is known only at run time | only with `#[api_error(docs)]` |
//! | public text with its placeholders, such as `order {id} not found`; titles, problem types, machine codes | yes: clients receive them |
//! | names, constant values and types of header fields and members | yes |
//! | what a member's type says by `JsonSchema` or `ToSchema`: doc comments, examples, patterns | yes, as in every other document that has the type; a `default` is left out, because a function may make it |
//! | `Display` of a 5xx, fields that are not sent, names of variants and log levels | no |
//!
//! [`Responses::texts`] lists it for a test or a review.
//!
//! # Schemas of members
//!
//! No type has to implement anything for it. The schema of a member is that of the first of these that knows its type:
//!
//! 1. the standard library, in the table of this crate: numbers, texts, `Duration`, lists and maps of them;
//! 2. schemars, with the feature `schemars1`: the type implements `JsonSchema`;
//! 3. utoipa, with the feature `utoipa6`: the type implements `ToSchema`;
//! 4. nobody: the schema is `{}`, and [`Responses::untyped`] lists the member.
//!
//! A description refers to nothing outside of itself, so every schema is written where it is used. A part that is only a `$ref` is
//! `{}`, and its member is listed too: a type that contains itself, and in a schema of utoipa every type with a name, because only
//! the document knows those. A member whose type is a type parameter has no schema.
//!
//! A member that is `null` is not sent. So an `Option` is not `required`, and its schema has no `null`. A type that may be a number
//! is not `required` either, because a float that is not a number is `null`.
#![cfg_attr(
    feature = "schemars1",
    doc = r#"
```
use status_codes::{ApiError, openapi};

/// An amount of money.
#[derive(Debug, serde::Serialize, schemars::JsonSchema)]
struct Money {
    cents: u64,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("the card has too little money")]
#[status(402)]
struct TooLittle {
    #[extension]
    missing: Money,
    #[extension]
    limit: Option<Money>,
}

let responses = openapi::responses::<TooLittle>();
let schema = &responses["402"]["content"]["application/problem+json"]["schema"];
assert_eq!(schema["properties"]["missing"]["properties"]["cents"]["format"], "uint64");
assert_eq!(schema["properties"]["limit"], schema["properties"]["missing"]);
assert_eq!(schema["required"], serde_json::json!(["code", "detail", "missing", "status", "title"]));
```
"#
)]
//!
//! A header field is `required` only if every value of its type sends one. An empty text sends none, and nothing is known about a
//! type with a `ToHeader` of its own.
//!
//! # Bodies
//!
//! The body writes made-up errors like real ones: one with everything that may be there, and others with what is always there. The
//! schema is that of what it writes, and so is the example. Every text and every number in it that is not of the made-up error is
//! replaced, by `"text"` and by `1`, because it may be of this process. Names of members, `true` and `false` stay: they are the
//! structure. So a body of your own must not use a secret as the name of a member.
//!
//! A body that writes errors of one type alone cannot write a made-up one. Its schema is `{}`, and its media type is its
//! `CONTENT_TYPE`, also if it sets another one.
//!
//! # Documents
//!
//! The JSON goes into any document. With `utoipa6`, `#[utoipa::path]` takes an error type among its responses. aide and poem-openapi
//! write it into their documents by themselves, with the features `aide015` and `poem-openapi5`; see [`adapter`](crate::adapter).
//!
//! ```
//! use status_codes::{ApiError, openapi};
//!
//! /// The order is not there.
//! #[derive(Debug, thiserror::Error, ApiError)]
//! #[error("order {id} not found")]
//! #[status(404)]
//! struct NotFound {
//!     #[extension]
//!     id: u64,
//! }
//!
//! let responses = openapi::responses::<NotFound>();
//! let schema = &responses["404"]["content"]["application/problem+json"]["schema"];
//! assert_eq!(schema["properties"]["id"]["type"], "integer");
//! ```

mod content;
#[doc(hidden)]
pub mod derived;
mod entry;
mod field;
mod flattened;
mod found;
mod infer;
mod response;
mod responses;
mod sample;
mod template;
mod union;
mod value;
mod values;

pub use responses::{Responses, responses};
