use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404, detail = "order {r#type}")]
    A { id: u64, r#type: u8 },
}

fn main() {}
