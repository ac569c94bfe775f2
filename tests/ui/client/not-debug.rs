use status_codes::ApiError;

#[derive(serde::Serialize, serde::Deserialize)]
struct Item;

#[derive(thiserror::Error, ApiError)]
#[error("it failed")]
#[api_error(client = Problem)]
enum Error {
    #[status(404)]
    A(#[extension("item")] Item),
}

impl std::fmt::Debug for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Error")
    }
}

fn main() {}
