use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404)]
    A {
        #[extension("length", with = self::len)]
        name: String,
        #[extension(with = self::opaque)]
        other: u64,
    },
    #[status(404)]
    #[extension("length", with = self::len)]
    B(u64),
}

struct Opaque;

fn len(text: &str) -> usize {
    text.len()
}

fn opaque(_: &u64) -> Opaque {
    Opaque
}

fn main() {}
