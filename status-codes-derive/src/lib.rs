//! The derive of status-codes.
use proc_macro::TokenStream;
/// Derives.
#[proc_macro_derive(ApiError, attributes(status, header, extension, api_error))]
pub fn derive_api_error(_: TokenStream) -> TokenStream { TokenStream::new() }
