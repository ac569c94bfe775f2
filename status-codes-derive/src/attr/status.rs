//! `#[status(…)]`

use proc_macro2::{Group, TokenStream, TokenTree};
use status_data::{Code, nearest};
use syn::{Attribute, Ident, Lit, LitInt, LitStr, Path};

use super::{Item, Shape, allow, items, set, split, string, unknown_key};
use crate::errors::Errors;
use crate::lookup;
use crate::rules::{ATTRIBUTE, Rule, SPELLING, UNKNOWN_NAME};

/// What `#[status(…)]` takes after the status.
const KEYS: &[&str] = &["code", "title", "type", "detail", "hide", "expose", "body", "allow"];

/// The attribute, read.
#[derive(Default)]
pub(crate) struct StatusAttr {
    pub(crate) status: Option<Status>,
    pub(crate) code: Option<LitStr>,
    /// `code = 1007`: a number where it is a member.
    pub(crate) code_is_number: bool,
    pub(crate) title: Option<LitStr>,
    pub(crate) problem_type: Option<LitStr>,
    pub(crate) detail: Option<LitStr>,
    /// `detail(with = path)`
    pub(crate) detail_with: Option<TokenStream>,
    pub(crate) hide: Option<Ident>,
    pub(crate) expose: Option<Ident>,
    pub(crate) body: Option<TokenStream>,
    pub(crate) allow: Vec<&'static Rule>,
}

/// The status itself, and the tokens that say it.
#[derive(Clone)]
pub(crate) struct Status {
    pub(crate) value: StatusValue,
    pub(crate) original: TokenStream,
}

#[derive(Clone)]
pub(crate) enum StatusValue {
    /// A row of the table.
    Registered(&'static Code),
    /// A number that is none.
    Number(u16),
    /// A constant of the user's, or of a vendor: rustc knows its number.
    Path(TokenStream),
    /// The status of the one field.
    Transparent,
    /// What a function says of the fields; on an enum, of the whole error.
    With { path: TokenStream, whole: bool },
    /// What the field with this position holds.
    Field(usize),
    /// Reported already.
    Wrong,
}

impl Status {
    pub(crate) fn wrong(original: TokenStream) -> Self {
        Self { value: StatusValue::Wrong, original }
    }

    /// The row, where it is known.
    pub(crate) fn code(&self) -> Option<&'static Code> {
        match self.value {
            StatusValue::Registered(code) => Some(code),
            _ => None,
        }
    }

    /// The number, where it is known.
    pub(crate) fn number(&self) -> Option<u16> {
        match self.value {
            StatusValue::Number(number) => Some(number),
            _ => self.code().map(|code| code.number),
        }
    }

    /// Whether it is the inner error's.
    pub(crate) fn is_transparent(&self) -> bool {
        matches!(self.value, StatusValue::Transparent)
    }

    /// Whether it is there, and its number out of the derive's sight.
    pub(crate) fn is_unseen(&self) -> bool {
        matches!(self.value, StatusValue::With { .. } | StatusValue::Field(_) | StatusValue::Path(_))
    }
}

impl StatusAttr {
    pub(crate) fn read(attr: &Attribute, errors: &mut Errors) -> Self {
        let mut read = Self::default();
        let Some(items) = items(attr) else {
            errors.at(attr, "`#[status]` has no code; write it in parentheses: `#[status(…)]`");
            read.status = Some(Status::wrong(TokenStream::new()));
            return read;
        };
        if items.is_empty() {
            errors.at(attr, "`#[status()]` is empty; write the code or its name inside");
            read.status = Some(Status::wrong(TokenStream::new()));
        }
        for (position, item) in items.iter().enumerate() {
            if item.tokens.is_empty() {
                errors.at(attr, ATTRIBUTE.message("nothing stands between two commas", "remove one of them", None));
                continue;
            }
            read.item(position, item, errors);
        }
        read.one_text(errors);
        read
    }

