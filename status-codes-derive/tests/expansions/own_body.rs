#[api_error(body = Envelope)]
enum Error {
    #[error("no such user")]
    #[status(404)]
    NoSuchUser,
    #[error("busy")]
    #[status(429, body = Problem)]
    Busy,
}
