use axum::Router;
use axum::routing::get;
use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404)]
    NotFound,
}

async fn handler() -> Result<&'static str, Error> {
    Err(Error::NotFound)
}

fn main() {
    let _: Router = Router::new().route("/", get(handler));
}
