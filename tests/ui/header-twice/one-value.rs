use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[status(308)]
#[header("Location" = "/a")]
#[header("location" = "/b")]
#[header("ETag", with = self::tag)]
struct Error {
    #[header("ETag")]
    tag: &'static str,
}

fn tag(_: &&str) -> &'static str {
    "\"v1\""
}

fn main() {}
