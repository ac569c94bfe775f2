//! Before: what the other server has said is said again.

use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::header::{CONNECTION, CONTENT_LENGTH, CONTENT_TYPE, DATE, RETRY_AFTER, TRANSFER_ENCODING};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use tokio::time::timeout;

use super::upstream::{self, Complaint};

// errors

#[derive(Debug, thiserror::Error)]
enum GatewayError {
    #[error("too many requests")]
    TooMany { wait: Duration },
    #[error("cannot reach {address}: {source}")]
    Unreachable { address: SocketAddr, source: io::Error },
    #[error("the service does not answer")]
    TooSlow,
    #[error("{}", .said.error)]
    Failed { status: StatusCode, headers: HeaderMap, said: Complaint },
}

impl GatewayError {
    fn of(answer: Response<Bytes>) -> Self {
        let (head, body) = answer.into_parts();
        let text = || Complaint { error: String::from_utf8_lossy(&body).into_owned(), code: "unknown".to_owned() };
        let said = serde_json::from_slice(&body).unwrap_or_else(|_| text());
        Self::Failed { status: head.status, headers: head.headers, said }
    }
}

impl IntoResponse for GatewayError {
    fn into_response(self) -> Response {
        let error = self.to_string();
        let respond = |status: StatusCode, headers: HeaderMap, code: &str| {
            (status, headers, Json(Complaint { error, code: code.to_owned() })).into_response()
        };
        match self {
            Self::TooMany { wait } => {
                let headers = HeaderMap::from_iter([(RETRY_AFTER, wait.as_secs().into())]);
                respond(StatusCode::TOO_MANY_REQUESTS, headers, "too-many")
            }
            Self::Unreachable { .. } => respond(StatusCode::BAD_GATEWAY, HeaderMap::new(), "unreachable"),
            Self::TooSlow => respond(StatusCode::GATEWAY_TIMEOUT, HeaderMap::new(), "too-slow"),
            Self::Failed { status, mut headers, said } => {
                // They are about the other connection and the other body.
                for name in [CONNECTION, TRANSFER_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, DATE] {
                    headers.remove(name);
                }
                respond(status, headers, &said.code)
            }
        }
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
        .with_state(upstream)
}
