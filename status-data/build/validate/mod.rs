//! Rules that the schema cannot express, within one row and across rows. It may import `model`, `excerpt`,
//! `errors` and `parse`.

mod codes;
mod headers;
mod names;
mod numbers;
mod text;
mod unique;
mod vendors;

use crate::errors::Errors;
use crate::parse::Document;

/// Checks every rule. This function is their index.
pub(crate) fn document(document: &Document<'_>, errors: &mut Errors) {
    let codes = document.rows("code");
    codes::table_is_not_empty(document, errors);
    codes::numbers_are_unique(codes, errors);
    numbers::ascend(codes, errors);
    codes::names_are_unique(codes, errors);
    codes::phrases_are_unique(codes, errors);
    for code in codes {
        codes::content_fits_number(code, errors);
        codes::cache_fits_class(code, errors);
        codes::retry_fits_class(code, errors);
        codes::processed_fits_retry(code, errors);
        codes::redirect_fits_number(code, errors);
        headers::rules_are_sound(code, errors);
        text::specs_are_sections(code, errors);
        text::prose_is_sentences(code, errors);
    }
    codes::see_names_other_codes(document, errors);

    let vendors = document.rows("vendor");
    numbers::ascend(vendors, errors);
    vendors::names_are_unique(vendors, errors);
    for vendor in vendors {
        vendors::module_is_a_name(vendor, errors);
        vendors::phrase_is_printable(vendor, errors);
        text::prose_is_sentences(vendor, errors);
    }

    headers::fields_are_unique(document.rows("header"), errors);
    for header in document.rows("header") {
        headers::field_has_a_rule(header, errors);
        text::specs_are_sections(header, errors);
    }
}
