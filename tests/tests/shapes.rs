//! Shapes of error types as public servers have them, each in the place of what was written by hand.

use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};
use status_codes::client::{ErrorResponse, ReadBody};
use status_codes::{AnyError, ApiError, BodyError, Buffer, Empty, ErrorBody, OrStatus, PlainText, Problem, StatusCode};

type Response = http::Response<bytes::Bytes>;

fn respond(error: &dyn ApiError) -> Response {
    status_codes::adapter::http::response(error)
}

fn json_of(error: &dyn ApiError) -> Value {
    serde_json::from_slice(respond(error).body()).expect("JSON")
}

fn text_of(error: &dyn ApiError) -> String {
    String::from_utf8(respond(error).body().to_vec()).expect("UTF-8")
}

/// `{"error": {"code": …, "message": …}}`: what most APIs send.
struct Envelope;

impl<E: ApiError + ?Sized> ErrorBody<E> for Envelope {
    const CONTENT_TYPE: &'static str = "application/json";

    fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
        let code = error.spec().and_then(status_codes::spec::ErrorSpec::code);
        to.json(&json!({ "error": { "code": code, "message": Public(error).to_string() } }))
    }
}

impl ReadBody for Envelope {
    fn read(body: &[u8]) -> Option<Problem> {
        let body: Value = serde_json::from_slice(body).ok()?;
        Problem::default().with_member("code", body.get("error")?.get("code")?).ok()
    }
}

/// The public text.
struct Public<'a, E: ?Sized>(&'a E);

impl<E: ApiError + ?Sized> std::fmt::Display for Public<'_, E> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt_detail(f)
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(body = Envelope, rename_all = "SCREAMING_SNAKE_CASE", client(AccountProblem, derive(PartialEq)))]
pub(crate) enum Account {
    #[error("password of {user} does not match")]
    #[status(403, detail = "name or password is wrong")]
    WrongPassword { user: String },
    #[error("no account {0}")]
    #[status(404)]
    NoAccount(u64),
}

#[test]
fn an_envelope_with_a_public_message_that_differs() {
    let error = Account::WrongPassword { user: "ada".to_owned() };
    assert_eq!(error.to_string(), "password of ada does not match");
    assert_eq!(
        json_of(&error),
        json!({ "error": { "code": "WRONG_PASSWORD", "message": "name or password is wrong" } })
    );
    assert_eq!(json_of(&Account::NoAccount(7))["error"]["message"], "no account 7");
}

