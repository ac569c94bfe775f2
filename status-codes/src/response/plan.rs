//! What `ErrorLayer` decides about a response, for any framework. An adapter only carries it out.

use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

use super::change::{Change, Content, framed, present};
#[cfg(feature = "tracing")]
use super::event;
use super::failure::{Author, Failure};
use super::head::Head;
use super::layer::ErrorLayer;
use super::refused::Refused;
use super::request::RequestLine;
use super::request_id::Identity;
use super::snapshot::is_snapshot;
use crate::body::{Problem, write};
use crate::error::ApiError;
use crate::sink::{Buffer, Omission, Reason};
#[cfg(feature = "tracing")]
use crate::spec::LogLevel;
use crate::status::{Class, StatusCode};
use crate::table::HeaderKind;

/// In bytes. A longer text of a framework does not explain a refusal.
pub(crate) const LONGEST_TEXT: usize = 4096;

/// What happens to a response.
pub(crate) enum Plan {
    /// Nothing.
    Pass,
    /// It is changed.
    Change(Change),
    /// The framework has refused the request: read its text, of at most [`LONGEST_TEXT`] bytes, and ask
    /// [`refuse`](ErrorLayer::refuse).
    Read,
}

/// What a layer makes of a failed response.
enum Verdict {
    /// The body stays.
    Keep(Failure),
    /// The body is written again.
    Rewrite(Failure),
    /// The framework has refused the request. Its text is read first, if that is worth it.
    Refuse { reads: bool },
}

