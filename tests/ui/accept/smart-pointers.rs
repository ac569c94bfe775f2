//! References, boxes, arcs and trait objects are errors too, and render alike.

use std::sync::Arc;

use status_codes::ApiError;
use status_codes::adapter::render;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no order {id}")]
#[status(404)]
struct NotFound {
    #[extension]
    id: u64,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error(transparent)]
enum Outer {
    #[status(transparent)]
    Boxed(Box<NotFound>),
    #[status(transparent)]
    Shared(Arc<NotFound>),
    #[status(transparent)]
    Object(Box<dyn ApiError + Send + Sync>),
    #[status(transparent)]
    Own(Box<Outer>),
}

fn body(error: &dyn ApiError) -> Vec<u8> {
    render(error, &mut |_, _| true).body.into_owned()
}

fn main() {
    let expected = body(&NotFound { id: 7 });
    let object: Box<dyn ApiError> = Box::new(NotFound { id: 7 });
    assert_eq!(body(&object), expected);
    assert_eq!(body(&&NotFound { id: 7 }), expected);
    assert_eq!(body(&Outer::Boxed(Box::new(NotFound { id: 7 }))), expected);
    assert_eq!(body(&Outer::Shared(Arc::new(NotFound { id: 7 }))), expected);
    assert_eq!(body(&Outer::Object(Box::new(NotFound { id: 7 }))), expected);
    assert_eq!(body(&Outer::Own(Box::new(Outer::Boxed(Box::new(NotFound { id: 7 }))))), expected);
    // A box of a trait object tells nothing beforehand, and a type that contains itself comes once.
    assert_eq!(Outer::specs().iter().count(), 1);
}
