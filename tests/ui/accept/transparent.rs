use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum Outer {
    #[error(transparent)]
    #[status(transparent)]
    Inner(#[from] Inner),
    #[error(transparent)]
    #[status(transparent)]
    Boxed(Box<Outer>),
    #[error(transparent)]
    #[status(transparent)]
    Any(Box<dyn ApiError + Send + Sync>),
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("inner")]
#[status(410)]
struct Inner;

fn main() {
    assert_eq!(Outer::from(Inner).status(), 410);
    assert_eq!(Outer::Boxed(Box::new(Outer::Inner(Inner))).status(), 410);
    assert_eq!(Outer::Any(Box::new(Inner)).status(), 410);
    assert_eq!(Outer::specs().iter().count(), 1);
}
