//! Redirects and 304 as errors: a handler leaves early with `?`.

use status_codes::ApiError;
use status_codes::adapter::render;

#[derive(Debug, thiserror::Error, ApiError)]
enum Elsewhere {
    #[error("moved to {0}")]
    #[status(308)]
    Moved(#[header("Location")] String),
    #[error("see the result")]
    #[status(303)]
    #[header("Location" = "/result")]
    SeeOther,
    #[error("sign in first")]
    #[status(FOUND)]
    SignIn {
        #[header("Location")]
        at: String,
        #[header("Set-Cookie")]
        cookies: Vec<String>,
    },
    #[error("unchanged")]
    #[status(304)]
    NotModified {
        #[header("ETag")]
        etag: String,
        #[header("Content-Location")]
        location: Option<&'static str>,
    },
}

fn main() {
    let lines = |error: &Elsewhere| {
        let mut lines = Vec::new();
        let response = render(error, &mut |name, value| {
            lines.push(format!("{name}: {}", String::from_utf8_lossy(value)));
            true
        });
        (response.status.as_u16(), response.body.is_empty(), lines)
    };
    assert_eq!(lines(&Elsewhere::Moved("/new".into())), (308, false, vec!["Location: /new".into()]));
    assert_eq!(lines(&Elsewhere::SeeOther), (303, false, vec!["Location: /result".into()]));
    let cookies = vec!["a=1".into(), "b=2".into()];
    let (_, _, sent) = lines(&Elsewhere::SignIn { at: "/login".into(), cookies });
    assert_eq!(sent, ["Location: /login", "Set-Cookie: a=1", "Set-Cookie: b=2"]);
    let unchanged = Elsewhere::NotModified { etag: "\"v1\"".into(), location: Some("/orders/1") };
    assert_eq!(lines(&unchanged), (304, true, vec!["ETag: \"v1\"".into(), "Content-Location: /orders/1".into()]));
}
