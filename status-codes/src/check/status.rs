//! A status that is the path of a constant. The derive cannot see its number, so the rules of the table are checked when the
//! constant is evaluated, which `cargo check` does.

use core::marker::PhantomData;
use core::ops::Deref;

use super::message::Message;
use crate::ascii::{contains, same};
use crate::status::{Class, StatusCode};
use crate::table::{CodeInfo, Enforce, HeaderField, HeaderKind, HeaderRule, Registration, RequirementLevel, Sender};

/// A constant that is a status: `StatusCode`, `u16`, or `http::StatusCode`. Any other type has the method of `OtherStatus`.
#[derive(Clone, Copy, Debug)]
pub struct Const<T>(pub T);

/// A type whose constants are statuses.
#[diagnostic::on_unimplemented(
    message = "a constant of type `{Self}` is not a status code",
    label = "this is a `{Self}`",
    note = "name a constant of type `status_codes::StatusCode`, `u16` or `http::StatusCode`, or write `with = path` for a function"
)]
pub trait ConstantStatus {}

impl ConstantStatus for StatusCode {}
impl ConstantStatus for u16 {}
#[cfg(feature = "http")]
impl ConstantStatus for http::StatusCode {}

/// What a constant of any other type is. The bound of its method is never satisfied, and says what is expected.
#[derive(Clone, Copy, Debug)]
pub struct OtherStatus<T>(PhantomData<T>);

impl<T> Deref for Const<T> {
    type Target = OtherStatus<T>;

    fn deref(&self) -> &OtherStatus<T> {
        &OtherStatus(PhantomData)
    }
}

impl<T> OtherStatus<T> {
    /// Never called.
    // A bound on the method is reported in the words of the trait, one on the `impl` is not.
    #[expect(clippy::unused_self, reason = "it takes the place of a method")]
    pub const fn status_code_or_u16(&self) -> u16
    where
        T: ConstantStatus,
    {
        0
    }
}

/// What the derive knows about the variant.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    /// The path, as the user wrote it.
    pub path: &'static str,
    /// The name of the variant.
    pub variant: &'static str,
    /// What needs a body.
    pub payload: &'static [&'static str],
    /// Headers that are always there.
    pub headers: &'static [&'static str],
    /// Headers of the whole enum, and those that are not sent with every status: the statuses they are for. An empty list means
    /// all.
    pub shared: &'static [(&'static str, &'static [u16])],
    /// Headers that may be `None`.
    pub optional: &'static [&'static str],
    /// The names of the rules that are switched off.
    pub allow: &'static [&'static str],
}

impl Facts {
    /// Nothing is known.
    pub const NONE: Self =
        Self { path: "", variant: "", payload: &[], headers: &[], shared: &[], optional: &[], allow: &[] };
}

impl Const<StatusCode> {
    /// Its number.
    pub const fn status_code_or_u16(self) -> u16 {
        self.0.as_u16()
    }
}

impl Const<u16> {
    /// Its number.
    pub const fn status_code_or_u16(self) -> u16 {
        self.0
    }
}

#[cfg(feature = "http")]
impl Const<http::StatusCode> {
    /// Its number.
    pub const fn status_code_or_u16(self) -> u16 {
        self.0.as_u16()
    }
}

/// Checks that a number is a status, and that the rules of the table allow it on the variant. It is a constant of its own:
/// whatever uses the number is not an error as well.
#[track_caller]
pub const fn check(number: u16, facts: &Facts) {
    match StatusCode::from_u16(number) {
        Ok(status) => facts.check(status),
        Err(_) => Message::new().with(&["`", facts.path, "` is not a status code; write a 4xx or a 5xx"]).panic(),
    }
}

/// Checks that a status of `on` is one of those that the variant can have.
#[track_caller]
pub const fn check_listed(number: u16, one_of: &[u16], path: &str) {
    let mut rest = one_of;
    while let [listed, others @ ..] = rest {
        if *listed == number {
            return;
        }
        rest = others;
    }
    let wrong = "` is not in `one_of`, so the header is never sent with it; add it there, or remove it here";
    Message::new().with(&["`", path, wrong]).panic();
}

