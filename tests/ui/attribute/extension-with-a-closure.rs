use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[extension("kind", with = |error| 4)]
#[error("it failed")]
enum Error {
    #[status(404)]
    #[extension("kind", with = |a, b| 4)]
    A {
        #[extension("name", with = |name| name.len())]
        name: String,
        #[extension(with = self::len())]
        other: String,
        #[extension("more", with)]
        more: String,
    },
}

fn main() {}
