use std::fmt::{Debug, Display};

use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("inner")]
#[status(410)]
struct Inner;

/// The field that decides, beside headers, members, sources and context.
#[derive(Debug, thiserror::Error, ApiError)]
#[header("X-Enum" = "1")]
#[extension("service" = "orders")]
enum Outer {
    #[error("{trace}")]
    #[status(log = "warn")]
    #[header("X-Own" = "1")]
    #[extension("own" = 1)]
    Traced {
        trace: String,
        #[header("Retry-After")]
        wait: Option<u8>,
        #[extension]
        id: u64,
        #[source]
        #[status(transparent)]
        r#type: Inner,
    },
    #[error("tuple")]
    Tuple(#[extension(skip)] u8, #[status(transparent)] Box<Outer>, #[header(flatten)] Vec<(String, u8)>),
    #[error("only")]
    #[status(body = status_codes::PlainText)]
    Only(#[from] #[status(transparent)] Inner),
    #[error("dynamic")]
    Dynamic { at: &'static str, #[status(transparent)] error: Box<dyn ApiError + Send + Sync> },
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("{trace}: {kind}")]
struct Generic<'a, E: Display + Debug> {
    trace: &'a str,
    #[status(transparent)]
    kind: E,
}

/// The default of the enum is for the others.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[status(500, log = "error")]
enum WithDefault {
    Own,
    Inner { at: u8, #[status(transparent)] inner: Inner },
}

pub(crate) fn main() {
    let traced = Outer::Traced { trace: String::new(), wait: None, id: 7, r#type: Inner };
    assert_eq!(traced.status(), 410);
    assert_eq!(Outer::Tuple(0, Box::new(Outer::from(Inner)), Vec::new()).status(), 410);
    assert_eq!(Outer::Dynamic { at: "", error: Box::new(Inner) }.status(), 410);
    assert_eq!(Outer::specs().iter().count(), 1);
    assert_eq!(Generic { trace: "t", kind: Inner }.status(), 410);
    assert_eq!(WithDefault::Inner { at: 0, inner: Inner }.status(), 410);
    assert_eq!((WithDefault::Own.status(), WithDefault::specs().iter().count()), (StatusCode::INTERNAL_SERVER_ERROR, 2));
}

use status_codes::StatusCode;
