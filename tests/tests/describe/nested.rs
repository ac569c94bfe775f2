//! Errors inside of others: what the outer ones add, and sets that nobody can list.

use std::sync::Arc;

use serde_json::json;
use status_codes::openapi::{Responses, responses};
use status_codes::spec::{ErrorSpec, Specs};
use status_codes::{AnyError, ApiError, JsonMessage, Problem, StatusCode};

use crate::judge::{judge, judge_behind};
use crate::shapes::{Account, Order, accounts, orders};

/// What the outer type adds is sent with the errors inside.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(body = JsonMessage)]
#[header("X-Api" = "2")]
#[header("X-Shop" = "7")]
#[extension("service" = "shop")]
enum Outer {
    #[error(transparent)]
    #[status(transparent)]
    Order(#[from] Order),
    #[error("at {place}")]
    #[header("X-Place" = "here")]
    #[extension("place" = "there")]
    Account {
        place: String,
        #[extension]
        attempts: u32,
        #[status(transparent)]
        #[source]
        account: Account,
    },
}

#[test]
fn what_the_outer_type_adds() {
    let mut errors: Vec<Outer> = orders().into_iter().map(Outer::Order).collect();
    for account in accounts() {
        errors.push(Outer::Account { place: "the door".to_owned(), attempts: 3, account });
    }
    judge(&errors);
    let responses = responses::<Outer>();
    assert_eq!(responses["404"]["headers"]["X-Shop"]["required"], true);
    assert_eq!(responses["503"]["headers"]["X-Api"]["schema"]["enum"], json!(["1"]));
    let schema = &responses["404"]["content"]["application/json"]["schema"];
    assert_eq!(schema["properties"]["service"]["enum"], json!(["orders", "shop"]));
}

/// The body of the inner error does not show the members of the outer one.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("at {place}")]
struct Context {
    #[extension]
    place: String,
    #[header("Retry-After")]
    wait: Vec<u8>,
    #[status(transparent)]
    #[source]
    account: Account,
}

#[test]
fn an_inner_error_beside_context() {
    let errors = accounts().into_iter().map(|account| Context { place: "here".to_owned(), wait: Vec::new(), account });
    judge(&errors.collect::<Vec<_>>());
}

#[derive(Debug, thiserror::Error, ApiError)]
enum Recursive {
    #[error("leaf")]
    #[status(409)]
    Leaf,
    #[error(transparent)]
    #[status(transparent)]
    Shared(Arc<Recursive>),
    #[error("boxed")]
    #[header("X-Box" = "1")]
    Boxed {
        #[extension]
        depth: u8,
        #[status(transparent)]
        #[source]
        inner: Box<Recursive>,
    },
}

#[test]
fn errors_that_contain_themselves() {
    judge(&[
        Recursive::Leaf,
        Recursive::Shared(Arc::new(Recursive::Leaf)),
        Recursive::Boxed { depth: 1, inner: Box::new(Recursive::Leaf) },
    ]);
}

/// A type that says by hand what it is.
#[derive(Debug, thiserror::Error)]
#[error("by hand")]
struct ByHand;

impl ApiError for ByHand {
    fn status(&self) -> StatusCode {
        StatusCode::CONFLICT
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
enum Open {
    #[error(transparent)]
    #[status(transparent)]
    Any(#[from] AnyError),
    #[error("known")]
    #[status(404)]
    Known,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("with")]
#[status(transparent(with = chosen))]
struct With(ByHand);

fn chosen(error: &ByHand) -> &dyn ApiError {
    error
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error(transparent)]
#[status(transparent)]
struct Through(#[from] Box<Open>);

/// What is around an error that nobody knows is known.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(body = JsonMessage)]
#[header("X-Api" = "2")]
#[extension("service" = "shop")]
enum AroundAny {
    #[error("known")]
    #[status(404)]
    Known,
    #[error(transparent)]
    #[status(transparent)]
    Other(#[from] AnyError),
}

#[test]
fn what_is_around_an_unknown_error() {
    judge(&[AroundAny::Known, AnyError::new(Problem::new(418)).into(), AnyError::new(Open::Known).into()]);
    let responses = responses::<AroundAny>();
    let default = &responses["default"];
    assert_eq!(default["headers"]["X-Api"], json!({ "required": true, "schema": { "type": "string", "enum": ["2"] } }));
    let schema = &default["content"]["application/json"]["schema"];
    assert_eq!(schema["properties"]["service"]["enum"], json!(["shop"]));
    assert_eq!(default["content"].as_object().map(serde_json::Map::len), Some(1));
    assert_eq!(default["description"], "Any other error");
}

/// The doc comment of a status that is known only at run time, on request.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(docs)]
enum Upstream {
    /// The upstream failed.
    #[error("upstream")]
    Failed {
        #[status]
        status: u16,
    },
}

#[test]
fn doc_comments_of_a_default() {
    assert_eq!(responses::<Upstream>()["default"]["description"], "`failed`: The upstream failed.");
    let described = Responses::of::<Upstream>().example(Upstream::Failed { status: 418 });
    let document = described.to_json();
    assert_eq!(document.as_object().map(serde_json::Map::len), Some(1), "{document}");
    let examples = &document["default"]["content"]["application/problem+json"]["examples"];
    assert_eq!(examples["failed"]["value"]["status"], 418);
}

/// A field about content is not sent without content.
#[derive(Debug, thiserror::Error, ApiError)]
#[header("Content-Language" = "en")]
enum Languages {
    #[error("unchanged")]
    #[status(304)]
    Unchanged,
    #[error("missing")]
    #[status(404)]
    Missing,
}

#[test]
fn fields_about_content_that_is_not_there() {
    judge(&[Languages::Unchanged, Languages::Missing]);
}

#[test]
fn sets_that_are_open() {
    assert!(
        Open::specs().is_open() && With::specs().is_open() && ByHand::specs().is_open() && Through::specs().is_open()
    );
    assert!(!Order::specs().is_open() && !Outer::specs().is_open() && !Recursive::specs().is_open());
    for responses in [responses::<Open>(), responses::<With>(), responses::<ByHand>(), responses::<Through>()] {
        assert_eq!(responses["default"]["description"], "Any other error");
        let schema = &responses["default"]["content"]["application/problem+json"]["schema"];
        assert_eq!(schema["required"], json!(["status"]));
        assert_eq!(schema["properties"]["status"], json!({ "type": "integer" }));
        assert_eq!(schema["properties"]["title"], json!({ "type": "string" }));
    }
    judge(&[Open::Known, Open::Any(AnyError::new(ByHand)), Open::Any(AnyError::new(Recursive::Leaf))]);
    judge_behind::<JsonMessage, _>(&[Open::Known, Open::Any(AnyError::new(ByHand))]);
    judge(&[With(ByHand)]);
    judge(&[Through(Box::new(Open::Known))]);
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("first")]
#[status(404)]
struct First;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("second")]
#[status(409)]
struct Second;

/// Types by hand, which have no rows of their own.
macro_rules! around {
    ($($name:ident: $inner:ident;)*) => {
        $(
            #[derive(Debug, thiserror::Error)]
            #[error(transparent)]
            struct $name(#[from] $inner);

            impl ApiError for $name {
                fn status(&self) -> StatusCode {
                    self.0.status()
                }

                fn spec(&self) -> Option<&'static ErrorSpec> {
                    self.0.spec()
                }

                fn specs() -> Specs {
                    Specs::new(&[], &[$inner::specs])
                }
            }
        )*
    };
}

around! {
    AroundFirst: First;
    AroundSecond: Second;
}

#[derive(Debug, thiserror::Error, ApiError)]
enum ByHands {
    #[error(transparent)]
    #[status(transparent)]
    First(AroundFirst),
    #[error(transparent)]
    #[status(transparent)]
    Second(AroundSecond),
}

#[test]
fn types_by_hand_without_rows() {
    judge(&[ByHands::First(AroundFirst(First)), ByHands::Second(AroundSecond(Second))]);
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("generic")]
#[status(422)]
struct Holds<T: std::fmt::Debug + serde::Serialize + schemars::JsonSchema> {
    #[extension]
    value: T,
}

#[derive(Debug, thiserror::Error, ApiError)]
enum Instances {
    #[error(transparent)]
    #[status(transparent)]
    Number(Holds<u8>),
    #[error(transparent)]
    #[status(transparent)]
    Text(Holds<String>),
}

#[test]
fn instances_of_one_generic_type() {
    judge(&[Instances::Number(Holds { value: 7 }), Instances::Text(Holds { value: "a".to_owned() })]);
}
