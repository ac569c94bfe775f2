use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(rename_all_fields = "camelCase")]
#[error("it failed")]
enum Error {
    #[status(404)]
    A {
        #[extension]
        _type: u64,
        #[extension]
        _status: u64,
    },
}

fn main() {}
