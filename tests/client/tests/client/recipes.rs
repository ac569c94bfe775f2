//! What the recipes of the page do. Every response asks the client not to wait.

use http::Method;
use status_client::backon::{Failed, get};
use status_client::{reqwest as own, reqwest_middleware as middleware, tower as policy};
use tower::retry::Retry;
use tower::{ServiceExt as _, service_fn};

use crate::server::{BUSY, FINE, FULL, GONE, Server};

/// The responses, the method of the request, its final status, and how many requests are sent.
fn cases() -> [(Vec<&'static [u8]>, Method, u16, usize); 6] {
    [
        (vec![BUSY, FINE], Method::GET, 200, 2),
        (vec![BUSY, FULL, FINE], Method::GET, 200, 3),
        (vec![GONE, FINE], Method::GET, 410, 1),
        (vec![FULL, FINE], Method::POST, 200, 2),
        (vec![BUSY, FINE], Method::POST, 503, 1),
        (vec![FINE], Method::POST, 200, 1),
    ]
}

#[tokio::test]
async fn backon() {
    for (responses, method, status, asked) in cases() {
        if method != Method::GET {
            continue;
        }
        let server = Server::new(responses).await;
        let found = match get(&reqwest::Client::new(), &server.url).await {
            Ok(text) => {
                assert_eq!(text, "fine");
                200
            }
            Err(Failed::Response(failed)) => failed.status().as_u16(),
            Err(Failed::NoResponse(error)) => panic!("{error}"),
        };
        assert_eq!((found, server.asked()), (status, asked));
    }
}

#[tokio::test]
async fn policy_of_tower() {
    for (responses, method, status, asked) in cases() {
        let server = Server::new(responses).await;
        let client = reqwest::Client::new();
        let service = service_fn(|request: http::Request<String>| {
            let request = reqwest::Request::try_from(request).expect("a request");
            let sent = client.execute(request);
            async { sent.await.map(http::Response::<reqwest::Body>::from) }
        });
        let request = http::Request::builder().method(method).uri(&server.url).body(String::new()).expect("a request");
        let response = Retry::new(policy::Retries { left: 3 }, service).oneshot(request).await.expect("a response");
        assert_eq!((response.status().as_u16(), server.asked()), (status, asked));
    }
    let server = Server::new([BUSY, BUSY, FINE]).await;
    let client = reqwest::Client::new();
    let service = service_fn(|request: http::Request<String>| {
        let sent = client.execute(reqwest::Request::try_from(request).expect("a request"));
        async { sent.await.map(http::Response::<reqwest::Body>::from) }
    });
    let request = http::Request::get(&server.url).body(String::new()).expect("a request");
    let response = Retry::new(policy::Retries { left: 1 }, service).oneshot(request).await.expect("a response");
    assert_eq!((response.status().as_u16(), server.asked()), (503, 2), "no more tries are left");
}

#[tokio::test]
async fn retries_of_reqwest() {
    for (responses, method, status, asked) in cases() {
        let server = Server::new(responses).await;
        let client = reqwest::Client::builder().retry(own::retries("127.0.0.1")).build().expect("a client");
        let response = client.request(method, &server.url).send().await.expect("a response");
        assert_eq!((response.status().as_u16(), server.asked()), (status, asked));
    }
}

#[tokio::test]
async fn middleware_of_reqwest() {
    for (responses, method, status, asked) in cases() {
        let server = Server::new(responses).await;
        let client = reqwest_middleware::ClientBuilder::new(reqwest::Client::new())
            .with(middleware::Retries { most: 3 })
            .build();
        let response = client.request(method, &server.url).send().await.expect("a response");
        assert_eq!((response.status().as_u16(), server.asked()), (status, asked));
    }
}
