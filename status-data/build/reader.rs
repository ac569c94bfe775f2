//! The way of the table through the reader.

use toml::de::DeTable;

use crate::errors::{self, Errors};
use crate::{parse, syntax, table, validate};

/// The table as Rust, or every mistake as `FILE:LINE: message; remedy`.
pub(crate) fn rust(bytes: &[u8], file: &str) -> Result<String, Vec<String>> {
    let source = errors::decode(bytes, file)?;
    let mut errors = Errors::new(source);
    let (mut root, mistakes) = DeTable::parse_recoverable(source);
    let whole = mistakes.is_empty();
    let sound;
    if !whole {
        sound = syntax::sound_rows(source, &mut errors);
        root = syntax::joined(&sound, &mut errors);
    }
    let document = parse::document(source, root.get_mut(), whole, &mut errors);
    validate::document(&document, &mut errors);
    errors.finish(file)?;
    Ok(table::rust(&document))
}
