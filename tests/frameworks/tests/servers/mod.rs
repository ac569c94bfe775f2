//! The same routes in each framework, each server on a thread of its own until the tests end.
//!
//! `/json` takes a JSON document, `/number/{n}` a number, `/query` a number in the query, `/small` a short body, `/slow`
//! a stream; `/alone/{code}` is what the framework writes for a code when it is given a body and nobody of ours is there;
//! `/theirs` is a failure with a JSON body of the application's own. `/changed/{to}/{kind}/{number}` is an error whose status
//! somebody changes on the way out. Everything else ends as `errors::answer` says.

mod actix_web;
mod axum;
mod hyper;
mod poem;
mod rocket;

use std::net::SocketAddr;
use std::sync::mpsc::{Sender, channel};

use status_codes::ErrorLayer;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Framework {
    Axum,
    Hyper,
    ActixWeb,
    Rocket,
    Poem,
}

pub(crate) const ALL: [Framework; 5] =
    [Framework::Axum, Framework::Hyper, Framework::ActixWeb, Framework::Rocket, Framework::Poem];

/// The bytes of the bodies that frameworks are given where none may be.
pub(crate) const FORBIDDEN_BODY: &str = "FORBIDDEN";

/// Where a server says that it listens.
type Listening = Sender<SocketAddr>;

impl Framework {
    /// A server, with a layer of ours around it, or none.
    pub(crate) fn serve(self, layer: Option<ErrorLayer>) -> SocketAddr {
        let (listening, address) = channel();
        std::thread::spawn(move || match self {
            Self::Axum => axum::serve(layer, &listening),
            Self::Hyper => hyper::serve(layer.as_ref(), &listening),
            Self::ActixWeb => actix_web::serve(layer, &listening),
            Self::Rocket => rocket::serve(layer, &listening),
            Self::Poem => poem::serve(layer, &listening),
        });
        address.recv().expect("the server starts")
    }
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime")
}

#[derive(serde::Deserialize)]
struct Document {
    #[allow(dead_code, reason = "it is only read")]
    number: u32,
}