impl Facts {
    #[track_caller]
    pub(super) const fn check(&self, status: StatusCode) {
        match status.class() {
            Some(Class::Informational) => {
                let wrong =
                    "is an interim response, and an error needs a final one; write a 4xx or a 5xx (RFC 9110 §15.2)";
                self.fail(status, &[wrong]);
            }
            Some(Class::Success) if status.content().allowed() && !self.allows("success") => {
                let wrong = "is a success status, not an error; return it from the handler as `Ok`, or write `allow(success)` if this is intended (RFC 9110 §15.3)";
                self.fail(status, &[wrong]);
            }
            // It would be sent as a 500.
            None => self
                .fail(status, &["is not a status code of HTTP and is never sent; write a 4xx or a 5xx (RFC 9110 §15)"]),
            _ => {}
        }
        if let [first, ..] = self.payload {
            if !status.content().allowed() {
                let remedy = "send it as `#[header(\"…\")]`, keep it for the log with `#[source]` or `#[extension(skip)]`, or choose a code with content (RFC 9110 §6.4.1)";
                self.fail(status, &["has no content, so `", first, "` has nowhere to go; ", remedy]);
            }
        }
        self.check_headers(status);
        if let Some(info) = status.info() {
            self.check_row(status, info);
        }
    }

    #[track_caller]
    const fn check_row(&self, status: StatusCode, info: &CodeInfo) {
        if !matches!(info.registration(), Registration::Permanent) && !self.allows("reserved") {
            let wrong = "is out of use, or registered for a limited time; choose another code, or write `allow(reserved)` if this is intended";
            self.fail(status, &[wrong, " (", info.defined_in()[0], ")"]);
        }
        if !matches!(info.sender(), Sender::Any | Sender::Gateway) && !self.allows("sender") {
            let wrong = "is not for an API to send; choose another code, or write `allow(sender)` if this is intended";
            self.fail(status, &[wrong, " (", info.defined_in()[0], ")"]);
        }
        let mut rules = info.headers();
        while let [rule, rest @ ..] = rules {
            if matches!(rule.enforce(), Some(Enforce::Deny))
                && !self.has(rule, status)
                && !self.allows("missing_header")
            {
                let name = rule.name();
                self.fail(
                    status,
                    &[
                        "is missing the header `",
                        name,
                        "`; add `#[header(\"",
                        name,
                        "\" = \"…\")]`, or put `#[header(\"",
                        name,
                        "\")]` on a field, or write `allow(missing_header)` if this is intended (",
                        rule.defined_in(),
                        ")",
                    ],
                );
            }
            rules = rest;
        }
    }

    #[track_caller]
    const fn check_headers(&self, status: StatusCode) {
        let mut lists = [self.headers, self.optional];
        let mut index = 0;
        while index < lists.len() {
            while let [name, rest @ ..] = lists[index] {
                let fields = status.fields();
                if contains(fields.forbidden, name) {
                    self.fail(status, &["must not have the header `", name, "`; remove it"]);
                }
                let refused = match HeaderField::kind_of(name) {
                    Some(HeaderKind::Framing) => true,
                    Some(HeaderKind::Connection) => !contains(fields.named, name),
                    Some(HeaderKind::Content) => !status.content().allowed(),
                    Some(HeaderKind::Validator) | None => false,
                };
                if refused {
                    self.fail(status, &["leaves `", name, "` to the server; remove the header"]);
                }
                lists[index] = rest;
            }
            index += 1;
        }
    }

    const fn has(&self, rule: &HeaderRule, status: StatusCode) -> bool {
        let mut shared = self.shared;
        while let [(name, on), rest @ ..] = shared {
            if same(name, rule.name()) && is_for(on, status) {
                return true;
            }
            shared = rest;
        }
        let optional_is_enough = !matches!(rule.level(), RequirementLevel::Must);
        contains(self.headers, rule.name()) || (optional_is_enough && contains(self.optional, rule.name()))
    }

    const fn allows(&self, rule: &str) -> bool {
        contains(self.allow, rule)
    }

    #[track_caller]
    const fn fail(&self, status: StatusCode, wrong: &[&str]) -> ! {
        let phrase = match status.canonical_reason() {
            Some(phrase) => phrase,
            None => "",
        };
        let space = if phrase.is_empty() { "" } else { " " };
        let head = ["`", status.as_str(), space, phrase, "` (`", self.path, "` of `", self.variant, "`) "];
        Message::new().with(&head).with(wrong).panic()
    }
}

const fn is_for(on: &[u16], status: StatusCode) -> bool {
    let mut rest = on;
    while let [number, others @ ..] = rest {
        if *number == status.as_u16() {
            return true;
        }
        rest = others;
    }
    on.is_empty()
}
