//! Warnings on the user's own status: the use of a deprecated constant whose note is the warning.

use proc_macro2::TokenStream;
use quote::quote_spanned;
use syn::spanned::Spanned as _;

use crate::ast::Input;
use crate::validate;

pub(super) fn all(input: &Input<'_>) -> TokenStream {
    let mut warnings = TokenStream::new();
    for variant in &input.variants {
        for note in validate::recommended(input, variant) {
            let span = variant.status.original.span();
            warnings.extend(quote_spanned! {span=>
                const _: () = {
                    #[deprecated(note = #note)]
                    #[allow(non_upper_case_globals)]
                    const missing_header: () = ();
                    missing_header
                };
            });
        }
    }
    warnings
}
