//! `#[status(…)]`

use proc_macro2::{Group, TokenStream};
use quote::ToTokens;
use syn::{Attribute, Ident};

use super::code::MachineCode;
use super::detail::{self, Detail};
use super::inner::Inner;
use super::item::{Item, Shape, is_path, items, path_text};
use super::key::{allow, body, constant, function, set, string, unknown_key};
use super::log::Log;
use super::retry::RetryWord;
use super::spelling::{Status, StatusValue, looks_like_status, status, statuses};
use super::text::Text;
use crate::errors::{Errors, did_you_mean};
use crate::lookup;
use crate::rules::{ATTRIBUTE, Allowed};

/// The keys that may follow the status.
const KEYS: &[&str] = &["code", "title", "type", "detail", "hide", "expose", "body", "log", "retry", "one_of", "allow"];

/// The status and its keys.
#[derive(Clone, Default)]
pub(crate) struct StatusAttr {
    pub(crate) status: Option<Status>,
    /// The status is the enum's, and so is every key that the variant does not have.
    pub(crate) inherits: bool,
    pub(crate) code: Option<MachineCode>,
    pub(crate) title: Option<Text>,
    pub(crate) problem_type: Option<Text>,
    pub(crate) detail: Option<Detail>,
    pub(crate) detail_from: DetailFrom,
    pub(crate) body: Option<TokenStream>,
    pub(crate) log: Option<Log>,
    pub(crate) retry: Option<RetryWord>,
    /// The statuses that a value can have at run time.
    pub(crate) one_of: Option<OneOf>,
    pub(crate) allow: Allowed,
}

/// Who decides what the client reads: `detail`, `hide` or `expose`.
#[derive(Clone, Copy, Default)]
pub(crate) enum DetailFrom {
    /// The variant or the struct.
    #[default]
    Variant,
    /// `#[status(…)]` of the enum.
    Enum,
    /// `#[api_error(…)]`
    Type,
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

impl StatusAttr {
    pub(crate) fn read(attr: &Attribute, errors: &mut Errors) -> Self {
        let mut read = Self::default();
        let Some(items) = items(attr) else {
            let message = ATTRIBUTE.says("`#[status]` takes the status in parentheses", "write `#[status(…)]`");
            errors.at_attribute(attr, message);
            read.status = Some(Status::wrong(TokenStream::new()));
            return read;
        };
        if items.is_empty() {
            errors.at(attr, ATTRIBUTE.says("`#[status()]` is empty", "write the status in the parentheses"));
            read.status = Some(Status::wrong(TokenStream::new()));
        }
        for (position, item) in items.iter().enumerate() {
            if item.tokens.is_empty() {
                errors.at(attr, ATTRIBUTE.says("there is nothing between two commas", "remove one of them"));
                continue;
            }
            read.item(position, item, errors);
        }
        read
    }

    fn item(&mut self, position: usize, item: &Item, errors: &mut Errors) {
        match &item.shape {
            Shape::Pair(key, path) if key == "with" => self.set_status(position, with(key, path, errors), errors),
            Shape::Word(key) | Shape::List(key, _) if key == "with" => {
                self.set_status(position, with(key, &TokenStream::new(), errors), errors);
            }
            Shape::Pair(key, path) if key == "spec" => self.set_status(position, spec(key, path, errors), errors),
            Shape::Word(key) | Shape::List(key, _) if key == "spec" => {
                self.set_status(position, spec(key, &TokenStream::new(), errors), errors);
            }
            Shape::List(key, list) if key == "transparent" => {
                let inner = Inner::with(key, list, errors).map_or(StatusValue::Wrong, StatusValue::Transparent);
                self.set_status(position, Status { value: inner, original: item.tokens.clone() }, errors);
            }
            Shape::Pair(key, _) if key == "transparent" => {
                let remedy = "write `transparent`, or `transparent(with = path)` for a function";
                errors.at(key, ATTRIBUTE.says("`transparent` takes no value", remedy));
                self.set_status(position, Status::wrong(item.tokens.clone()), errors);
            }
            Shape::Pair(key, value) => match key.to_string().as_str() {
                "code" => set(&mut self.code, MachineCode::read(key, value, errors), key, errors),
                "log" => set(&mut self.log, Log::read(key, value, errors), key, errors),
                "retry" => set(&mut self.retry, RetryWord::read(key, value, errors), key, errors),
                "title" => set(&mut self.title, string(key, value, errors), key, errors),
                "type" => set(&mut self.problem_type, string(key, value, errors), key, errors),
                "detail" => self.set_detail(key, Detail::text(key, value, errors), errors),
                "body" => set(&mut self.body, body(key, value, errors), key, errors),
                _ => self.unknown(position, item, errors),
            },
            Shape::Word(key) if key == "hide" => self.set_detail(key, Detail::Hide(key.clone()), errors),
            Shape::Word(key) if key == "expose" => self.set_detail(key, Detail::Expose(key.clone()), errors),
            Shape::List(key, list) if key == "detail" => {
                self.set_detail(key, Detail::with(key, list, errors), errors);
            }
            Shape::List(key, list) if key == "one_of" => {
                set(&mut self.one_of, Some(one_of(key, list, errors)), key, errors);
            }
            Shape::List(key, list) if key == "code" => {
                set(&mut self.code, MachineCode::with(key, list, errors), key, errors);
            }
            Shape::List(key, list) if key == "allow" => allow(list, &mut self.allow, errors),
            Shape::Word(key) if KEYS.contains(&key.to_string().as_str()) => unknown_key(item, "status", KEYS, errors),
            // A call is not a status, and it is not a key either.
            Shape::List(key, _) if position == 0 && did_you_mean(&key.to_string(), KEYS).is_none() => {
                self.set_status(position, status(item, errors), errors);
            }
            Shape::Word(_) | Shape::Other if position == 0 || looks_like_status(item) => {
                self.set_status(position, status(item, errors), errors);
            }
            _ => self.unknown(position, item, errors),
        }
    }