impl ErrorLayer {
    /// The identity of a request, whose header field `sent` looks up.
    pub(crate) fn identity<'v>(&self, sent: impl FnOnce(&'static str) -> Option<&'v [u8]>) -> Identity {
        Identity::of(self.request_id.and_then(sent))
    }

    /// Decides about a response, and writes the event if the request has failed and has not been reported.
    pub(crate) fn plan(&self, head: &Head<'_>, request: Option<&dyn RequestLine>) -> Plan {
        match self.judge(head) {
            None => framed(head).map_or(Plan::Pass, Plan::Change),
            Some(Verdict::Keep(failure)) => Plan::Change(self.keep(failure, head, request)),
            Some(Verdict::Rewrite(failure)) => Plan::Change(self.rewrite(failure, head, request, true)),
            Some(Verdict::Refuse { reads: true }) => Plan::Read,
            Some(Verdict::Refuse { reads: false }) => Plan::Change(self.refuse(head, None, request)),
        }
    }

    /// Leaves the body as it is.
    fn keep(&self, failure: Failure, head: &Head<'_>, request: Option<&dyn RequestLine>) -> Change {
        let failure = self.identified(failure, head);
        self.log(&failure, head.status, request);
        let mut change = framed(head).unwrap_or_default();
        change.request_id = self.field_of_id(&failure, head.status);
        change.failure = Some(failure);
        change
    }

    /// The answer to a request that the framework refused with this text, or with one that could not be read.
    pub(crate) fn refuse(&self, head: &Head<'_>, text: Option<Vec<u8>>, request: Option<&dyn RequestLine>) -> Change {
        let text = text.and_then(|text| String::from_utf8(text).ok()).filter(|text| !text.is_empty());
        let is_public = self.framework_text && head.status.is_client_error();
        let is_length_known = !(is_public && text.is_none() && head.has_lost_its_text());
        let refused = Refused { status: head.status, text, is_public };
        let mut failure = Failure::foreign(Arc::new(refused), head.status, Author::Default);
        if let Some(earlier) = head.failure {
            failure.identify(earlier.id());
            #[cfg(feature = "tracing")]
            failure.shares_event_of(earlier);
        }
        self.rewrite(failure, head, request, is_length_known)
    }

    /// What is to be done, or `None` if the request has not failed, or its failure is not this layer's.
    fn judge(&self, head: &Head<'_>) -> Option<Verdict> {
        if self.own_errors_only && !head.failure.is_some_and(Failure::is_own) {
            return None;
        }
        let body_stays = self.log_only || head.is_untouched;
        if let Some(failure) = head.failure.filter(|failure| !failure.is_applications_own()) {
            let is_rewritten = !body_stays && self.rewrites(failure, head);
            let verdict = if is_rewritten { Verdict::Rewrite } else { Verdict::Keep };
            return Some(verdict(failure.clone()));
        }
        match head.status.class() {
            Some(Class::ClientError | Class::ServerError) if body_stays => Some(Verdict::Keep(applications_own(head))),
            Some(Class::ClientError | Class::ServerError) => Some(self.judge_foreign(head)),
            _ => None,
        }
    }

    /// What is to be done with a 4xx or 5xx that no error of ours has made.
    fn judge_foreign(&self, head: &Head<'_>) -> Verdict {
        let is_server_error = head.status.is_server_error();
        let length = head.length_for_get();
        let is_refusal = if head.content_type().is_some() {
            head.is_plain_text()
        } else {
            // Any other body without a type is the application's own. But nobody knows what the one of a 5xx tells.
            is_server_error || length == Some(0)
        };
        // An encoded text cannot be read, but it can be hidden.
        let is_hidden = is_server_error || !self.framework_text;
        if !is_refusal || (head.is_encoded() && !is_hidden) {
            return Verdict::Keep(applications_own(head));
        }
        let is_there = head.length != Some(0) && !head.is_encoded();
        let is_short = match length {
            Some(length) => length <= LONGEST_TEXT as u64,
            // The text of a 4xx is public, so it is worth reading as far as the limit.
            None => !is_server_error,
        };
        Verdict::Refuse { reads: is_there && is_short }
    }

    /// Whether the body of a failure must be written again.
    fn rewrites(&self, failure: &Failure, head: &Head<'_>) -> bool {
        let status = head.status;
        if !status.content().allowed() {
            return false;
        }
        let lacks_id = self.names_request(failure, status) && !failure.has_written_id();
        match failure.author_for(status) {
            Some(Author::Application) => false,
            // A snapshot does not know how the error's own body is written.
            Some(Author::Error) => lacks_id && (head.own_body.is_some() || !is_snapshot(failure.error())),
            Some(Author::Layer(_)) => lacks_id,
            Some(Author::Default) => lacks_id || self.body.is_some(),
            // Something has changed the status line. If it is a success or a redirection now, the body is its author's
            // decision.
            Some(Author::Unknown) | None => {
                !matches!(status.class(), Some(Class::Informational | Class::Success | Class::Redirection))
            }
        }
    }

    /// Writes the body of a failure.
    ///
    /// If the class has changed on the way, nothing of the error is public any longer, and the body is that of the bare status.
    fn rewrite(
        &self,
        failure: Failure,
        head: &Head<'_>,
        request: Option<&dyn RequestLine>,
        is_length_known: bool,
    ) -> Change {
        let failure = self.identified(failure, head);
        let bare = Refused::bare(head.status);
        let is_bare = !failure.is_public_with(head.status);
        let error: &dyn ApiError = if is_bare { &bare } else { failure.error() };
        let mut buffer = Buffer::new(head.status);
        buffer.request_id = failure.request_id().map(Into::into);
        let lent = head.own_body.filter(|_| !is_bare && is_snapshot(failure.error()));
        let own = match lent {
            Some(error) => error.write_again(&mut buffer),
            None => error.body(&mut buffer),
        };
        // The framework has lent an error that does not answer twice, so nobody can write its own body again.
        if lent.is_some() && own.is_none() && matches!(failure.author_for(head.status), Some(Author::Error)) {
            return self.keep(failure, head, request);
        }
        let (content_type, author) = match (own, failure.named_by_layer().or(self.body)) {
            (Some(content_type), _) => (content_type, Author::Error),
            (None, Some(body)) => (body(error, &mut buffer), Author::Layer(body)),
            (None, None) => (write::<Problem, _>(error, &mut buffer), Author::Default),
        };
        let Buffer { bytes, omissions, .. } = buffer;
        let mut failure = failure.written(head.status, author, omissions);
        name_missing(&mut failure, head);
        self.log(&failure, head.status, request);
        let mut stale = present(head.fields, &[HeaderKind::Framing, HeaderKind::Content, HeaderKind::Validator]);
        // What the error itself has set is about its resource and its text. If nothing of it is public, neither are its fields.
        let named = head.status.fields().named;
        let stays = |field: &&str| named.contains(field) || (failure.has_set(field) && !is_bare);
        stale.retain(|field| !stays(field));
        Change {
            stale,
            content_type: Some(content_type).filter(|content_type| !content_type.is_empty()),
            content_length: (head.strips_content && is_length_known).then_some(bytes.len() as u64),
            request_id: self.field_of_id(&failure, head.status),
            content: if head.strips_content { Content::Nothing } else { Content::Bytes(bytes) },
            failure: Some(failure),
        }
    }

    /// Whether this layer sees that a failure with this status has the id of its request.
    fn names_request(&self, failure: &Failure, status: StatusCode) -> bool {
        self.request_id.is_some() && is_failed(failure, status) && status.content().allowed()
    }

    /// The failure with the id of its request. If a layer further inside has chosen one, that stays.
    fn identified(&self, mut failure: Failure, head: &Head<'_>) -> Failure {
        if failure.request_id().is_none() && self.names_request(&failure, head.status) {
            let answered = self.request_id.and_then(|name| head.fields.get(name));
            // A response that does not change cannot tell a new one to anybody.
            let identity = head.identity;
            let id = if self.log_only { identity.known(answered) } else { Some(identity.or_answered(answered)) };
            failure.identify(id.map(|id| id.as_str().into()));
        }
        failure
    }

    /// The field that the id of the request is sent in.
    fn field_of_id(&self, failure: &Failure, status: StatusCode) -> Option<&'static str> {
        self.request_id.filter(|_| !self.log_only && self.names_request(failure, status))
    }

    /// Writes the one event of a failed request.
    #[cfg_attr(not(feature = "tracing"), allow(clippy::unused_self, unused_variables, reason = "no event is written"))]
    fn log(&self, failure: &Failure, status: StatusCode, request: Option<&dyn RequestLine>) {
        #[cfg(feature = "tracing")]
        if let Some(request) = request.filter(|_| is_failed(failure, status) && failure.starts_event()) {
            event::write(self.level(failure, status), failure, status, request);
        }
    }

    /// The level of the event for a failure that is sent with this status.
    #[cfg(feature = "tracing")]
    fn level(&self, failure: &Failure, status: StatusCode) -> LogLevel {
        let by_class = match status.class() {
            Some(Class::ServerError) => LogLevel::Error,
            _ => self.client_errors,
        };
        failure.error().log().unwrap_or(by_class)
    }
}

/// The failure of a response whose body the application has written itself.
fn applications_own(head: &Head<'_>) -> Failure {
    if let Some(failure) = head.failure {
        return failure.clone();
    }
    let mut failure = Failure::foreign(Arc::new(Refused::bare(head.status)), head.status, Author::Application);
    name_missing(&mut failure, head);
    failure
}

/// An error that something has turned into a success or a redirection is not a failed request.
fn is_failed(failure: &Failure, status: StatusCode) -> bool {
    let is_resolved = matches!(status.class(), Some(Class::Informational | Class::Success | Class::Redirection));
    !is_resolved || failure.status() == status
}

/// Names the enforced header fields that a response does not have, and that are not named yet.
fn name_missing(failure: &mut Failure, head: &Head<'_>) {
    for name in head.status.fields().enforced {
        let missing = Omission::header(name, Reason::Missing);
        let is_named = failure.omissions().iter().any(|omission| *omission == missing);
        if head.fields.get(name).is_none() && !is_named {
            failure.omit(missing);
        }
    }
}
