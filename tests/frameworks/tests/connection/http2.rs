//! A client of RFC 9113. The crate refuses names in capitals, fields of a connection, lengths that do not match, and DATA
//! in an answer to HEAD.

use std::net::SocketAddr;

use bytes::Bytes;
use h2::client::SendRequest;
use tokio::net::TcpStream;
use tokio::runtime::{Builder, Runtime};
use tokio::time::timeout;

use super::{Answer, PATIENCE};

pub(crate) struct Connection {
    /// Drives the connection, as long as somebody waits for an answer.
    runtime: Runtime,
    requests: SendRequest<Bytes>,
}

/// The longest body fits in, so that nobody waits for a `WINDOW_UPDATE`.
const WINDOW: u32 = 1 << 24;

impl Connection {
    pub(super) fn open(address: SocketAddr) -> Self {
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
        let requests = runtime.block_on(async {
            let stream = TcpStream::connect(address).await.expect("it listens");
            stream.set_nodelay(true).expect("no delay");
            let mut client = h2::client::Builder::new();
            client.initial_window_size(WINDOW).initial_connection_window_size(WINDOW).enable_push(false);
            let (requests, connection) = client.handshake(stream).await.expect("a handshake");
            // How it ends is what the next request ends with.
            tokio::spawn(async { drop(connection.await) });
            requests
        });
        Self { runtime, requests }
    }

    pub(super) fn ask(&mut self, method: &str, path: &str, fields: &[(&str, &str)], json: &str) -> Answer {
        let mut request = http::Request::builder().method(method).uri(format!("http://test{path}"));
        for (name, value) in fields {
            request = request.header(*name, *value);
        }
        if !json.is_empty() {
            request = request.header("content-type", "application/json").header("content-length", json.len());
        }
        let request = request.body(()).expect("a request");
        let mut answer =
            Answer { status: 0, headers: Vec::new(), body: Vec::new(), raw: Vec::new(), faults: Vec::new() };
        let exchange = exchange(self.requests.clone(), request, Bytes::from(json.to_owned()), &mut answer);
        let end = self.runtime.block_on(async { timeout(PATIENCE, exchange).await });
        if let Err(error) = end.unwrap_or_else(|_| panic!("{method} {path}: no answer in time")) {
            answer.faults.push(error.reason().map_or_else(|| error.to_string(), |reason| format!("{reason:?}")));
        }
        for (name, value) in &answer.headers {
            // RFC 9113 §8.2.1.
            if value.trim_ascii().len() < value.len() {
                answer.faults.push(format!("blanks around the value of {name}"));
            }
            answer.raw.extend([name.as_bytes(), b": ", value, b"\r\n"].concat());
        }
        answer.raw.extend_from_slice(&answer.body);
        answer
    }
}

async fn exchange(
    requests: SendRequest<Bytes>,
    request: http::Request<()>,
    body: Bytes,
    answer: &mut Answer,
) -> Result<(), h2::Error> {
    let (response, mut sending) = requests.ready().await?.send_request(request, body.is_empty())?;
    if !body.is_empty() {
        sending.send_data(body, true)?;
    }
    let (head, mut stream) = response.await?.into_parts();
    answer.status = head.status.as_u16();
    answer.headers =
        head.headers.iter().map(|(name, value)| (name.as_str().to_owned(), value.as_bytes().to_vec())).collect();
    while let Some(data) = stream.data().await {
        let data = data?;
        stream.flow_control().release_capacity(data.len())?;
        answer.body.extend_from_slice(&data);
    }
    Ok(())
}
