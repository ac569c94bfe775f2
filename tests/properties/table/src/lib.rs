//! The modules of the build script of `status-data` as a library.

#[path = "../../../../status-data/build/errors.rs"]
mod errors;
#[path = "../../../../status-data/build/excerpt.rs"]
mod excerpt;
#[path = "../../../../status-data/src/nearest.rs"]
#[allow(unreachable_pub, reason = "as in the build script")]
mod nearest;
#[path = "../../../../status-data/build/parse.rs"]
mod parse;
#[path = "../../../../status-data/build/reader.rs"]
mod reader;
#[path = "../../../../status-data/src/schema.rs"]
#[allow(dead_code, unreachable_pub, reason = "as in the build script")]
mod schema;
#[path = "../../../../status-data/build/syntax.rs"]
mod syntax;
#[path = "../../../../status-data/build/table.rs"]
mod table;
#[path = "../../../../status-data/build/validate/mod.rs"]
mod validate;
#[macro_use]
#[path = "../../../../status-data/src/word.rs"]
mod word;
#[path = "../../../../status-data/src/words.rs"]
#[allow(dead_code, unreachable_pub, reason = "as in the build script")]
mod words;

/// Reads a table, and returns it as Rust, or every mistake as `FILE:LINE: message; remedy`.
pub fn rust(bytes: &[u8], file: &str) -> Result<String, Vec<String>> {
    reader::rust(bytes, file)
}
