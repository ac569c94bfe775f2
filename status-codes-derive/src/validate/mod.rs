//! Every check, before anything is written; `input` is their index.

mod attribute;
mod header;
mod member;
mod payload;
mod status;
pub(crate) mod text;

pub(crate) use header::recommended;

use crate::ast::Input;
use crate::errors::Errors;

pub(crate) fn input(input: &Input<'_>, errors: &mut Errors) {
    for header in &input.headers {
        header::name(&header.name, errors);
        header::value(header, errors);
    }
    header::twice(&input.headers, errors);
    for variant in &input.variants {
        attribute::transparent_is_alone(variant, errors);
        status::registered(variant, errors);
        status::of_an_error(variant, errors);
        status::in_use(variant, errors);
        status::ours_to_send(variant, errors);
        payload::has_somewhere_to_go(variant, errors);
        header::of_variant(input, variant, errors);
        header::enforced(input, variant, errors);
        member::names(input, variant, errors);
        text::placeholders(variant, errors);
    }
}
