use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[status(500, code = "internal", detail = "our fault")]
enum Error {
    One,
    #[status(code = "own")]
    Two,
    #[status(404)]
    Three,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[api_error(allow(client_default))]
#[status(400)]
enum Client {
    One,
}

fn main() {
    let code = |error: &Error| error.spec().and_then(|spec| spec.code());
    assert_eq!((Error::One.status().as_u16(), code(&Error::One)), (500, Some("internal")));
    assert_eq!((Error::Two.status().as_u16(), code(&Error::Two)), (500, Some("own")));
    assert_eq!((Error::Three.status().as_u16(), code(&Error::Three)), (404, Some("three")));
    assert_eq!(Client::One.status(), 400);
}
