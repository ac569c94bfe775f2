use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[header("Content-Type" = "text/plain", on(304))]
#[header("Upgrade" = "h2c", on(404))]
struct Error(#[status] u16);

fn main() {}
