use status_codes::ApiError;

fn text(_: &u64, _: &mut std::fmt::Formatter<'_>) -> u8 {
    0
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404, detail(with = self::text))]
    A { id: u64 },
}

fn main() {}
