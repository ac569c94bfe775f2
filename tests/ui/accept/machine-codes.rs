use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[api_error(rename_all = "SCREAMING_SNAKE_CASE")]
enum Error {
    #[status(404)]
    NoSuchOrder,
    #[status(409, code = "HE_01")]
    One,
    #[status(422, code = "HE_01")]
    Two,
    #[status(410, type = "https://example.com/gone")]
    Gone,
}

fn main() {
    let codes: Vec<_> = Error::specs().iter().filter_map(|spec| spec.code()).collect();
    assert_eq!(codes, ["NO_SUCH_ORDER", "HE_01", "HE_01", "GONE"]);
    let gone = Error::Gone.spec().unwrap();
    assert_eq!(gone.problem_type(), Some("https://example.com/gone"));
}
