//! Variants without their own `#[status]` have the keys of the enum's default, including `detail(with = …)`.

use std::fmt;

use status_codes::ApiError;
use status_codes::adapter::render;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("private {0}")]
#[status(400, detail(with = Self::public), log = "info", allow(client_default))]
#[header("WWW-Authenticate" = "Basic", on(401))]
enum Error {
    Default(u32),
    #[status(404, detail = "not here")]
    Own(u32),
    // What the function does not give, the enum does.
    #[status(401, hide)]
    #[header("WWW-Authenticate", with = Self::challenge)]
    SignedOut(u32),
}

impl Error {
    fn public(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if matches!(self, Self::Default(7)) { "seven" } else { "public" })
    }

    fn challenge(number: &u32) -> Option<&'static str> {
        (*number == 1).then_some("Bearer")
    }
}

fn sent(error: &Error) -> (String, Vec<String>) {
    let mut lines = Vec::new();
    let response = render(error, &mut |_, value| {
        lines.push(String::from_utf8_lossy(value).into_owned());
        true
    });
    (String::from_utf8(response.body.into_owned()).expect("text"), lines)
}

fn main() {
    let (body, _) = sent(&Error::Default(7));
    assert!(body.contains("seven") && !body.contains("private"), "{body}");
    let (body, _) = sent(&Error::Own(7));
    assert!(body.contains("not here"), "{body}");
    assert_eq!(sent(&Error::SignedOut(1)).1, ["Bearer"]);
    assert_eq!(sent(&Error::SignedOut(2)).1, ["Basic"]);
}
