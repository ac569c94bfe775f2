//! The derive returns tokens for any input, even if the input is cut, doubled, swapped, nested or huge.

use proc_macro2::{Delimiter, Group, Ident, Literal, Span, TokenStream, TokenTree};

use crate::pipeline::derive;

const INPUTS: &[&str] = &[
    r#"
    #[api_error(type_base = "https://example.com/", rename_all = "snake_case", body = Envelope, allow(reserved), crate = status_codes)]
    #[header("WWW-Authenticate" = "Bearer", on(401, FORBIDDEN))]
    #[extension("service" = "orders")]
    #[status(500, detail = "our fault")]
    enum Error<'a, T: Debug, const N: usize> where T: Clone {
        #[error("order {id} not found")]
        #[status(404, code = "gone", title = "Gone", type = "https://example.com/x", detail = "{id:>5} {{x}} {0}")]
        NotFound { #[extension("the_id")] id: u64, #[extension(flatten)] rest: &'a T, #[extension(skip)] token: [u8; N] },
        #[status(4O4)] A, #[status(404u8)] B, #[status("404")] C, #[status(-404)] D, #[status(0x194)] E,
        #[status(204)] F(u64), #[status(NOT_FUOND)] G, #[status(self::X)] H, #[status(with = a::b)] I(u8, u8),
        J { #[status] status: u16 }, #[status(transparent)] K(#[from] Inner), L,
        #[status(401, hide, expose, body = X, allow(missing_header, payload, nonsense))] M,
        #[status(426)] #[header("Upgrade" = "websocket")] #[header("Retry-After" = "soon")] N,
        #[status(429)] O(#[header("Retry-After")] Option<Duration>),
    }"#,
    r#"
    #[status(304)]
    #[header("ETag" = "v1")]
    #[error(transparent)]
    struct Unchanged { #[source] source: io::Error, #[snafu(source(false))] other: u8, r#type: u8 }"#,
    r#"
    #[api_error(expose, rename_all_fields = "camelCase", hide)]
    #[extension("kind", with = Self::kind)]
    enum Late {
        #[status(one_of(401, self::X))]
        #[header("A" = "b", on(401, self::X))]
        #[extension("instance", with = f)]
        A { #[status] the_status: u16, #[extension("instance", with = f)] r#type: u8, #[extension(with = f)] _type: u8 },
        #[status(code = 404)] B, #[status(status = 404)] C(#[extension(with = f)] u8),
    }"#,
    "union U { a: u8 }",
    "#[status(404)] struct Unit;",
    "#[status(404)] struct Tuple<T>(#[extension(\"größe\")] T, #[header(\"X\")] u8);",
    "enum Empty {}",
];

/// A small generator of random numbers, the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % end.max(1)
    }
}

/// Mangles the tokens at some depth.
fn mangle(tokens: TokenStream, dice: &mut Dice) -> TokenStream {
    let mut tokens: Vec<TokenTree> = tokens.into_iter().collect();
    if tokens.is_empty() {
        return tokens.into_iter().collect();
    }
    let at = dice.below(tokens.len());
    let other = dice.below(tokens.len());
    if let (TokenTree::Group(group), true) = (&tokens[at], dice.below(8) > 0) {
        let inner = mangle(group.stream(), dice);
        tokens[at] = Group::new(group.delimiter(), inner).into();
        return tokens.into_iter().collect();
    }
    match dice.below(9) {
        0 => drop(tokens.remove(at)),
        1 => tokens.insert(at, tokens[other].clone()),
        2 => tokens.swap(at, other),
        3 => tokens.truncate(at),
        4 => tokens[at] = Literal::string("größe \u{202e} {} {x:?} }").into(),
        5 => tokens[at] = Literal::u128_suffixed(u128::MAX).into(),
        6 => tokens[at] = Ident::new("ärger", Span::call_site()).into(),
        7 => {
            let delimiter =
                [Delimiter::None, Delimiter::Bracket, Delimiter::Brace, Delimiter::Parenthesis][dice.below(4)];
            tokens[at] = Group::new(delimiter, tokens[at].clone().into()).into();
        }
        _ => tokens = [tokens.clone(), tokens.clone(), tokens].concat(),
    }
    tokens.into_iter().collect()
}

#[test]
fn no_input_makes_the_derive_panic() {
    let mut dice = Dice(7);
    for round in 0..30_000 {
        let input = INPUTS[round % INPUTS.len()];
        let mut tokens: TokenStream = input.parse().expect("tokens");
        for _ in 0..=dice.below(3) {
            tokens = mangle(tokens, &mut dice);
        }
        let text = tokens.to_string();
        let result = std::panic::catch_unwind(|| derive(tokens));
        assert!(result.is_ok(), "round {round} panicked on: {text}");
    }
}

#[test]
fn whole_inputs_are_read() {
    for input in INPUTS {
        assert!(!derive(input.parse().expect("tokens")).is_empty());
    }
}
