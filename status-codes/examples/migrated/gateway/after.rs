//! After: only what the other server has said to the client is said again.

use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::header::WWW_AUTHENTICATE;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::Response;
use axum::routing::get;
use status_codes::{ApiError, ErrorLayer, JsonMessage};
use tokio::time::timeout;

use super::upstream::{self, Complaint};

// errors

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(body = JsonMessage)]
enum GatewayError {
    #[error("too many requests")]
    #[status(429)]
    TooMany {
        #[header("Retry-After")]
        wait: Duration,
    },
    #[error("cannot reach {address}: {source}")]
    #[status(502, detail = "cannot reach the service")]
    Unreachable { address: SocketAddr, source: io::Error },
    #[error("the service does not answer")]
    #[status(504, expose)]
    TooSlow,
    #[error("sign in first")]
    #[status(401)]
    SignedOut(#[header("WWW-Authenticate")] HeaderValue),
    #[error("{}", .said.error)]
    #[status(one_of(400, 403, 404, 409, 422, 429), code(with = Self::code))]
    Refused {
        #[status]
        status: StatusCode,
        #[header(flatten)]
        headers: HeaderMap,
        said: Complaint,
    },
    #[error("the service answered {0}: {1:?}")]
    #[status(502, detail = "the service has failed")]
    Failed(StatusCode, Bytes),
}

impl GatewayError {
    fn of(answer: Response<Bytes>) -> Self {
        let (head, body) = answer.into_parts();
        match (head.status.as_u16(), serde_json::from_slice(&body)) {
            (400 | 403 | 404 | 409 | 422 | 429, Ok(said)) => {
                Self::Refused { status: head.status, headers: head.headers, said }
            }
            (401, _) => {
                let challenge = head.headers.get(WWW_AUTHENTICATE).cloned();
                Self::SignedOut(challenge.unwrap_or(HeaderValue::from_static("Bearer")))
            }
            _ => Self::Failed(head.status, body),
        }
    }

    fn code<'a>(_: &StatusCode, _: &HeaderMap, said: &'a Complaint) -> &'a str {
        &said.code
    }
}

// end of errors

/// Nobody listens there.
const CLOSED: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 1);
const PATIENCE: Duration = Duration::from_millis(200);

async fn fetch(address: SocketAddr, path: &str) -> Result<Bytes, GatewayError> {
    let answer = timeout(PATIENCE, upstream::ask(address, path)).await.map_err(|_| GatewayError::TooSlow)?;
    let answer = answer.map_err(|source| GatewayError::Unreachable { address, source })?;
    if answer.status().is_success() { Ok(answer.into_body()) } else { Err(GatewayError::of(answer)) }
}

async fn invoice(State(address): State<SocketAddr>, Path(id): Path<u8>) -> Result<Bytes, GatewayError> {
    fetch(address, &format!("/invoices/{id}")).await
}

async fn receipt(Path(id): Path<u8>) -> Result<Bytes, GatewayError> {
    fetch(CLOSED, &format!("/receipts/{id}")).await
}

async fn export() -> GatewayError {
    GatewayError::TooMany { wait: Duration::from_millis(900) }
}

pub(crate) fn router(upstream: SocketAddr) -> Router {
    Router::new()
        .route("/invoices/{id}", get(invoice))
        .route("/receipts/{id}", get(receipt))
        .route("/export", get(export))
        .layer(ErrorLayer::new().own_errors_only())
        .with_state(upstream)
}
