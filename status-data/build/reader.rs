//! The way of the table through the reader.

use std::borrow::Cow;

use crate::errors::{self, Errors};
use crate::{parse, syntax, table, validate};

/// The table as Rust, or every mistake as `FILE:LINE: message; remedy`.
pub(crate) fn rust(bytes: &[u8], file: &str) -> Result<String, Vec<String>> {
    let source = errors::decode(bytes, file)?;
    let mut errors = Errors::new(source);
    let sound = syntax::sound_rows(source, &mut errors);
    let document = parse::document(&sound, matches!(sound, Cow::Borrowed(_)), &mut errors);
    validate::document(&document, &mut errors);
    errors.finish(file)?;
    Ok(table::rust(&document))
}
