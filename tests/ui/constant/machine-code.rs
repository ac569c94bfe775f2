use status_codes::ApiError;

mod registry {
    pub(crate) const EMPTY: &str = "";
    pub(crate) const SPACED: &str = "not found";
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(type_base = "https://api.example.com/problems/")]
#[error("it failed")]
enum Error {
    #[status(404, code = registry::EMPTY)]
    Empty,
    #[status(404, code = registry::SPACED)]
    Spaced,
}

fn main() {}
