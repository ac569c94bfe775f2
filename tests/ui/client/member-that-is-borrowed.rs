use status_codes::ApiError;

#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct Item;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[api_error(client = Problem)]
enum Error {
    #[status(404)]
    A {
        #[extension]
        item: &'static Item,
    },
}

fn main() {}
