use status_codes::ApiError;

#[derive(Debug, serde::Serialize)]
struct Item;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[api_error(client = Problem)]
enum Error {
    #[status(404)]
    A {
        #[extension]
        id: u64,
        #[extension]
        item: Item,
    },
}

fn main() {}
