//! Handlers that return a `HandlerError`: which errors keep their response, and what nobody reads.

use std::error::Error;
use std::io;

use eyre::WrapErr as _;
use serde_json::{Value, json};
use status_codes::{AnyError, ApiError, ErrorLayer, Failure, HandlerError, OrStatus as _, Problem};

use crate::errors::{Envelope, SECRET};
use crate::servers::ALL;

/// The type that the handlers name.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("no ticket {id}")]
#[status(409, code = "no-ticket")]
#[header("X-Ticket" = "none")]
pub(crate) struct NoTicket {
    #[extension]
    id: u64,
}

/// A type that the handlers do not name.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("closed")]
#[status(410, code = "closed")]
#[header("X-Ticket" = "void")]
struct Closed;

/// An error without a status, whose source has one.
#[derive(Debug, thiserror::Error)]
#[error("MARKER-7f3a91 has said no")]
struct Upstream(#[source] NoTicket);

pub(crate) type Failed = HandlerError<NoTicket>;

const TICKET: NoTicket = NoTicket { id: 7 };

fn any() -> AnyError {
    AnyError::new(Closed)
}

/// What another server has answered.
fn problem() -> Problem {
    Problem::new(404).with_detail(SECRET).with_member("marker", SECRET).expect("a member")
}

fn boxed(error: impl Into<Box<dyn Error + Send + Sync>>) -> Box<dyn Error + Send + Sync> {
    error.into()
}

/// What `/handler/{case}` ends with.
pub(crate) fn fail(case: &str) -> Result<String, Failed> {
    use anyhow::{Error as Anyhow, anyhow};
    use eyre::{Report as Eyre, eyre};
    let marked = || format!("{SECRET}: cannot load");
    match case {
        "itself" => Err(TICKET)?,
        "another" => Err(Closed)?,
        "any" => Err(any())?,
        "with-status" => Err::<(), _>(SECRET).or_status_with(410, "closed")?,
        "anyhow" => Err(Anyhow::new(TICKET))?,
        "anyhow-under" => Err(Anyhow::new(TICKET).context(marked()).context(SECRET))?,
        "anyhow-as" => Err(anyhow!(SECRET).context(TICKET).context(marked()))?,
        "anyhow-any-under" => Err(Anyhow::new(any()).context(marked()).context(SECRET))?,
        "anyhow-any-as" => Err(anyhow!(SECRET).context(any()))?,
        "anyhow-in-io" => Err(Anyhow::new(io::Error::other(TICKET)).context(marked()))?,
        "anyhow-another" => Err(Anyhow::new(Closed).context(marked()))?,
        "anyhow-source" => Err(Anyhow::new(Upstream(TICKET)).context(marked()))?,
        "anyhow-problem" => Err(Anyhow::new(problem()).context(marked()))?,
        "anyhow-problem-as" => Err(anyhow!(SECRET).context(problem()))?,
        "anyhow-foreign" => Err(anyhow!(SECRET).context(marked()))?,
        "eyre" => Err(Eyre::new(TICKET))?,
        "eyre-under" => Err(Eyre::new(TICKET)).wrap_err(marked()).wrap_err(SECRET)?,
        "eyre-as" => Err(eyre!(SECRET)).wrap_err(TICKET).wrap_err(marked())?,
        "eyre-any-under" => Err(Eyre::new(any())).wrap_err(marked()).wrap_err(SECRET)?,
        "eyre-any-as" => Err(eyre!(SECRET)).wrap_err(any())?,
        "eyre-in-io" => Err(Eyre::new(io::Error::other(TICKET))).wrap_err(marked())?,
        "eyre-another" => Err(Eyre::new(Closed)).wrap_err(marked())?,
        "eyre-source" => Err(Eyre::new(Upstream(TICKET))).wrap_err(marked())?,
        "eyre-problem" => Err(Eyre::new(problem())).wrap_err(marked())?,
        "eyre-problem-as" => Err(eyre!(SECRET)).wrap_err(problem())?,
        "eyre-foreign" => Err(eyre!(SECRET)).wrap_err(marked())?,
        "anyhow-logged" => Err(Anyhow::new(Upstream(TICKET)).context("only for the log"))?,
        "eyre-logged" => Err(Eyre::new(Upstream(TICKET))).wrap_err("only for the log")?,
        "box" => Err(boxed(TICKET))?,
        "box-any" => Err(boxed(any()))?,
        "box-in-io" => Err(boxed(io::Error::other(any())))?,
        "box-another" => Err(boxed(Closed))?,
        "box-source" => Err(boxed(Upstream(TICKET)))?,
        "box-problem" => Err(boxed(problem()))?,
        "box-foreign" => Err(boxed(SECRET))?,
        "io" => Err(io::Error::other(TICKET))?,
        "io-any" => Err(io::Error::other(any()))?,
        "io-in-io" => Err(io::Error::other(io::Error::other(TICKET)))?,
        "io-another" => Err(io::Error::other(Closed))?,
        "io-source" => Err(io::Error::other(Upstream(TICKET)))?,
        "io-problem" => Err(io::Error::other(problem()))?,
        "io-foreign" => Err(io::Error::new(io::ErrorKind::NotFound, SECRET))?,
        "io-system" => drop(std::fs::File::open("/no/such/MARKER-7f3a91")?),
        _ => return Ok("fine".to_owned()),
    }
    unreachable!("{case} fails")
}

/// What the client reads.
#[derive(Clone, Copy)]
enum Reads {
    Ticket,
    Closed,
    Nothing,
}

use Reads::{Closed as ReadsClosed, Nothing, Ticket};

const CASES: [(&str, Reads); 40] = [
    ("itself", Ticket),
    ("another", ReadsClosed),
    ("any", ReadsClosed),
    ("anyhow", Ticket),
    ("anyhow-under", Ticket),
    ("anyhow-as", Ticket),
    ("anyhow-any-under", ReadsClosed),
    ("anyhow-any-as", ReadsClosed),
    ("anyhow-in-io", Ticket),
    ("anyhow-another", Nothing),
    ("anyhow-source", Nothing),
    ("anyhow-problem", Nothing),
    ("anyhow-problem-as", Nothing),
    ("anyhow-foreign", Nothing),
    ("eyre", Ticket),
    ("eyre-under", Ticket),
    ("eyre-as", Ticket),
    ("eyre-any-under", ReadsClosed),
    ("eyre-any-as", ReadsClosed),
    ("eyre-in-io", Ticket),
    ("eyre-another", Nothing),
    ("eyre-source", Nothing),
    ("eyre-problem", Nothing),
    ("eyre-problem-as", Nothing),
    ("eyre-foreign", Nothing),
    ("box", Ticket),
    ("box-any", ReadsClosed),
    ("box-in-io", ReadsClosed),
    ("box-another", Nothing),
    ("box-source", Nothing),
    ("box-problem", Nothing),
    ("box-foreign", Nothing),
    ("io", Ticket),
    ("io-any", ReadsClosed),
    ("io-in-io", Ticket),
    ("io-another", Nothing),
    ("io-source", Nothing),
    ("io-problem", Nothing),
    ("io-foreign", Nothing),
    ("io-system", Nothing),
];

impl Reads {
    fn document(self) -> Value {
        match self {
            Self::Ticket => {
                json!({"title": "Conflict", "status": 409, "detail": "no ticket 7", "code": "no-ticket", "id": 7})
            }
            Self::Closed => json!({"title": "Gone", "status": 410, "detail": "closed", "code": "closed"}),
            Self::Nothing => json!({"title": "Internal Server Error", "status": 500}),
        }
    }

    fn envelope(self) -> Value {
        match self {
            Self::Ticket => json!({"error": "no ticket 7", "status": 409}),
            Self::Closed => json!({"error": "closed", "status": 410}),
            Self::Nothing => json!({"error": "Internal Server Error", "status": 500}),
        }
    }

    fn header(self) -> Option<&'static str> {
        match self {
            Self::Ticket => Some("none"),
            Self::Closed => Some("void"),
            Self::Nothing => None,
        }
    }
}

