//! Which codes an error may have.

use status_data::{Code, Registration, Sender};

use crate::ast::Input;
use crate::attr::spelling::{Status, StatusValue};
use crate::errors::Errors;
use crate::lookup::{self, first_digit};
use crate::rules::{Allowed, CLIENT_DEFAULT, INFORMATIONAL, Message, RESERVED, SENDER, SUCCESS, UNREGISTERED};

/// A status, and the rules that are switched off for it.
struct Place<'a> {
    allowed: &'a Allowed,
    status: &'a Status,
}

impl Place<'_> {
    fn breach(&self, message: Message, errors: &mut Errors) -> bool {
        errors.breach(self.allowed, &self.status.original, message)
    }
}

/// Checks the code itself. Returns whether it is accepted.
pub(super) fn check_code(allowed: &Allowed, status: &Status, errors: &mut Errors) -> bool {
    let place = Place { allowed, status };
    let refused = match status.value {
        StatusValue::Registered(code) => {
            informational(&place, code.number, &lookup::title(code), errors)
                || (!lookup::has_no_content(code) && success(&place, code.number, &lookup::title(code), errors))
                || out_of_use(&place, code, errors)
                || sent_by_others(&place, code, errors)
        }
        StatusValue::Number(number) => {
            informational(&place, number, &number.to_string(), errors)
                || without_class(&place, number, errors)
                || (unregistered(&place, number, errors) | success(&place, number, &number.to_string(), errors))
        }
        _ => false,
    };
    !refused
}

/// The default of an enum also covers variants that are added later.
pub(super) fn default_is_server_error(input: &Input<'_>, errors: &mut Errors) {
    let Some(default) = &input.default else { return };
    let Some(status) = &default.status else { return };
    if status.number().is_some_and(|number| first_digit(number) != Some('5')) {
        let mut allowed = input.api.allow.clone();
        allowed.extend(&default.allow);
        let wrong = "the default covers variants nobody has classified, so it must be a server error";
        let remedy = "write a 5xx and put other statuses on their variants";
        errors.breach(&allowed, &status.original, CLIENT_DEFAULT.says(wrong, remedy));
    }
}

fn unregistered(place: &Place<'_>, number: u16, errors: &mut Errors) -> bool {
    let near = format!("choose a registered code, such as {}", lookup::near(number));
    let (wrong, remedy) = match lookup::vendors(number) {
        Some((vendors, constant)) => (
            format!("`{number}` is not registered, but used by {vendors}"),
            format!("{near}, or a vendor's constant, such as `{constant}`"),
        ),
        None => (format!("`{number}` is not a registered status code"), near),
    };
    place.breach(UNREGISTERED.says(wrong, remedy), errors)
}

/// No rule can allow such a number: `500` would be sent.
fn without_class(place: &Place<'_>, number: u16, errors: &mut Errors) -> bool {
    let is_without = first_digit(number) > Some('5');
    if is_without {
        let wrong = format!("`{number}` is not a status code of HTTP and is never sent");
        errors.at(
            &place.status.original,
            UNREGISTERED.says(wrong, "write a 4xx or a 5xx").strictly().cite("RFC 9110 §15"),
        );
    }
    is_without
}

fn informational(place: &Place<'_>, number: u16, title: &str, errors: &mut Errors) -> bool {
    let is_informational = first_digit(number) == Some('1');
    if is_informational {
        let wrong = format!("`{title}` is an interim response, and an error needs a final one");
        errors.at(&place.status.original, INFORMATIONAL.says(wrong, "write a 4xx or a 5xx"));
    }
    is_informational
}

fn success(place: &Place<'_>, number: u16, title: &str, errors: &mut Errors) -> bool {
    first_digit(number) == Some('2') && {
        let wrong = format!("`{title}` is a success status, not an error");
        place.breach(SUCCESS.says(wrong, "return it from the handler as `Ok`"), errors)
    }
}

fn out_of_use(place: &Place<'_>, code: &Code, errors: &mut Errors) -> bool {
    let state = match code.registration {
        Registration::Permanent => return false,
        Registration::Temporary => "registered only for a limited time",
        Registration::Deprecated => "deprecated",
        Registration::Obsoleted => "obsolete",
        Registration::Unused => "reserved as unused",
    };
    let wrong = format!("`{}` is {state}", lookup::title(code));
    place.breach(RESERVED.says(wrong, "choose another code").cite(code.spec[0]), errors)
}

fn sent_by_others(place: &Place<'_>, code: &Code, errors: &mut Errors) -> bool {
    let sender = match code.sender {
        Sender::Any | Sender::Gateway => return false,
        Sender::Proxy => "a proxy",
        Sender::Network => "a network that controls access",
    };
    let wrong = format!("only {sender} may send `{}`", lookup::title(code));
    let remedy = match code.see.first().and_then(|see| lookup::number(see.code)) {
        Some(other) => format!("choose another code, such as `{}`", lookup::title(other)),
        None => "choose another code".to_owned(),
    };
    place.breach(SENDER.says(wrong, remedy).cite(code.spec[0]), errors)
}
