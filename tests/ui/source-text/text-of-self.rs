use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum Error {
    #[error("bad input: {}", self.text())]
    #[status(400)]
    Method { source: std::io::Error },
    #[error("{kind}: {0}", kind = "bad input")]
    #[status(400)]
    BesideAName(#[source] std::io::Error),
    #[error("bad input: {0:? }")]
    #[status(400)]
    Blank(Vec<u8>),
}

impl Error {
    fn text(&self) -> String {
        String::new()
    }
}

fn main() {}