    fn item(&mut self, position: usize, item: &Item, errors: &mut Errors) {
        match &item.shape {
            Shape::Pair(key, value) if key == "with" => self.set_status(position, with(item, value, errors), errors),
            Shape::Pair(key, value) => match key.to_string().as_str() {
                "code" => {
                    let number = syn::parse2::<LitInt>(value.clone()).ok().filter(|number| number.suffix().is_empty());
                    self.code_is_number = number.is_some();
                    let code = match number {
                        Some(number) => Some(LitStr::new(number.base10_digits(), number.span())),
                        None => string(key, value, errors),
                    };
                    set(&mut self.code, code, key, errors);
                }
                "title" => set(&mut self.title, string(key, value, errors), key, errors),
                "type" => set(&mut self.problem_type, string(key, value, errors), key, errors),
                "detail" => set(&mut self.detail, string(key, value, errors), key, errors),
                "body" => set(&mut self.body, body(value, errors), key, errors),
                _ => self.unknown(position, item, errors),
            },
            Shape::Word(key) if key == "hide" => set(&mut self.hide, Some(key.clone()), key, errors),
            Shape::Word(key) if key == "expose" => set(&mut self.expose, Some(key.clone()), key, errors),
            Shape::List(key, list) if key == "detail" => {
                let detail = detail_with(key, list, errors);
                set(&mut self.detail_with, detail, key, errors);
            }
            Shape::List(key, list) if key == "allow" => self.allow.extend(allow(list, errors)),
            Shape::Word(key) if KEYS.contains(&key.to_string().as_str()) => unknown_key(item, "status", KEYS, errors),
            Shape::Word(_) | Shape::Other if position == 0 || looks_like_status(item) => {
                self.set_status(position, status(item, errors), errors);
            }
            _ => self.unknown(position, item, errors),
        }
    }

    fn unknown(&mut self, position: usize, item: &Item, errors: &mut Errors) {
        unknown_key(item, "status", KEYS, errors);
        // It may have been meant as the status: then the variant does not lack one.
        if position == 0 {
            self.status = Some(Status::wrong(item.tokens.clone()));
        }
    }

    /// The status stands once, and first.
    fn set_status(&mut self, position: usize, status: Status, errors: &mut Errors) {
        if self.status.is_some() {
            errors.at(status.original, "a second status; one error has one status, so make it two variants");
            return;
        }
        if position > 0 {
            errors.at(&status.original, "the status comes first; move it to the front");
        }
        self.status = Some(status);
    }

    /// `detail`, `hide` and `expose` answer the same question.
    fn one_text(&self, errors: &mut Errors) {
        let (hide, expose) = (self.hide.as_ref(), self.expose.as_ref());
        let says = [self.detail.is_some() || self.detail_with.is_some(), hide.is_some(), expose.is_some()];
        if says.iter().filter(|&&says| says).count() > 1 {
            let wrong = "`detail`, `hide` and `expose` each say what the client reads";
            errors.at(hide.or(expose), ATTRIBUTE.message(wrong, "keep one", None));
        }
    }

    /// Takes over from the enum what the variant does not say.
    pub(crate) fn inherit(&mut self, default: &Self) {
        let copy = |literal: &LitStr| LitStr::new(&literal.value(), literal.span());
        self.status.clone_from(&default.status);
        if self.code.is_none() {
            self.code = default.code.as_ref().map(copy);
            self.code_is_number = default.code_is_number;
        }
        self.title = self.title.take().or_else(|| default.title.as_ref().map(copy));
        self.problem_type = self.problem_type.take().or_else(|| default.problem_type.as_ref().map(copy));
        if self.detail.is_none() && self.detail_with.is_none() && self.hide.is_none() && self.expose.is_none() {
            self.detail = default.detail.as_ref().map(copy);
            self.hide.clone_from(&default.hide);
            self.expose.clone_from(&default.expose);
        }
        if self.body.is_none() {
            self.body.clone_from(&default.body);
        }
        self.allow.extend(&default.allow);
    }
}

/// `body = path`, on a variant or a type.
pub(crate) fn body(path: &TokenStream, errors: &mut Errors) -> Option<TokenStream> {
    if syn::parse2::<Path>(path.clone()).is_ok() {
        return Some(path.clone());
    }
    let wrong = "`body` names a type that writes the body";
    errors.at(path, ATTRIBUTE.message(wrong, "write its path: `body = Envelope`", None));
    None
}

/// `detail(with = path)`
fn detail_with(key: &Ident, list: &Group, errors: &mut Errors) -> Option<TokenStream> {
    if let [Item { shape: Shape::Pair(with, path), .. }] = split(list.stream()).as_slice() {
        if with == "with" && syn::parse2::<Path>(path.clone()).is_ok() {
            return Some(path.clone());
        }
    }
    let wrong = "`detail(…)` names a function that writes the text";
    errors.at(key, ATTRIBUTE.message(wrong, "write its path: `detail(with = self::text)`", None));
    None
}

