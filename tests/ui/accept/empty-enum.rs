use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("never")]
enum Never {}

pub(crate) fn main() {
    assert_eq!(Never::specs().iter().count(), 0);
}
