//! Errors of every kind, by the path that asks for them.

use std::fmt;
use std::time::{Duration, SystemTime};

use status_codes::{ApiError, BodyError, Buffer, Empty, ErrorBody, PlainText, StatusCode};

use crate::decoded::{self, Sent};
use crate::enforced::{self, Guarded, Unguarded};
use crate::hostile::{Chain, ForgedName, Half, Many, Ring, TwoPlaces, Watched, hostile, texts};
use crate::shaped::{self, Named, Typed};
use crate::statics::{STATICS, Static};
use crate::traced::{self, OwnId, Traced};

/// What must never leave the process.
pub(crate) const SECRET: &str = "MARKER-7f3a91";

#[derive(Debug, thiserror::Error, ApiError)]
pub(crate) enum Failing {
    #[error("run-time {0}")]
    #[status(hide)]
    Said(#[status] u16),

    #[error("hostile")]
    #[status(400)]
    Header(#[header("X-User")] String),

    #[error("hostile")]
    #[status(308)]
    Location(#[header("Location")] String),

    #[error("hostile")]
    #[status(401)]
    Challenge(#[header("WWW-Authenticate")] String),

    #[error("hostile")]
    #[status(405)]
    Allow(#[header("Allow")] Vec<String>),

    #[error("later")]
    #[status(503)]
    After(#[header("Retry-After")] Duration),

    #[error("later")]
    #[status(503)]
    At(#[header("Retry-After")] SystemTime),

    #[error("{0}")]
    #[status(400)]
    Text(String),

    #[error("half a member")]
    #[status(400)]
    Member {
        #[extension]
        half: Half,
        #[extension]
        whole: u8,
    },

    #[error("half a body")]
    #[status(400, body = HalfBody)]
    Body,

    #[error("half a text")]
    #[status(400, detail(with = half_a_text))]
    Detail,

    #[error("own body")]
    #[status(409, body = PlainText)]
    OwnBody,

    #[error("queue of 7")]
    #[status(503, expose, code = "too-busy", title = "Too busy", type = "https://example.com/busy")]
    Exposed {
        #[extension]
        queue: u8,
    },

    #[error("no body")]
    #[status(410, body = Empty)]
    NoBody,

    #[error("source: {0}")]
    #[status(500)]
    Source(#[source] std::io::Error),

    #[error("secret: {secret}")]
    #[status(503, detail = "try again")]
    Secret { secret: String },

    #[error("secret: {secret}")]
    #[status(403, hide)]
    Hidden { secret: String },

    #[error("secret: {0}")]
    #[status(404, detail = "not here")]
    Public(String),

    #[error("skipped")]
    #[status(404)]
    Skipped {
        #[extension(skip)]
        _token: String,
        #[extension]
        id: u64,
    },

    #[error("with a cookie")]
    #[status(403)]
    Cookie(#[header("Set-Cookie")] Vec<&'static str>),

    #[error("changed")]
    #[status(412)]
    Etag(#[header("ETag")] &'static str),

    #[error("forged: {0}")]
    #[status(400)]
    Forged(String),

    #[error("forged source")]
    #[status(502)]
    ForgedSource(#[source] std::io::Error),

    #[error("forged name")]
    #[status(400)]
    ForgedName(#[header("X-Name")] ForgedName),

    #[error("lists")]
    #[status(401)]
    #[header("Set-Cookie" = "session=; Max-Age=0")]
    #[header("Set-Cookie" = "csrf=; Max-Age=0")]
    #[header("Link" = "</docs>; rel=help")]
    #[header("Link" = "</terms>; rel=help")]
    Lists(#[header("WWW-Authenticate")] Vec<&'static str>, #[header("X-Raw")] Vec<u8>),

    #[error("many names")]
    #[status(400)]
    Many(#[header("X-Many")] Many),

    #[error("two places")]
    #[status(308)]
    TwoPlaces(#[header("Location")] TwoPlaces),

    #[error("divided")]
    #[status(400)]
    Divided(#[header("X-List")] [&'static str; 2]),

    #[error("unlisted {0}")]
    #[status(one_of(400, 404))]
    Unlisted(#[status] u16),

    #[error("long chain")]
    #[status(500)]
    Chain(#[source] Chain),

    #[error("ring")]
    #[status(500)]
    Ring(#[source] Ring),

    #[error("watched")]
    #[status(400)]
    Watched(#[extension(skip)] Watched),

    #[error("quiet")]
    #[status(404, log = "off")]
    Quiet,

    #[error("loud")]
    #[status(404, log = "warn")]
    Loud,

    #[error(transparent)]
    #[status(transparent)]
    Static(#[from] Static),

    #[error(transparent)]
    #[status(transparent)]
    Sent(Box<Sent>),

    #[error(transparent)]
    #[status(transparent)]
    Traced(#[from] Traced),

    #[error(transparent)]
    #[status(transparent)]
    OwnId(#[from] OwnId),

    #[error(transparent)]
    #[status(transparent)]
    Unguarded(#[from] Unguarded),

    #[error(transparent)]
    #[status(transparent)]
    Guarded(#[from] Guarded),

    #[error(transparent)]
    #[status(transparent)]
    Typed(#[from] Typed),

    #[error(transparent)]
    #[status(transparent)]
    Named(#[from] Named),

    #[error(transparent)]
    #[status(transparent)]
    Problem(#[from] status_codes::Problem),
}

pub(crate) struct HalfBody;

impl<E: ApiError + ?Sized> ErrorBody<E> for HalfBody {
    const CONTENT_TYPE: &'static str = "application/json";

    fn write(_: &E, to: &mut Buffer) -> Result<(), BodyError> {
        to.write_bytes(b"{\"half\":");
        Err(BodyError)
    }
}

fn half_a_text(f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_str("half of it")?;
    Err(fmt::Error)
}

/// `{"error": …}`: the body of a whole application.
pub(crate) struct Envelope;

impl<E: ApiError + ?Sized> ErrorBody<E> for Envelope {
    const CONTENT_TYPE: &'static str = "application/json";

    fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
        let status: StatusCode = to.status();
        to.json(&serde_json::json!({ "error": to.message(error), "status": status.as_u16() }))
    }
}

/// What a request to `/KIND/NUMBER` ends with.
pub(crate) fn answer(path: &str) -> Result<String, Failing> {
    let mut segments = path.trim_matches('/').split('/');
    let (kind, number) = (segments.next().unwrap_or_default(), segments.next().unwrap_or_default());
    let number: usize = number.parse().unwrap_or_default();
    let secret = || SECRET.to_owned();
    let special = enforced::error(kind, number).or_else(|| shaped::error(kind, number));
    if let Some(error) = special.or_else(|| traced::error(kind, number)) {
        return Err(error);
    }
    Err(match kind {
        "decoded" => Failing::Sent(Box::new(decoded::sent().swap_remove(number).0)),
        "static" => STATICS[number].1.into(),
        "said" => Failing::Said(u16::try_from(number).unwrap_or(u16::MAX)),
        "header" => Failing::Header(hostile().swap_remove(number)),
        "padded" => Failing::Header(" a\t".to_owned()),
        "location" => Failing::Location(hostile().swap_remove(number)),
        "challenge" => Failing::Challenge(hostile().swap_remove(number)),
        "allow" => Failing::Allow(hostile()),
        "after" => Failing::After([Duration::ZERO, Duration::from_millis(1), Duration::MAX][number]),
        "at" => Failing::At(
            [
                SystemTime::UNIX_EPOCH - Duration::from_secs(1),
                SystemTime::UNIX_EPOCH,
                SystemTime::UNIX_EPOCH + Duration::from_secs(253_402_300_800),
            ][number],
        ),
        "text" => Failing::Text(texts().swap_remove(number)),
        "member" => Failing::Member { half: Half, whole: 1 },
        "body" => Failing::Body,
        "detail" => Failing::Detail,
        "own" => Failing::OwnBody,
        "exposed" => Failing::Exposed { queue: 7 },
        "none" => Failing::NoBody,
        "secret" => match number {
            0 => Failing::Source(std::io::Error::other(secret())),
            1 => Failing::Secret { secret: secret() },
            2 => Failing::Hidden { secret: secret() },
            3 => Failing::Public(secret()),
            _ => Failing::Skipped { _token: secret(), id: 7 },
        },
        "cookie" => Failing::Cookie(vec!["a=1", "b=2"]),
        "etag" => Failing::Etag("\"v1\""),
        "forged" => {
            let text = || "x\r\nERROR all is lost\u{1b}[2J\u{2028}\u{202e}".to_owned();
            match number {
                0 => Failing::Forged(text()),
                1 => Failing::ForgedSource(std::io::Error::other(text())),
                _ => Failing::ForgedName(ForgedName(text())),
            }
        }
        "lists" => Failing::Lists(
            vec!["Negotiate", "Bearer realm=\"a\", error=\"b\"", "", "Basic realm=\"b\""],
            b"raw \xe9".to_vec(),
        ),
        "many" => Failing::Many(Many),
        "two-places" => Failing::TwoPlaces(TwoPlaces),
        "divided" => Failing::Divided(["a, b", "\"c, d\""]),
        "unlisted" => Failing::Unlisted(409),
        "chain" if number == 0 => Failing::Chain(Chain::of(100_000)),
        "chain" => Failing::Ring(Ring),
        "watched" => Failing::Watched(Watched),
        "quiet" => Failing::Quiet,
        "loud" => Failing::Loud,
        _ => return Ok(format!("fine: {path}")),
    })
}