/// `with = path`
fn with(item: &Item, path: &TokenStream, errors: &mut Errors) -> Status {
    if syn::parse2::<Path>(path.clone()).is_err() {
        let wrong = "`with` names a function";
        errors.at(item, ATTRIBUTE.message(wrong, "write its path: `with = self::status_of`", None));
        return Status::wrong(item.tokens.clone());
    }
    Status { value: StatusValue::With { path: path.clone(), whole: false }, original: path.clone() }
}

/// Whether an item that is no key may be meant as a status.
fn looks_like_status(item: &Item) -> bool {
    match &item.shape {
        Shape::Word(name) => name == "transparent" || lookup::name(&name.to_string()).is_some(),
        Shape::Other => {
            syn::parse2::<Lit>(item.tokens.clone()).is_ok() || syn::parse2::<Path>(item.tokens.clone()).is_ok()
        }
        _ => false,
    }
}

/// `404`, `NOT_FOUND`, `transparent`.
fn status(item: &Item, errors: &mut Errors) -> Status {
    let original = item.tokens.clone();
    let value = match &item.shape {
        Shape::Word(word) if word == "transparent" => StatusValue::Transparent,
        Shape::Word(word) => name(word, errors),
        _ => literal(item, errors),
    };
    Status { value, original }
}

fn name(word: &Ident, errors: &mut Errors) -> StatusValue {
    if let Some(code) = lookup::name(&word.to_string()) {
        return StatusValue::Registered(code);
    }
    let remedy = match nearest(&word.to_string(), ["transparent"]).or_else(|| lookup::similar_name(&word.to_string())) {
        Some(name) => format!("did you mean `{name}`?"),
        None if KEYS.contains(&word.to_string().as_str()) => format!("the status comes first, then `{word} = …`"),
        None => format!("write its number; for a constant of your own write `self::{word}`"),
    };
    errors.at(word, UNKNOWN_NAME.message(&format!("unknown status `{word}`"), &remedy, None));
    StatusValue::Wrong
}

fn literal(item: &Item, errors: &mut Errors) -> StatusValue {
    let tokens = &item.tokens;
    let text = tokens.to_string();
    if let Some(number) = lookup::three_digits(&text) {
        return lookup::number(number).map_or(StatusValue::Number(number), StatusValue::Registered);
    }
    if syn::parse2::<Path>(tokens.clone()).is_ok() {
        return StatusValue::Path(tokens.clone());
    }
    let mut parts = tokens.clone().into_iter();
    if let (Some(first), Some(second)) = (parts.next(), parts.next()) {
        let starts_well = matches!(&first, TokenTree::Literal(literal) if lookup::three_digits(&literal.to_string()).is_some())
            || matches!(&first, TokenTree::Ident(name) if lookup::name(&name.to_string()).is_some());
        if starts_well {
            errors
                .at(second, SPELLING.message("more follows the status", "write a comma before it, or remove it", None));
            return StatusValue::Wrong;
        }
    }
    let looks_like_digits = |c: char| c.is_ascii_digit() || LOOK_ALIKES.iter().any(|(letter, _)| *letter == c);
    let is_number = !text.starts_with("0o") && text.chars().all(looks_like_digits);
    let letter = text.chars().find(|c| !c.is_ascii_digit()).filter(|_| is_number);
    let wrong = match letter {
        Some(letter) => format!("`{text}` has the letter `{letter}` in the place of a digit"),
        None => format!("`{}` is no status", text.replace("- ", "-")),
    };
    errors.at(tokens, SPELLING.message(&wrong, &digits(&text), None));
    StatusValue::Wrong
}

/// Letters that stand where a digit was meant.
const LOOK_ALIKES: [(char, char); 4] = [('O', '0'), ('o', '0'), ('l', '1'), ('I', '1')];

/// What the user most likely meant by a misspelt number.
fn digits(text: &str) -> String {
    let based = [("0x", 16), ("0o", 8), ("0b", 2)].iter().find_map(|&(prefix, radix)| {
        u16::from_str_radix(text.strip_prefix(prefix)?, radix).ok().map(|number| number.to_string())
    });
    let corrected: String = based.unwrap_or_else(|| {
        let text = text.split(['u', 'i', 'f', '.']).next().unwrap_or_default();
        let digit = |c: char| LOOK_ALIKES.iter().find(|(letter, _)| *letter == c).map_or(c, |(_, digit)| *digit);
        text.chars().map(digit).filter(char::is_ascii_digit).collect()
    });
    match corrected.parse().ok().and_then(lookup::number) {
        Some(code) => format!("write the three digits `{}`", code.number),
        None => "write its three digits, or a name of the table".to_owned(),
    }
}
