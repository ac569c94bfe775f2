//! Every check, before anything is written; `input` is their index.

mod attribute;
mod header;
mod member;
mod mention;
mod payload;
mod privacy;
mod status;
mod syntax;
mod text;

pub(crate) use header::recommended;
pub(crate) use payload::payload;

use std::iter;

use crate::ast::Input;
use crate::errors::Errors;

pub(crate) fn input(input: &Input<'_>, errors: &mut Errors) {
    header::of_enum(input, errors);
    attribute::texts_say_something(input, errors);
    status::default_is_ours(input, errors);
    member::types_are_shared_rightly(input, errors);
    for variant in &input.variants {
        attribute::transparent_is_alone(variant, errors);
        attribute::one_of_is_for_run_time(variant, errors);
        payload::has_somewhere_to_go(variant, errors);
        header::of_variant(variant, errors);
        for status in iter::once(&variant.status).chain(variant.one_of()) {
            // Where the code cannot stand, what it asks for does not matter.
            if status::may_stand(variant, status, errors) {
                header::enforced(input, variant, status, errors);
            }
        }
        member::names(input, variant, errors);
        text::placeholders(variant, errors);
        privacy::of_detail(variant, errors);
        privacy::of_display(variant, errors);
    }
}
