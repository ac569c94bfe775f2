//! `#[status(…)]`

use proc_macro2::{Group, TokenStream};
use quote::ToTokens;
use status_data::Code;
use syn::{Attribute, Ident, LitStr};

use super::code::MachineCode;
use super::detail::Detail;
use super::log::Log;
use super::spelling::{looks_like_status, status};
use super::{Item, Shape, allow, copy, is_path, items, set, split, string, unknown_key};
use crate::errors::Errors;
use crate::rules::{ATTRIBUTE, Rule};

/// What `#[status(…)]` takes after the status.
pub(super) const KEYS: &[&str] =
    &["code", "title", "type", "detail", "hide", "expose", "body", "log", "one_of", "allow"];

/// The attribute, read.
#[derive(Default)]
pub(crate) struct StatusAttr {
    pub(crate) status: Option<Status>,
    /// The status is the enum's, and so is every other key that the variant does not have.
    pub(crate) inherits: bool,
    pub(crate) code: Option<MachineCode>,
    pub(crate) title: Option<LitStr>,
    pub(crate) problem_type: Option<LitStr>,
    pub(crate) detail: Option<Detail>,
    /// `detail` is the enum's: the variant itself does not say what the client reads.
    pub(crate) inherits_detail: bool,
    pub(crate) body: Option<TokenStream>,
    pub(crate) log: Option<Log>,
    /// What a status can be that is known only at run time.
    pub(crate) one_of: Option<OneOf>,
    pub(crate) allow: Vec<&'static Rule>,
}

/// `one_of(…)`
#[derive(Clone)]
pub(crate) struct OneOf {
    pub(crate) key: Ident,
    pub(crate) statuses: Vec<Status>,
}

impl ToTokens for OneOf {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.key.to_tokens(tokens);
    }
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
        read
    }

    fn item(&mut self, position: usize, item: &Item, errors: &mut Errors) {
        match &item.shape {
            Shape::Pair(key, value) if key == "with" => self.set_status(position, with(item, value, errors), errors),
            Shape::Pair(key, value) => match key.to_string().as_str() {
                "code" => set(&mut self.code, MachineCode::read(key, value, errors), key, errors),
                "log" => set(&mut self.log, Log::read(key, value, errors), key, errors),
                "title" => set(&mut self.title, string(key, value, errors), key, errors),
                "type" => set(&mut self.problem_type, string(key, value, errors), key, errors),
                "detail" => self.set_detail(key, string(key, value, errors).map(Detail::Text), errors),
                "body" => set(&mut self.body, body(value, errors), key, errors),
                _ => self.unknown(position, item, errors),
            },
            Shape::Word(key) if key == "hide" => self.set_detail(key, Some(Detail::Hide(key.clone())), errors),
            Shape::Word(key) if key == "expose" => self.set_detail(key, Some(Detail::Expose(key.clone())), errors),
            Shape::List(key, list) if key == "detail" => {
                self.set_detail(key, Detail::with(key, list, errors), errors);
            }
            Shape::List(key, list) if key == "one_of" => {
                set(&mut self.one_of, Some(one_of(key, list, errors)), key, errors);
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
            errors.at(&status.original, "a second status; one error has one status, so make it two variants");
            return;
        }
        if position > 0 {
            errors.at(&status.original, "the status comes first; move it to the front");
        }
        self.status = Some(status);
    }

    fn set_detail(&mut self, key: &Ident, answer: Option<Detail>, errors: &mut Errors) {
        super::detail::set(&mut self.detail, answer, key, errors);
    }

    /// The text of `detail = "…"`.
    pub(crate) fn detail_text(&self) -> Option<&LitStr> {
        if let Some(Detail::Text(text)) = &self.detail { Some(text) } else { None }
    }

    /// Takes over from the enum what the variant does not say.
    pub(crate) fn inherit(&mut self, default: &Self) {
        self.inherits = true;
        self.status.clone_from(&default.status);
        if self.code.is_none() {
            self.code = default.code.as_ref().map(MachineCode::copy);
        }
        self.title = self.title.take().or_else(|| default.title.as_ref().map(copy));
        self.problem_type = self.problem_type.take().or_else(|| default.problem_type.as_ref().map(copy));
        if self.detail.is_none() {
            self.detail = default.detail.as_ref().map(Detail::copy);
            self.inherits_detail = true;
        }
        if self.body.is_none() {
            self.body.clone_from(&default.body);
        }
        if self.log.is_none() {
            self.log = default.log;
        }
        if self.one_of.is_none() {
            self.one_of.clone_from(&default.one_of);
        }
        self.allow.extend(&default.allow);
    }
}

/// `body = path`, on a variant or a type.
pub(crate) fn body(path: &TokenStream, errors: &mut Errors) -> Option<TokenStream> {
    if is_path(path) {
        return Some(path.clone());
    }
    let wrong = "`body` names a type that writes the body";
    errors.at(path, ATTRIBUTE.message(wrong, "write its path: `body = Envelope`", None));
    None
}

/// `one_of(400, 404)`
fn one_of(key: &Ident, list: &Group, errors: &mut Errors) -> OneOf {
    let mut statuses: Vec<Status> = Vec::new();
    for item in split(list.stream()) {
        let read = if item.tokens.is_empty() { continue } else { status(&item, errors) };
        if read.is_transparent() {
            let wrong = "`one_of` lists statuses";
            errors.at(&item, ATTRIBUTE.message(wrong, "write numbers, names of the table, or constants", None));
        } else if read.number().is_some_and(|number| statuses.iter().any(|other| other.number() == Some(number))) {
            errors.at(&item, ATTRIBUTE.message("this status stands in `one_of` already", "remove it", None));
        } else {
            statuses.push(read);
        }
    }
    if list.stream().is_empty() {
        let wrong = "`one_of` lists no status";
        errors.at(key, ATTRIBUTE.message(wrong, "write `one_of(…)` with each that the value can be", None));
    }
    OneOf { key: key.clone(), statuses }
}

/// `with = path`
fn with(item: &Item, path: &TokenStream, errors: &mut Errors) -> Status {
    if !is_path(path) {
        let wrong = "`with` names a function";
        errors.at(item, ATTRIBUTE.message(wrong, "write its path: `with = self::status_of`", None));
        return Status::wrong(item.tokens.clone());
    }
    Status { value: StatusValue::With { path: path.clone(), whole: false }, original: path.clone() }
}
