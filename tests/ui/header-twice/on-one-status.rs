use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[header("X-Kind" = "locked", on(423, 404))]
    #[header("X-Kind" = "none", on(404))]
    A(#[status] u16),
    #[header("X-Kind" = "locked", on(423))]
    B(#[status] u16, #[header("X-Kind")] u8),
}

fn main() {}