    fn unknown(&mut self, position: usize, item: &Item, errors: &mut Errors) {
        match with_key(item).filter(|_| self.status.is_none()) {
            Some((key, status)) => {
                let remedy = format!("write `#[status({status})]`");
                errors.at(key, ATTRIBUTE.says("`#[status]` takes the status without a key", remedy));
                self.status = Some(Status::wrong(item.tokens.clone()));
            }
            None => unknown_key(item, "status", KEYS, errors),
        }
        // It may be meant as the status, so that no second mistake reports a missing one.
        if position == 0 {
            self.status = Some(Status::wrong(item.tokens.clone()));
        }
    }

    /// Reports that `owner` has no status, if one was given as the machine code: `code = 404`. Returns whether it was.
    pub(crate) fn report_status_as_code(&self, owner: &str, errors: &mut Errors) -> bool {
        let Some(code) = &self.code else { return false };
        let written = match code {
            MachineCode::Text(text) | MachineCode::Number(text) => text.value().to_owned(),
            MachineCode::Path(path) => path_text(path),
            MachineCode::With { .. } => return false,
        };
        let is_status = is_status(&written);
        if is_status {
            let wrong = format!("`code` is the machine code, and {owner} has no status");
            errors.at(code, ATTRIBUTE.says(wrong, format!("write the status first: `#[status({written})]`")));
        }
        is_status
    }

    /// Sets the status, which is given once and comes first.
    fn set_status(&mut self, position: usize, status: Status, errors: &mut Errors) {
        if self.status.is_some() {
            let wrong = "this is a second status, and an error has only one";
            errors.at(&status.original, ATTRIBUTE.says(wrong, "keep one, or write two variants"));
            return;
        }
        if position > 0 {
            errors.at(&status.original, ATTRIBUTE.says("the status comes first", "move it to the front"));
        }
        self.status = Some(status);
    }

    fn set_detail(&mut self, key: &Ident, detail: Detail, errors: &mut Errors) {
        detail::set(&mut self.detail, detail, key, errors);
    }

    /// Takes `hide` or `expose` from the type if nothing nearer decides what the client reads.
    pub(crate) fn inherit_detail(&mut self, of_type: Option<&Detail>) {
        if self.detail.is_none() {
            self.detail_from = DetailFrom::Type;
            self.detail = of_type.cloned();
        }
    }

    /// The text of `detail = "…"`.
    pub(crate) fn detail_text(&self) -> Option<&Text> {
        if let Some(Detail::Text(text)) = &self.detail { Some(text) } else { None }
    }

    /// Takes from the enum whatever the variant does not set itself.
    pub(crate) fn inherit(&mut self, default: &Self) {
        self.inherits = true;
        if self.detail.is_none() {
            self.detail_from = DetailFrom::Enum;
        }
        fill(&mut self.status, default.status.as_ref());
        fill(&mut self.code, default.code.as_ref());
        fill(&mut self.title, default.title.as_ref());
        fill(&mut self.problem_type, default.problem_type.as_ref());
        fill(&mut self.detail, default.detail.as_ref());
        fill(&mut self.body, default.body.as_ref());
        fill(&mut self.log, default.log.as_ref());
        fill(&mut self.retry, default.retry.as_ref());
        fill(&mut self.one_of, default.one_of.as_ref());
        self.allow.extend(&default.allow);
    }
}

/// The key and the value of an item that is a status with a key: `status = 404`, as in other crates.
fn with_key(item: &Item) -> Option<(&Ident, String)> {
    let Shape::Pair(key, value) = &item.shape else { return None };
    let written = path_text(value);
    let status = written.trim_matches('"');
    let is_constant = is_path(value) && status.contains("::");
    let is_meant = did_you_mean(&key.to_string(), KEYS).is_none() && (is_constant || is_status(status));
    is_meant.then(|| (key, status.to_owned()))
}

/// Whether a text is how a status is written: three digits, or a name of the table.
fn is_status(text: &str) -> bool {
    lookup::three_digits(text).and_then(lookup::number).is_some() || lookup::name(text).is_some()
}

fn fill<T: Clone>(own: &mut Option<T>, default: Option<&T>) {
    if own.is_none() {
        *own = default.cloned();
    }
}

/// Reads `one_of(400, 404)`.
fn one_of(key: &Ident, list: &Group, errors: &mut Errors) -> OneOf {
    let statuses = statuses(key, list, "list every status that the value can have", errors);
    OneOf { key: key.clone(), statuses }
}

/// Reads `with = path`.
fn with(key: &Ident, path: &TokenStream, errors: &mut Errors) -> Status {
    match function(key, path, errors) {
        Some(path) => Status { value: StatusValue::With { path: path.clone(), whole: false }, original: path },
        None => Status::wrong(path.clone()),
    }
}

/// Reads `spec = path`.
fn spec(key: &Ident, path: &TokenStream, errors: &mut Errors) -> Status {
    match constant(key, path, errors) {
        Some(path) => Status { value: StatusValue::Spec(path.clone()), original: path },
        None => Status::wrong(path.clone()),
    }
}
