//! The same routes in each framework, each server on a thread of its own until the tests end.
//!
//! `/json` takes a JSON document, `/number/{n}` a number, `/query` a number in the query, `/small` a short body, `/slow`
//! a stream; `/alone/{code}` is what the framework writes for a code when it is given a body and nobody of ours is there, and
//! `/alone/refused` what it writes itself; `/nothing` is a bare 204;
//! `/handler/{case}` returns a `HandlerError`, as `handler::fail` says;
//! `/theirs` is a failure with a JSON body of the application's own, and `/untouched` one with a text and the mark that it stays.
//! `/changed/{to}/{kind}/{number}` is an error whose status
//! somebody changes on the way out. Everything else ends as `errors::answer` says.

mod actix_web;
mod axum;
mod hyper;
mod poem;
mod rocket;

use std::fmt;
use std::net::SocketAddr;
use std::sync::mpsc::{Sender, channel};

use status_codes::ErrorLayer;

pub(crate) use self::hyper::serve_tower;
use crate::connection::{Connection, Protocol};
use crate::events::{Line, Log};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Framework {
    Axum,
    Hyper,
    ActixWeb,
    Rocket,
    Poem,
}

/// A framework, as a client of one protocol sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Server {
    pub(crate) framework: Framework,
    pub(crate) protocol: Protocol,
}

/// Each of them speaks both.
pub(crate) const ALL: [Server; 10] = {
    use Framework::{ActixWeb, Axum, Hyper, Poem, Rocket};
    use Protocol::{Http1, Http2};
    [
        Server { framework: Axum, protocol: Http1 },
        Server { framework: Axum, protocol: Http2 },
        Server { framework: Hyper, protocol: Http1 },
        Server { framework: Hyper, protocol: Http2 },
        Server { framework: ActixWeb, protocol: Http1 },
        Server { framework: ActixWeb, protocol: Http2 },
        Server { framework: Rocket, protocol: Http1 },
        Server { framework: Rocket, protocol: Http2 },
        Server { framework: Poem, protocol: Http1 },
        Server { framework: Poem, protocol: Http2 },
    ]
};

/// The bytes of the bodies that frameworks are given where none may be.
pub(crate) const FORBIDDEN_BODY: &str = "FORBIDDEN";

/// Where a server says that it listens.
type Listening = Sender<SocketAddr>;

impl Framework {
    /// Whether it says what was wrong with a document.
    pub(crate) fn explains_refusals(self) -> bool {
        matches!(self, Self::Axum | Self::ActixWeb | Self::Poem)
    }
}

impl Server {
    /// A connection to a new server, with a layer of ours around it, or none.
    pub(crate) fn connect(self, layer: Option<ErrorLayer>) -> Connection {
        self.open(self.serve(layer))
    }

    /// The same, and the events of this server.
    pub(crate) fn watch(self, layer: ErrorLayer) -> Watched {
        let log = Log::leaked();
        let address = self.serve_in(move || log.of_this_thread(), Some(layer));
        Watched { connection: self.open(address), log }
    }

    /// A connection to a server that is already there.
    pub(crate) fn open(self, address: SocketAddr) -> Connection {
        Connection::open(address, self.protocol, self.to_string())
    }

    /// A new server, with a layer of ours around it, or none.
    pub(crate) fn serve(self, layer: Option<ErrorLayer>) -> SocketAddr {
        self.serve_in(|| (), layer)
    }

    /// A new server, on a thread that is prepared for it.
    fn serve_in(self, prepare: impl FnOnce() + Send + 'static, layer: Option<ErrorLayer>) -> SocketAddr {
        let (listening, address) = channel();
        std::thread::spawn(move || {
            prepare();
            match self.framework {
                Framework::Axum => axum::serve(layer, &listening),
                Framework::Hyper => hyper::serve(layer.as_ref(), &listening),
                Framework::ActixWeb => actix_web::serve(layer, &listening),
                Framework::Rocket => rocket::serve(layer, &listening),
                Framework::Poem => poem::serve(layer, &listening),
            }
        });
        address.recv().expect("the server starts")
    }
}

/// A connection to a server whose events are kept, and those of no other server.
pub(crate) struct Watched {
    pub(crate) connection: Connection,
    log: &'static Log,
}

impl Watched {
    /// The events of one request. They are written before the response is sent.
    pub(crate) fn events(&mut self, path: &str) -> Vec<Line> {
        self.log.take_all();
        self.connection.ask("GET", path);
        self.log.take()
    }

    /// The only event of one request.
    pub(crate) fn event(&mut self, path: &str) -> Line {
        let lines = self.events(path);
        let [line] = &lines[..] else { panic!("{path}: not one event: {lines:?}") };
        line.clone()
    }

    /// Our events since the last request that was asked here.
    pub(crate) fn rest(&self) -> Vec<Line> {
        self.log.take()
    }
}

impl fmt::Display for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} over {}", self.framework, self.protocol)
    }
}

pub(crate) fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime")
}

#[derive(serde::Deserialize)]
struct Document {
    #[allow(dead_code, reason = "it is only read")]
    number: u32,
}
