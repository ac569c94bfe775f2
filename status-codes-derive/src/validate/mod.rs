//! Every check, all done before anything is generated. `input` is their index; the files import `ast` and what comes
//! before it, and never `expand`.

mod attribute;
mod client;
mod header;
mod member;
mod mention;
mod payload;
mod privacy;
mod status;
mod syntax;
mod text;
mod transparent;

use std::iter;

use crate::ast::Input;
use crate::errors::Errors;

pub(crate) fn input(input: &Input<'_>, errors: &mut Errors) {
    header::of_enum(input, errors);
    attribute::texts_are_usable(input, errors);
    attribute::without_is_for_some(input, errors);
    client::is_possible(input, errors);
    status::default_is_server_error(input, errors);
    member::types_are_consistent(input, errors);
    for variant in &input.variants {
        transparent::is_alone(variant, errors);
        attribute::one_of_is_for_run_time(variant, errors);
        attribute::on_has_a_choice(input, variant, errors);
        attribute::retry_is_possible(variant, errors);
        payload::can_be_sent(variant, errors);
        header::of_variant(variant, errors);
        for status in iter::once(&variant.status).chain(variant.one_of()) {
            // The headers of a code that is refused do not matter.
            if status::check_code(&variant.allowed, status, errors) {
                header::required(input, variant, status, errors);
            }
        }
        header::recommended(input, variant, errors);
        member::names(input, variant, errors);
        text::placeholders(variant, errors);
        privacy::of_detail(variant, errors);
        privacy::of_display(variant, errors);
    }
}
