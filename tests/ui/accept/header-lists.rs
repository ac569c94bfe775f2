use status_codes::ApiError;

/// The constants of a list are repeated on an enum, on a variant, beside a field and beside a function.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[header("Link" = "</docs>; rel=\"help\"")]
#[header("Link" = "</terms>; rel=\"terms-of-service\"")]
#[header("WWW-Authenticate" = "Negotiate", on(401))]
#[header("WWW-Authenticate" = "Basic realm=\"a\"", on(401))]
#[header("www-authenticate", with = Self::challenge, on(401))]
enum Error {
    #[status(401)]
    OfTheEnum,
    #[status(401)]
    #[header("WWW-Authenticate" = "Negotiate")]
    #[header("WWW-Authenticate" = "Basic realm=\"a\"")]
    ItsOwn,
    #[status(401)]
    #[header("Set-Cookie" = "session=; Max-Age=0")]
    #[header("Set-Cookie", with = self::cookie)]
    WithFields {
        #[header("set-cookie")]
        one: String,
        #[header("Set-Cookie")]
        two: Vec<String>,
    },
}

impl Error {
    fn challenge(&self) -> &'static str {
        "Bearer"
    }
}

fn cookie(one: &String, _: &Vec<String>) -> String {
    one.clone()
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("your session is over")]
#[status(401)]
#[header("WWW-Authenticate" = "Negotiate")]
#[header("WWW-Authenticate" = "Basic realm=\"a\"")]
#[header("Set-Cookie" = "session=; Max-Age=0")]
#[header("Set-Cookie" = "csrf=; Max-Age=0")]
struct SignedOut;

fn main() {
    let mut lines = Vec::new();
    status_codes::adapter::render(&SignedOut, &mut |name, value| {
        lines.push(format!("{name}: {}", value.escape_ascii()));
        true
    });
    let expected = [
        "WWW-Authenticate: Negotiate",
        r#"WWW-Authenticate: Basic realm=\"a\""#,
        "Set-Cookie: session=; Max-Age=0",
        "Set-Cookie: csrf=; Max-Age=0",
    ];
    assert_eq!(lines, expected);
}
