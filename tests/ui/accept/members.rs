use status_codes::ApiError;

#[derive(Debug, serde::Serialize)]
struct Limits {
    limit: u32,
    used: u32,
    // Reserved: left out.
    status: u32,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[extension("service" = "orders")]
#[extension("version" = 2)]
enum Error {
    #[status(404)]
    NotFound {
        #[extension]
        id: u64,
        #[extension("kind")]
        r#type: Option<&'static str>,
    },
    #[status(429)]
    #[extension("version" = 3)]
    Limited {
        #[extension(flatten)]
        limits: Limits,
    },
    #[status(transparent)]
    Inner(Inner),
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("inner")]
#[status(410)]
#[extension("forever" = true)]
struct Inner;

fn body(error: &dyn ApiError) -> String {
    String::from_utf8(status_codes::adapter::render(error, &mut |_, _| true).body.into_owned()).unwrap()
}

fn main() {
    assert_eq!(
        body(&Error::NotFound { id: 7, r#type: None }),
        r#"{"title":"Not Found","status":404,"code":"not-found","detail":"it failed","service":"orders","version":2,"id":7}"#
    );
    assert_eq!(
        body(&Error::Limited { limits: Limits { limit: 5, used: 5, status: 1 } }),
        r#"{"title":"Too Many Requests","status":429,"code":"limited","detail":"it failed","version":3,"service":"orders","limit":5,"used":5}"#
    );
    assert_eq!(
        body(&Error::Inner(Inner)),
        r#"{"title":"Gone","status":410,"code":"inner","detail":"inner","forever":true,"service":"orders","version":2}"#
    );
}
