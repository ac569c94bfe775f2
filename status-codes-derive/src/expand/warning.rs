//! Warnings on the user's own tokens. A macro cannot warn, but it can use a deprecated constant whose note is the warning.

use proc_macro2::TokenStream;
use quote::quote_spanned;

use crate::errors::Warning;

pub(super) fn all(warnings: &[Warning]) -> TokenStream {
    let mut tokens = TokenStream::new();
    for Warning { span, message } in warnings {
        let note = message.to_string();
        tokens.extend(quote_spanned! {*span=>
            const _: () = {
                #[deprecated(note = #note)]
                #[allow(non_upper_case_globals)]
                const missing_header: () = ();
                missing_header
            };
        });
    }
    tokens
}
