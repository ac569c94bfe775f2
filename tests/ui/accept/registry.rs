use status_codes::spec::ErrorSpec;
use status_codes::{ApiError, StatusCode};

mod codes {
    use super::{ErrorSpec, StatusCode};

    pub(crate) const GONE: ErrorSpec = ErrorSpec::new("gone").with_status(StatusCode::GONE).with_code("E-1").with_title("Gone");
    pub(crate) const SIGNED_OUT: ErrorSpec = ErrorSpec::new("").with_status(StatusCode::UNAUTHORIZED);
    pub(crate) const GONE_STATUS: StatusCode = StatusCode::GONE;
    pub(crate) const OURS: ErrorSpec = ErrorSpec::new("").with_status(StatusCode::SERVICE_UNAVAILABLE).with_code("ours");
    pub(crate) const NOTHING: ErrorSpec = ErrorSpec::new("").with_status(StatusCode::NOT_MODIFIED);
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[header("X-Gone" = "1", on(codes::GONE_STATUS))]
#[status(500)]
enum Error<T: std::fmt::Debug> {
    #[status(spec = codes::GONE)]
    Gone {
        #[extension]
        id: u64,
    },
    #[status(spec = codes::SIGNED_OUT)]
    #[header("WWW-Authenticate" = "Bearer")]
    SignedOut,
    #[status(spec = codes::NOTHING)]
    Nothing(#[header("ETag")] &'static str),
    #[status(spec = codes::GONE, code = "own", title = "Own", type = "/own", detail = "own {0:?}", log = "off")]
    Overridden(T),
    #[status(spec = self::codes::GONE, code(with = std::clone::Clone::clone), body = status_codes::PlainText)]
    Late(u8),
    Default,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[status(spec = Self::ROW, allow(sender))]
struct Own;

impl Own {
    const ROW: ErrorSpec = ErrorSpec::new("Own").with_status(StatusCode::NETWORK_AUTHENTICATION_REQUIRED);
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[status(spec = codes::OURS)]
enum AllOfThem {
    A,
    #[status(404)]
    B,
}

pub(crate) fn main() {
    assert_eq!(Error::<u8>::Gone { id: 1 }.spec().and_then(ErrorSpec::code), Some("E-1"));
    assert_eq!(Own.status(), 511);
    assert_eq!((AllOfThem::A.status(), AllOfThem::B.status()), (StatusCode::SERVICE_UNAVAILABLE, StatusCode::NOT_FOUND));
}