#[test]
fn an_error_inside_keeps_its_response() {
    for server in ALL {
        for (layer, body) in [
            (None, Reads::document as fn(Reads) -> Value),
            (Some(ErrorLayer::new()), Reads::document),
            (Some(ErrorLayer::new().body::<Envelope>()), Reads::envelope),
        ] {
            let mut connection = server.connect(layer);
            for (case, reads) in CASES {
                let answer = connection.ask("GET", &format!("/handler/{case}"));
                let raw = String::from_utf8_lossy(&answer.raw);
                assert!(!raw.contains(&SECRET[..6]), "{server}: {case}: {raw}");
                assert_eq!(answer.json(), body(reads), "{server}: {case}");
                assert_eq!(u64::from(answer.status), body(reads)["status"], "{server}: {case}");
                assert_eq!(answer.header("x-ticket"), reads.header(), "{server}: {case}");
            }
            let fine = connection.ask("GET", "/handler/fine");
            assert_eq!((fine.status, fine.text().as_str()), (200, "fine"), "{server}");
        }
    }
}

/// As an error of ours that is in it, and as a foreign one that a status was attached to.
#[test]
fn the_error_can_be_had_by_its_type() {
    drop(ErrorLayer::new());
    let cases: [fn() -> Failed; 4] = [
        || TICKET.into(),
        || anyhow::Error::new(TICKET).context("a context").into(),
        || io::Error::other(TICKET).into(),
        || AnyError::new(AnyError::new(TICKET)).into(),
    ];
    for failed in cases {
        assert!(failed().error().is::<NoTicket>() && !failed().error().is::<Closed>());
        let axum = axum::response::IntoResponse::into_response(failed());
        let hyper = status_codes::adapter::http::into_response::<bytes::Bytes>(failed());
        for extensions in [axum.extensions(), hyper.extensions()] {
            let failure: &Failure = extensions.get().expect("a failure");
            assert!(matches!(failure.downcast_ref(), Some(NoTicket { id: 7 })), "{failure:?}");
        }
        let actix: actix_web::Error = failed().into();
        let inside = actix.as_error::<Failed>().expect("it is lent");
        assert!(inside.error().is::<NoTicket>());
        let poem: poem::Error = failed().into();
        assert!(poem.downcast_ref::<AnyError>().expect("it is owned").is::<NoTicket>());
    }
    let foreign: Failed = "x".parse::<u8>().or_status(400).unwrap_err().into();
    assert!(foreign.error().is::<std::num::ParseIntError>());
}

/// Even the type that a handler names is not passed on if it may come from another server.
#[test]
fn a_problem_in_a_report_is_never_sent() {
    let error = HandlerError::<Problem>::from(io::Error::other(problem()));
    assert_eq!(error.into_inner().status(), 500);
    assert_eq!(HandlerError::<Problem>::from(problem()).into_inner().status(), 404);
}