/// The same errors in another dialect: a newtype for the second version of an API.
#[derive(Debug, thiserror::Error, ApiError)]
#[error(transparent)]
#[api_error(body = Flat)]
#[status(transparent)]
pub(crate) struct V2(#[from] pub(crate) Account);

/// `{"message", "code", "link"}`
struct Flat;

impl ErrorBody<V2> for Flat {
    const CONTENT_TYPE: &'static str = "application/json";

    fn write(error: &V2, to: &mut Buffer) -> Result<(), BodyError> {
        let code = error.spec().and_then(status_codes::spec::ErrorSpec::code).unwrap_or_default();
        to.json(&json!({ "message": Public(error).to_string(), "code": code, "link": format!("/errors/{code}") }))
    }
}

#[test]
fn one_error_in_two_dialects() {
    let body = json_of(&V2::from(Account::NoAccount(7)));
    assert_eq!(body, json!({ "message": "no account 7", "code": "NO_ACCOUNT", "link": "/errors/NO_ACCOUNT" }));
    assert_eq!(V2::specs().iter().count(), 2);
}

/// A registry of codes that variants share.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(client(RegistryProblem, derive(PartialEq)))]
pub(crate) enum Registry {
    #[error("header is missing")]
    #[status(400, code = "HE_01")]
    Header,
    #[error("header is empty")]
    #[status(400, code = "HE_01")]
    EmptyHeader,
    #[error("not signed")]
    #[status(422, code = "SI_07")]
    Signature,
}

#[test]
fn codes_of_a_registry_are_shared() {
    assert_eq!(json_of(&Registry::Header)["code"], json_of(&Registry::EmptyHeader)["code"]);
    assert_eq!(json_of(&Registry::Signature)["code"], "SI_07");
}

/// Errors that contain themselves.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(client(RecursiveProblem, derive(PartialEq)))]
pub(crate) enum Recursive {
    #[error("leaf")]
    #[status(409)]
    Leaf,
    #[error(transparent)]
    #[status(transparent)]
    Shared(Arc<Recursive>),
    #[error(transparent)]
    #[status(transparent)]
    Boxed(Box<Recursive>),
}

#[test]
fn recursive_errors_end() {
    let error = Recursive::Shared(Arc::new(Recursive::Boxed(Box::new(Recursive::Leaf))));
    assert_eq!(respond(&error).status(), 409);
    assert_eq!(Recursive::specs().iter().count(), 1);
}

/// What an upstream said, whatever it said.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("upstream said {status}")]
pub(crate) struct Upstream {
    #[status]
    pub(crate) status: u16,
}

#[test]
fn a_status_from_outside_is_tamed() {
    let sent = |status| respond(&Upstream { status }).status().as_u16();
    let statuses = [0, 99, 101, 200, 204, 205, 304, 404, 470, 503, 600, 1000];
    assert_eq!(statuses.map(sent), [500, 500, 500, 500, 204, 205, 304, 404, 470, 503, 500, 500]);
    assert!(respond(&Upstream { status: 204 }).body().is_empty());
    assert_eq!(json_of(&Upstream { status: 470 })["detail"], "upstream said 470");
    assert_eq!(
        json_of(&Upstream { status: 1000 }),
        json!({ "title": "Internal Server Error", "status": 500, "code": "upstream" })
    );
}

/// A foreign error that knows its status.
#[derive(Debug, thiserror::Error)]
#[error("foreign")]
pub(crate) struct Foreign(pub(crate) u16);

impl Foreign {
    fn code(&self) -> http::StatusCode {
        http::StatusCode::from_u16(self.0).unwrap_or_default()
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(client(ComputedProblem, derive(PartialEq)))]
pub(crate) enum Computed {
    #[error("body: {0}")]
    #[status(with = Foreign::code, detail = "the body does not fit the schema")]
    Body(#[from] Foreign),
}

#[test]
fn a_status_is_computed_from_a_foreign_error() {
    let response = respond(&Computed::from(Foreign(413)));
    assert_eq!(response.status(), 413);
    assert_eq!(json_of(&Computed::from(Foreign(413)))["detail"], "the body does not fit the schema");
}

/// Redirects and 304 on the way of errors.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("elsewhere")]
#[api_error(client(ElsewhereProblem, derive(PartialEq)))]
pub(crate) enum Elsewhere {
    #[status(SEE_OTHER)]
    Other(#[header("Location")] String),
    #[status(307)]
    #[header("Location" = "/login")]
    Login,
    #[status(304)]
    #[header("Cache-Control" = "max-age=60")]
    Unchanged(#[header("ETag")] &'static str),
}

#[test]
fn redirects_and_304_are_errors_too() {
    let response = respond(&Elsewhere::Other("/orders/7".to_owned()));
    assert_eq!((response.status().as_u16(), response.headers()["location"].as_bytes()), (303, &b"/orders/7"[..]));
    assert_eq!(respond(&Elsewhere::Login).headers()["location"], "/login");
    let unchanged = respond(&Elsewhere::Unchanged("\"v1\""));
    assert!(unchanged.body().is_empty() && !unchanged.headers().contains_key("content-type"));
    assert_eq!(unchanged.headers()["etag"], "\"v1\"");
}

/// Everything else goes into `anyhow`, and comes out as a 500 without a text.
#[derive(Debug, thiserror::Error, ApiError)]
#[header("Retry-After" = "120", on(503))]
#[api_error(client(CatchAllProblem, derive(PartialEq)))]
pub(crate) enum CatchAll {
    #[error("slow down")]
    #[status(429, body = PlainText)]
    Slow(#[header("Retry-After")] Duration),
    #[error("nothing to say")]
    #[status(404, body = Empty)]
    Silent,
    #[error("maintenance")]
    #[status(503)]
    Maintenance,
    #[error(transparent)]
    #[status(transparent)]
    Known(#[from] AnyError),
    #[error(transparent)]
    #[status(500)]
    Other(#[from] anyhow::Error),
}

fn fails() -> Result<(), CatchAll> {
    Err(anyhow::anyhow!("connection to 10.0.0.7 refused").context("secret table"))?;
    Ok(())
}

#[test]
fn a_catch_all_says_nothing() {
    let error = fails().unwrap_err();
    assert!(error.to_string().contains("secret"));
    assert_eq!(text_of(&error), r#"{"title":"Internal Server Error","status":500,"code":"other"}"#);
    let known: CatchAll = anyhow::Result::<()>::Err(anyhow::anyhow!("row 7")).or_status(404).unwrap_err().into();
    assert_eq!(text_of(&known), r#"{"title":"Not Found","status":404}"#);
}

#[test]
fn texts_and_empty_bodies() {
    let slow = respond(&CatchAll::Slow(Duration::from_millis(1)));
    assert_eq!(slow.headers()["content-type"], "text/plain; charset=utf-8");
    assert_eq!((slow.body().as_ref(), slow.headers()["retry-after"].as_bytes()), (&b"slow down"[..], &b"1"[..]));
    let silent = respond(&CatchAll::Silent);
    assert!(silent.body().is_empty() && !silent.headers().contains_key("content-type"));
    assert_eq!(respond(&CatchAll::Maintenance).headers()["retry-after"], "120");
}

/// Variants that are there on some platforms only, and structs as targets.
#[derive(Debug, thiserror::Error, ApiError)]
pub(crate) enum Platform {
    #[cfg(not(test))]
    #[error("never")]
    #[status(nonsense)]
    Never,
    #[cfg(test)]
    #[error("always")]
    #[status(410)]
    Always,
    #[error(transparent)]
    #[status(transparent)]
    Struct(#[from] Struct),
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("{what} is taken")]
#[status(409)]
#[header("X-Kind" = "struct")]
pub(crate) struct Struct {
    #[extension]
    pub(crate) what: &'static str,
}

#[test]
fn cfg_and_structs() {
    assert_eq!(respond(&Platform::Always).status(), 410);
    let error = Platform::from(Struct { what: "name" });
    assert_eq!(respond(&error).headers()["x-kind"], "struct");
    assert_eq!(json_of(&error)["what"], "name");
}

/// Sixty-six variants, forty-four of them from other errors, thirty-nine transparent.
macro_rules! large {
    (plain $($plain:ident)*; from $($from:ident)*; transparent $($inner:ident)*) => {
        $(
            #[derive(Debug, thiserror::Error, ApiError)]
            #[error("inner")]
            #[status(409)]
            pub(crate) struct $inner;
        )*
        $(
            #[derive(Debug, thiserror::Error)]
            #[error("foreign")]
            pub(crate) struct $from;
        )*

        #[derive(Debug, thiserror::Error, ApiError)]
        #[status(500)]
        #[allow(dead_code, reason = "its size is what is tested")]
        pub(crate) enum Large {
            $(
                #[error("plain")]
                $plain,
            )*
            $(
                #[error("from: {0}")]
                $from(#[from] $from),
            )*
            $(
                #[error(transparent)]
                #[status(transparent)]
                $inner(#[from] $inner),
            )*
        }

        const LARGE: usize = [$(stringify!($plain),)* $(stringify!($from),)* $(stringify!($inner),)*].len();

        pub(crate) fn inner() -> Vec<Large> {
            vec![$($inner.into()),*]
        }
    };
}

large! {
    plain P0 P1 P2 P3 P4 P5 P6 P7 P8 P9 P10 P11 P12 P13 P14 P15 P16 P17 P18 P19 P20 P21;
    from F0 F1 F2 F3 F4;
    transparent T0 T1 T2 T3 T4 T5 T6 T7 T8 T9 T10 T11 T12 T13 T14 T15 T16 T17 T18 T19 T20 T21 T22 T23 T24 T25 T26 T27
        T28 T29 T30 T31 T32 T33 T34 T35 T36 T37 T38
}

#[test]
fn a_large_enum_of_other_errors() {
    assert_eq!(LARGE, 66);
    assert!(inner().iter().all(|error| error.status() == StatusCode::CONFLICT));
    assert_eq!(Large::from(F3).status(), 500);
    assert_eq!(Large::P21.status(), 500);
    assert_eq!(Large::specs().iter().count(), 66);
}

#[test]
fn clients_read_what_was_sent() {
    #[track_caller]
    fn is_read<P: status_codes::client::Decode + std::fmt::Debug + PartialEq>(error: &dyn ApiError, expected: &P) {
        let (parts, body) = respond(error).into_parts();
        assert_eq!(ErrorResponse::from_parts(parts.status, parts.headers, body).decode::<P>(), *expected, "{error:?}");
    }

    is_read(&Account::WrongPassword { user: "ada".to_owned() }, &AccountProblem::WrongPassword);
    is_read(&Account::NoAccount(7), &AccountProblem::NoAccount);
    // Nobody reads the other dialect.
    is_read(&V2::from(Account::NoAccount(7)), &AccountProblem::Unknown);
    is_read(&Registry::Header, &RegistryProblem::Header);
    // The first of two that cannot be told apart.
    is_read(&Registry::EmptyHeader, &RegistryProblem::Header);
    is_read(&Registry::Signature, &RegistryProblem::Signature);
    is_read(&Recursive::Shared(Arc::new(Recursive::Boxed(Box::new(Recursive::Leaf)))), &RecursiveProblem::Leaf);
    is_read(&Computed::from(Foreign(413)), &ComputedProblem::Body);
    is_read(&Elsewhere::Other("/7".to_owned()), &ElsewhereProblem::Other("/7".to_owned()));
    is_read(&Elsewhere::Login, &ElsewhereProblem::Login);
    is_read(&Elsewhere::Unchanged("\"v1\""), &ElsewhereProblem::Unchanged("\"v1\"".to_owned()));
    is_read(&CatchAll::Slow(Duration::ZERO), &CatchAllProblem::Unknown);
    is_read(&CatchAll::Silent, &CatchAllProblem::Unknown);
    is_read(&CatchAll::Maintenance, &CatchAllProblem::Maintenance);
    is_read(&fails().unwrap_err(), &CatchAllProblem::Other);
    let known: CatchAll = anyhow::Result::<()>::Err(anyhow::anyhow!("row 7")).or_status(404).unwrap_err().into();
    is_read(&known, &CatchAllProblem::Unknown);
    // What the platform does not have is not there.
    is_read(&Platform::from(Struct { what: "name" }), &RegistryProblem::Unknown);
}
