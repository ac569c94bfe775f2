//! Responses of reqwest.

use std::error::Error as _;

use status_codes::client::ErrorResponse;

use crate::server::Server;

async fn response(bytes: impl Into<Vec<u8>>) -> reqwest::Response {
    let server = Server::new([bytes]).await;
    reqwest::get(&server.url).await.expect("a response")
}

#[tokio::test]
async fn a_problem_document() {
    let response = response(
        "HTTP/1.1 409 Conflict\r\nContent-Type: application/problem+json\r\nX-A: 1\r\nX-A: 2\r\nContent-Length: 19\r\n\r\n{\"code\":\"sold-out\"}",
    )
    .await;
    let failed = ErrorResponse::from_reqwest(response).await.expect("a status");
    assert_eq!(failed.to_string(), "409 Conflict (sold-out)");
    assert_eq!(failed.header::<Vec<u8>>("x-a"), None);
    assert_eq!(failed.header::<Vec<u16>>("x-a"), Some(vec![1, 2]));
    assert!(!failed.is_truncated());
}

/// The status and whatever was read are there, although the server has gone.
#[tokio::test]
async fn a_connection_that_breaks_loses_nothing() {
    let cut =
        response("HTTP/1.1 503 Service Unavailable\r\nRetry-After: 7\r\nContent-Length: 100\r\n\r\nso sorry").await;
    let failed = ErrorResponse::from_reqwest(cut).await.expect("a status");
    assert_eq!((failed.status().as_u16(), failed.body()), (503, &b"so sorry"[..]));
    assert_eq!(failed.retry_after().map(|wait| wait.as_secs()), Some(7));
    assert!(failed.is_truncated() && failed.source().is_some());
    assert_eq!(failed.to_string(), "503 Service Unavailable");
}

#[tokio::test]
async fn a_long_body_is_read_up_to_the_limit() {
    let long = |length: usize| {
        let mut response = b"HTTP/1.1 500 Internal Server Error\r\nConnection: close\r\n\r\n".to_vec();
        response.resize(response.len() + length, b'x');
        response
    };
    for (length, is_longer) in [(0, false), (1 << 20, false), ((1 << 20) + 1, true), (10 << 20, true)] {
        let failed = ErrorResponse::from_reqwest(response(long(length)).await).await.expect("a status");
        assert_eq!((failed.body().len(), failed.is_truncated()), (length.min(1 << 20), is_longer), "{length}");
        assert!(failed.source().is_none());
    }
    for limit in [0, 1, 5000] {
        let failed = ErrorResponse::from_reqwest_limited(response(long(100_000)).await, limit).await.expect("a status");
        assert_eq!((failed.body().len(), failed.is_truncated()), (limit, true));
    }
    let failed = ErrorResponse::from_reqwest_limited(response(long(10)).await, usize::MAX).await.expect("a status");
    assert_eq!((failed.body().len(), failed.is_truncated()), (10, false));
}

/// A document that is cut is not read by half.
#[tokio::test]
async fn a_document_that_is_cut() {
    let document = "HTTP/1.1 409 Conflict\r\nContent-Type: application/problem+json\r\nContent-Length: 19\r\n\r\n{\"code\":\"sold-out\"}";
    for (limit, is_read) in [(18, false), (19, true)] {
        let failed = ErrorResponse::from_reqwest_limited(response(document).await, limit).await.expect("a status");
        assert_eq!(failed.problem().is_some(), is_read);
    }
}

#[tokio::test]
async fn chunks_with_trailers() {
    let chunks =
        "HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nab,\r\n2\r\ncd\r\n0\r\nX-T: 1\r\n\r\n";
    let failed = ErrorResponse::from_reqwest(response(chunks).await).await.expect("a status");
    assert_eq!((failed.body(), failed.is_truncated()), (&b"ab,cd"[..], false));
}

#[tokio::test]
async fn no_body_in_answer_to_head() {
    let server = Server::new(["HTTP/1.1 404 Not Found\r\nContent-Length: 100\r\n\r\n"]).await;
    let response = reqwest::Client::new().head(&server.url).send().await.expect("a response");
    let failed = ErrorResponse::from_reqwest(response).await.expect("a status");
    assert_eq!((failed.status().as_u16(), failed.body(), failed.is_truncated()), (404, &b""[..], false));
}
