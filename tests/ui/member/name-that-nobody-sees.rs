use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404, body = status_codes::PlainText)]
    A { #[extension("i\u{200b}d")] id: u64 },
}

fn main() {}
