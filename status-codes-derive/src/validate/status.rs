//! What a code has to be to stand on an error.

use proc_macro2::TokenStream;
use status_data::{Code, Registration, Sender};

use crate::ast::{Input, Variant};
use crate::attr::status::{Status, StatusValue};
use crate::errors::Errors;
use crate::lookup::{self, first_digit};
use crate::rules::{CLIENT_DEFAULT, INFORMATIONAL, RESERVED, Rule, SENDER, SUCCESS, UNREGISTERED};

/// Where a status stands.
struct Place<'a> {
    variant: &'a Variant<'a>,
    original: &'a TokenStream,
}

/// Checks the code itself.
pub(super) fn may_stand(variant: &Variant<'_>, status: &Status, errors: &mut Errors) -> bool {
    let place = Place { variant, original: &status.original };
    let refused = match status.value {
        StatusValue::Registered(code) => {
            informational(&place, code.number, &lookup::title(code), errors)
                || (!lookup::lacks_content(code) && success(&place, code.number, &lookup::title(code), errors))
                || out_of_use(&place, code, errors)
                || not_ours(&place, code, errors)
        }
        StatusValue::Number(number) => {
            informational(&place, number, &number.to_string(), errors)
                || (unregistered(&place, number, errors) | success(&place, number, &number.to_string(), errors))
        }
        _ => false,
    };
    !refused
}

/// The status of variants that name none: a mistake of ours until somebody thinks about it.
pub(super) fn default_is_ours(input: &Input<'_>, errors: &mut Errors) {
    let Some(default) = &input.default else { return };
    let Some(status) = &default.status else { return };
    let allows = |rules: &[&Rule]| rules.iter().any(|rule| rule.name == CLIENT_DEFAULT.name);
    let is_ours = status.number().is_none_or(|number| first_digit(number) == Some('5'));
    if !is_ours && !allows(&input.api.allow) && !allows(&default.allow) {
        let wrong = "the default of an enum is for what nobody has thought of, and that is no fault of the client";
        errors.at(
            &status.original,
            CLIENT_DEFAULT.message(wrong, "write a 5xx, and other codes on their variants", None),
        );
    }
}

fn unregistered(place: &Place<'_>, number: u16, errors: &mut Errors) -> bool {
    let near = format!("choose a registered code, such as {}", lookup::near(number));
    let (wrong, remedy) = match lookup::vendors(number) {
        Some((vendors, constant)) => (
            format!("`{number}` is not registered, it is a code of {vendors}"),
            format!("{near}, or the vendor's constant, such as `{constant}`"),
        ),
        None => (format!("`{number}` is not a registered status"), near),
    };
    errors.breach(&UNREGISTERED, place.variant, place.original, &wrong, &remedy, None)
}

fn informational(place: &Place<'_>, number: u16, title: &str, errors: &mut Errors) -> bool {
    let is_informational = first_digit(number) == Some('1');
    if is_informational {
        let wrong = format!("`{title}` is no final response, and an error is one");
        errors.at(place.original, INFORMATIONAL.message(&wrong, "write a 4xx or 5xx", None));
    }
    is_informational
}

fn success(place: &Place<'_>, number: u16, title: &str, errors: &mut Errors) -> bool {
    first_digit(number) == Some('2') && {
        let wrong = format!("`{title}` is a success, and an error is none");
        errors.breach(&SUCCESS, place.variant, place.original, &wrong, "return it from the handler as `Ok`", None)
    }
}

fn out_of_use(place: &Place<'_>, code: &Code, errors: &mut Errors) -> bool {
    let state = match code.registration {
        Registration::Permanent => return false,
        Registration::Temporary => "registered for a limited time only",
        Registration::Deprecated => "deprecated",
        Registration::Obsoleted => "obsolete",
        Registration::Unused => "reserved as unused",
    };
    let wrong = format!("`{}` is {state}", lookup::title(code));
    errors.breach(&RESERVED, place.variant, place.original, &wrong, "choose another code", Some(code.spec[0]))
}

fn not_ours(place: &Place<'_>, code: &Code, errors: &mut Errors) -> bool {
    let owner = match code.sender {
        Sender::Any | Sender::Gateway => return false,
        Sender::Proxy => "a proxy alone",
        Sender::Network => "what controls access to the network alone",
    };
    let wrong = format!("`{}` is sent by {owner}", lookup::title(code));
    let remedy = match code.see.first().and_then(|see| lookup::number(see.code)) {
        Some(other) => format!("choose another code, such as `{}`", lookup::title(other)),
        None => "choose another code".to_owned(),
    };
    errors.breach(&SENDER, place.variant, place.original, &wrong, &remedy, Some(code.spec[0]))
}
