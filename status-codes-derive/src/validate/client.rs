//! Which types can have an enum for clients. What its fields need, rustc checks.

use crate::ast::{Input, unraw};
use crate::errors::Errors;
use crate::rules::CLIENT;

pub(super) fn is_possible(input: &Input<'_>, errors: &mut Errors) {
    let Some(client) = &input.api.client else { return };
    if !input.is_enum {
        let wrong = format!("`{}` is not an enum, so there is nothing for clients to tell apart", input.ident);
        errors.at(&client.key, CLIENT.says(wrong, "remove this, or make it an enum with one variant"));
    }
    if let Some(param) = input.generics.params.first() {
        let wrong = format!("`client` writes an enum without parameters, and `{}` has some", input.ident);
        errors.at(param, CLIENT.says(wrong, "remove them, or remove `client`"));
    }
    if client.name == *input.ident {
        let wrong = format!("`{}` is the enum of the server, and `client` names another one", input.ident);
        errors.at(&client.name, CLIENT.says(wrong, "choose another name"));
    }
    for variant in &input.variants {
        if input.is_enum && unraw(variant.ident) == "Unknown" {
            let wrong = "`Unknown` is what a client reads of an error that the enum does not list";
            errors.at(variant.ident, CLIENT.says(wrong, "choose another name, or remove `client`"));
        }
    }
}
