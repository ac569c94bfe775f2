//! The steps of the reader, which the build script and the tests share.

use crate::errors::{self, Errors};
use crate::{parse, syntax, table, validate};

/// Returns the table as Rust, or every mistake as `FILE:LINE: message; remedy`.
pub(crate) fn rust(bytes: &[u8], file: &str) -> Result<String, Vec<String>> {
    let source = errors::decode(bytes, file)?;
    let mut errors = Errors::new(source);
    let parts = syntax::parts(source, &mut errors);
    let document = parse::document(&parts.sound, &mut errors);
    validate::document(&document, &mut errors);
    if errors.is_empty() {
        if let Some((place, message)) = parts.whole {
            errors.at(place, message);
        }
    }
    errors.finish(file)?;
    Ok(table::rust(&document))
}
