//! Names of the prelude, such as `Ok`, `Some` and `format!`, are items of the user here.
#![allow(dead_code, unused_macros, non_camel_case_types)]

struct Ok;
struct Err;
struct Some;
struct None;
struct Option;
struct Result;
struct String;
struct Vec;
struct Box;
struct StatusCode;
struct ErrorSpec;
struct Send;
trait From {}
trait Into {}
trait ToString {}
trait Error {}
trait Iterator {}
trait Clone {}
mod core {}
mod std {}
mod alloc {}
mod status_codes {}

macro_rules! format { ($($tokens:tt)*) => { compile_error!("the user's own") }; }
macro_rules! format_args { ($($tokens:tt)*) => { compile_error!("the user's own") }; }
macro_rules! write { ($($tokens:tt)*) => { compile_error!("the user's own") }; }
macro_rules! assert { ($($tokens:tt)*) => { compile_error!("the user's own") }; }
macro_rules! panic { ($($tokens:tt)*) => { compile_error!("the user's own") }; }
macro_rules! unreachable { ($($tokens:tt)*) => { compile_error!("the user's own") }; }
macro_rules! matches { ($($tokens:tt)*) => { compile_error!("the user's own") }; }
macro_rules! concat { ($($tokens:tt)*) => { compile_error!("the user's own") }; }
macro_rules! vec { ($($tokens:tt)*) => { compile_error!("the user's own") }; }
macro_rules! __extension { ($($tokens:tt)*) => { compile_error!("the user's own") }; }
macro_rules! __respond { ($($tokens:tt)*) => { compile_error!("the user's own") }; }

const OWN: u16 = 410;
const CODE: &str = "own";

#[derive(Debug, ::status_codes::ApiError)]
#[header("WWW-Authenticate" = "Basic", on(401))]
#[extension("version" = 1)]
enum Failure {
    #[status(404, detail = "order {id}")]
    NotFound {
        #[extension]
        id: u64,
    },
    #[status(429)]
    Slow(#[header("Retry-After")] u64),
    #[status(self::OWN, code = self::CODE)]
    Constant,
    #[status(401)]
    SignedOut,
    #[status(transparent)]
    Inner(Inner),
    #[status(500, body = ::status_codes::PlainText, log = "warn")]
    Plain,
    #[status(one_of(400, 404))]
    Late(#[status] u16),
}

#[derive(Debug, ::status_codes::ApiError)]
#[status(409)]
struct Inner;

impl ::std::fmt::Display for Failure {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str("it failed")
    }
}

impl ::std::error::Error for Failure {}

impl ::std::fmt::Display for Inner {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str("it failed")
    }
}

impl ::std::error::Error for Inner {}

pub(crate) fn main() {
    use ::status_codes::ApiError as _;
    let numbers = [
        Failure::NotFound { id: 1 },
        Failure::Slow(1),
        Failure::Constant,
        Failure::SignedOut,
        Failure::Inner(Inner),
        Failure::Plain,
        Failure::Late(418),
    ]
    .map(|error| error.status().as_u16());
    ::std::assert_eq!(numbers, [404, 429, 410, 401, 409, 500, 418]);
}
