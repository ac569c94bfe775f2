use status_codes::ApiError;
use std::io;

#[derive(Debug, thiserror::Error, ApiError)]
enum Error {
    #[error("bad input: {}", .0)]
    #[status(400)]
    Position(#[source] io::Error),
    #[error("bad input: {kind}", kind = .source.kind())]
    #[status(400)]
    Name { source: io::Error },
    // The argument is not a source, and `{0}` is the argument.
    #[error("bad line {}", .line + 1)]
    #[status(400)]
    Mild { source: io::Error, line: usize },
}

fn main() {}
