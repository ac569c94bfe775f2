//! `ErrorLayer` as a fairing.

use alloc::boxed::Box;
use alloc::vec;
use alloc::vec::Vec;
use std::io::Cursor;

use rocket::catcher::{self, Catcher, Handler};
use rocket::fairing::{self, Fairing, Info, Kind};
use rocket::http::Status;
use rocket::response::Body;
use rocket::tokio::io::AsyncReadExt;
use rocket::{Build, Data, Request, Response, Rocket, async_trait};

use super::convert::of_rocket;
use super::request::OriginalMethod;
use super::respond::respond;
use super::slot::Slot;
use crate::adapter::untouched::Untouched;
use crate::response::{Content, ErrorLayer, Failure, Head, Identity, LONGEST_TEXT, Plan};
use crate::table::Content as Allowed;

/// Tells that there is a layer.
struct Ignited;

#[async_trait]
impl Fairing for ErrorLayer {
    fn info(&self) -> Info {
        Info { name: "status-codes", kind: Kind::Ignite | Kind::Request | Kind::Response }
    }

    /// Registers a catcher for everything, unless there is one. Fails if there is another layer: a request of Rocket has one
    /// failure.
    async fn on_ignite(&self, rocket: Rocket<Build>) -> fairing::Result {
        if rocket.state::<Ignited>().is_some() {
            return Err(rocket);
        }
        let rocket = rocket.manage(Ignited);
        let is_for_all = |catcher: &Catcher| catcher.code.is_none() && catcher.base == "/";
        // A catcher would be another response.
        if self.changes_nothing() || rocket.catchers().any(is_for_all) {
            return Ok(rocket);
        }
        let bare = Bare { of_own_errors_only: self.is_for_own_errors_only() };
        Ok(rocket.register("/", vec![Catcher::new(None, bare)]))
    }

    async fn on_request(&self, request: &mut Request<'_>, _: &mut Data<'_>) {
        let method = request.method();
        request.local_cache(|| OriginalMethod(method));
    }

    async fn on_response<'r>(&self, request: &'r Request<'_>, response: &mut Response<'r>) {
        let slot = Slot::of(request);
        // Without a catcher of ours, nobody has sent the error of a guard, but it is the one behind the response.
        let unsent = if self.changes_nothing() { slot.take_unsent() } else { None };
        let unsent = unsent.filter(|failure| failure.status() == of_rocket(response.status()));
        let before = slot.get().or(unsent);
        let identity = self.identity(|name| request.headers().get_one(name).map(str::as_bytes));
        let asked = Asked { failure: before.as_ref(), is_untouched: is_untouched(request), identity: &identity };
        let length = length(response);
        let plan = self.plan(&head(response, &asked, length), Some(request));
        let change = match plan {
            Plan::Pass => return,
            Plan::Change(change) => change,
            Plan::Read => {
                let text = read(response.body_mut()).await;
                self.refuse(&head(response, &asked, length), text, Some(request))
            }
        };
        change.apply(response);
        if let Some(failure) = change.failure {
            slot.put(failure);
        }
        match change.content {
            Content::Kept => {}
            Content::Nothing if of_rocket(response.status()).content() == Allowed::Forbidden => {
                *response.body_mut() = Body::default();
            }
            Content::Nothing => response.set_sized_body(0, Cursor::new(&[])),
            Content::Bytes(bytes) => response.set_sized_body(bytes.len(), Cursor::new(bytes)),
        }
    }
}

/// Reads a text. It is `None` if it is too long, or if it cannot be read.
async fn read(body: &mut Body<'_>) -> Option<Vec<u8>> {
    let mut text = Vec::new();
    AsyncReadExt::take(body, LONGEST_TEXT as u64 + 1).read_to_end(&mut text).await.ok()?;
    Some(text).filter(|text| text.len() <= LONGEST_TEXT)
}

/// Answers with the error of a request guard, or else with only the status. The fairing writes the body. If an error was
/// rendered before, its response is not sent, because a responder around it has failed.
#[derive(Clone)]
struct Bare {
    /// Rocket itself answers for what is not an error of ours.
    of_own_errors_only: bool,
}

#[async_trait]
impl Handler for Bare {
    async fn handle<'r>(&self, status: Status, request: &'r Request<'_>) -> catcher::Result<'r> {
        let slot = Slot::of(request);
        // A handler may have answered in spite of its guard.
        if let Some(failure) = slot.take_unsent().filter(|failure| failure.status() == of_rocket(status)) {
            let (response, outcome) = respond(failure.error());
            slot.put(failure.sent(outcome));
            return Ok(response);
        }
        match slot.get() {
            Some(failure) => slot.put(failure.replaced()),
            None if self.of_own_errors_only => return Catcher::default().handler.handle(status, request).await,
            None => {}
        }
        Response::build().status(status).ok()
    }
}

/// What the request knows about its response.
struct Asked<'a> {
    failure: Option<&'a Failure>,
    is_untouched: bool,
    identity: &'a Identity,
}

/// Whether somebody has put the mark into the local cache, which tells only by not asking for a new one.
fn is_untouched(request: &Request<'_>) -> bool {
    let mut is_new = false;
    request.local_cache(|| {
        is_new = true;
        Untouched
    });
    !is_new
}

fn head<'a>(response: &'a Response<'_>, asked: &Asked<'a>, length: Option<u64>) -> Head<'a> {
    Head {
        status: of_rocket(response.status()),
        failure: asked.failure,
        fields: response,
        length,
        // The server does it.
        strips_content: false,
        is_untouched: asked.is_untouched,
        identity: asked.identity,
        own_body: None,
    }
}

fn length(response: &Response<'_>) -> Option<u64> {
    if response.body().is_none() { Some(0) } else { response.body().preset_size().map(|size| size as u64) }
}
