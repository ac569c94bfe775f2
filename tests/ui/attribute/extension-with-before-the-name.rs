use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404)]
    A {
        #[extension(with = self::len, "length")]
        name: String,
        #[extension(flatten, with = self::len)]
        other: String,
    },
}

fn len(text: &str) -> usize {
    text.len()
}

fn main() {}
