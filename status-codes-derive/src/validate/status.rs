//! What a code has to be to stand on an error.

use status_data::{Content, Registration, Sender};

use crate::ast::Variant;
use crate::attr::status::StatusValue;
use crate::errors::Errors;
use crate::lookup;
use crate::rules::{INFORMATIONAL, RESERVED, SENDER, SUCCESS, UNREGISTERED};

pub(super) fn registered(variant: &Variant<'_>, errors: &mut Errors) {
    let StatusValue::Number(number) = variant.status.value else { return };
    let use_instead = format!("near it are {}", lookup::near(number));
    let message = match lookup::vendors(number) {
        Some(vendors) => format!("`{number}` is not registered, it is {vendors}; {use_instead}"),
        None => format!("`{number}` is not a registered status; {use_instead}"),
    };
    errors.breach(&UNREGISTERED, variant, &variant.status.original, message);
}

pub(super) fn of_an_error(variant: &Variant<'_>, errors: &mut Errors) {
    let original = &variant.status.original;
    let (digit, title, content) = match variant.status.value {
        StatusValue::Registered(code) => (first_digit(code.number), lookup::title(code), Some(code.content)),
        StatusValue::Number(number) => (first_digit(number), number.to_string(), None),
        StatusValue::Transparent | StatusValue::Wrong => return,
    };
    match digit {
        Some('1') => errors.at(
            original,
            INFORMATIONAL.explain(format!("`{title}` is no final response, and an error is one; write a 4xx or 5xx")),
        ),
        Some('2') if content.is_none_or(|content| !matches!(content, Content::Forbidden | Content::Empty)) => errors
            .breach(
                &SUCCESS,
                variant,
                original,
                format!("`{title}` is a success, and an error is none; return it from the handler as `Ok`"),
            ),
        _ => {}
    }
}

fn first_digit(number: u16) -> Option<char> {
    number.to_string().chars().next()
}

pub(super) fn in_use(variant: &Variant<'_>, errors: &mut Errors) {
    let Some(code) = variant.status.code() else { return };
    let state = match code.registration {
        Registration::Permanent => return,
        Registration::Temporary => "registered for a limited time only",
        Registration::Deprecated => "deprecated",
        Registration::Obsoleted => "obsolete",
        Registration::Unused => "reserved as unused",
    };
    errors.breach(
        &RESERVED,
        variant,
        &variant.status.original,
        format!("`{}` is {state} ({}); choose another code", lookup::title(code), code.spec[0]),
    );
}

pub(super) fn ours_to_send(variant: &Variant<'_>, errors: &mut Errors) {
    let Some(code) = variant.status.code() else { return };
    let owner = match code.sender {
        Sender::Any | Sender::Gateway => return,
        Sender::Proxy => "a proxy",
        Sender::Network => "what controls access to the network",
    };
    let instead = code.see.first().and_then(|see| lookup::number(see.code));
    let remedy = match instead {
        Some(other) => format!("an API writes another code, such as `{}` {}", other.number, other.phrase),
        None => "an API writes another code".to_owned(),
    };
    errors.breach(
        &SENDER,
        variant,
        &variant.status.original,
        format!("`{}` is sent by {owner} ({}); {remedy}", lookup::title(code), code.spec[0]),
    );
}
