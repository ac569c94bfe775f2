//! What a server sends for an error, read from its socket. Nothing here knows of descriptions.

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::sync::{Arc, LazyLock, Mutex, mpsc};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Path, State};
use status_codes::adapter::http::response;
use status_codes::{ApiError, ErrorBody, ErrorLayer};

type Response = http::Response<Body>;

/// The responses that wait for their request, by number.
type Waiting = Arc<Mutex<BTreeMap<usize, Response>>>;

/// What was received.
#[derive(Clone, Debug)]
pub(crate) struct Sent {
    pub(crate) status: u16,
    /// The field lines, without those that frame the message.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) content_type: Option<String>,
    pub(crate) body: String,
}

/// A server, which runs until the tests end.
pub(crate) struct Server {
    address: SocketAddr,
    waiting: Waiting,
}

static PLAIN: LazyLock<Server> = LazyLock::new(|| Server::start(|router| router));

/// What a server without a layer sends.
pub(crate) fn sent(error: &dyn ApiError) -> Sent {
    PLAIN.sent(error)
}

impl Server {
    /// A server with a layer, which writes the body `B`.
    pub(crate) fn with_layer<B: for<'e> ErrorBody<dyn ApiError + 'e> + 'static>() -> Self {
        // Errors travel with their responses from now on.
        let layer = ErrorLayer::new().body::<B>();
        Self::start(|router| router.layer(layer))
    }

    fn start(wrap: impl FnOnce(Router) -> Router + Send + 'static) -> Self {
        let (send, receive) = mpsc::channel();
        let waiting = Waiting::default();
        let router = Router::new().route("/{number}", axum::routing::get(answer)).with_state(Arc::clone(&waiting));
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build().expect("a runtime");
            runtime.block_on(async {
                let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
                send.send(listener.local_addr().expect("an address")).expect("the test waits");
                axum::serve(listener, wrap(router)).await.expect("it serves");
            });
        });
        Self { address: receive.recv().expect("the server starts"), waiting }
    }

    pub(crate) fn sent(&self, error: &dyn ApiError) -> Sent {
        let response = response::<Bytes>(error).map(Body::from);
        let number = {
            let mut waiting = self.waiting.lock().expect("no panic");
            let number = waiting.last_key_value().map_or(0, |(last, _)| last + 1);
            waiting.insert(number, response);
            number
        };
        self.answer("GET", &number.to_string())
    }

    /// What the server answers. It knows numbers alone.
    pub(crate) fn answer(&self, method: &str, path: &str) -> Sent {
        let mut stream = TcpStream::connect(self.address).expect("it listens");
        write!(stream, "{method} /{path} HTTP/1.1\r\nhost: test\r\nconnection: close\r\n\r\n").expect("sent");
        let mut received = Vec::new();
        stream.read_to_end(&mut received).expect("a response");
        Sent::parse(str::from_utf8(&received).expect("UTF-8"))
    }
}

async fn answer(State(waiting): State<Waiting>, Path(number): Path<usize>) -> Response {
    waiting.lock().expect("no panic").remove(&number).expect("each response is asked for once")
}

impl Sent {
    /// Reads a response after which the connection ends (RFC 9112 §2.1).
    fn parse(received: &str) -> Self {
        let (head, body) = received.split_once("\r\n\r\n").expect("a head");
        let mut lines = head.split("\r\n");
        let status_line = lines.next().and_then(|line| line.strip_prefix("HTTP/1.1 ")).expect("a status line");
        let status = status_line[..3].parse().expect("a status");
        let mut sent = Self { status, headers: Vec::new(), content_type: None, body: body.to_owned() };
        for line in lines {
            let (name, value) = line.split_once(": ").expect("a field line");
            match name {
                "content-type" => sent.content_type = Some(value.to_owned()),
                "content-length" => assert_eq!(value, body.len().to_string(), "{received}"),
                "connection" | "date" => {}
                _ => sent.headers.push((name.to_owned(), value.to_owned())),
            }
        }
        sent
    }
}
