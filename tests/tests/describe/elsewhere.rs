//! The types of other suites: those of public servers, of the demo, and of crates that know no framework.

use std::convert::Infallible;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use additive_domain::DomainError;
use additive_service::{Borrowing, Generic, Local, ServiceError};
use status_codes::openapi::Responses;
use status_codes::{ApiError, JsonMessage, OrStatus as _, PlainText};

use crate::errors::OrderError;
use crate::judge::{faults, judge, judge_behind};
use crate::public::{
    Account, CatchAll, Computed, Elsewhere, F3, Foreign, Large, Platform, Recursive, Registry, Struct, Upstream, V2,
    inner,
};
use crate::wire::Server;
use crate::{document, orders};

/// Behind no layer, and behind layers with a body.
fn judge_all<E: ApiError>(errors: &[E]) {
    judge(errors);
    judge_behind::<JsonMessage, E>(errors);
    judge_behind::<PlainText, E>(errors);
}

#[test]
fn types_of_public_servers() {
    judge_all(&[Account::WrongPassword { user: "ada".to_owned() }, Account::NoAccount(7)]);
    judge_all(&[V2(Account::WrongPassword { user: "ada".to_owned() }), V2(Account::NoAccount(7))]);
    judge_all(&[Registry::Header, Registry::EmptyHeader, Registry::Signature]);
    judge_all(&[
        Recursive::Leaf,
        Recursive::Shared(Arc::new(Recursive::Leaf)),
        Recursive::Boxed(Box::new(Recursive::Shared(Arc::new(Recursive::Leaf)))),
    ]);
    judge_all(&[Elsewhere::Other("/orders/7".to_owned()), Elsewhere::Login, Elsewhere::Unchanged("\"v1\"")]);
    judge_all(&[Platform::Always, Platform::Struct(Struct { what: "name" })]);
    judge_all(&[Struct { what: "name" }]);
}

#[test]
fn a_large_type() {
    let mut errors = inner();
    errors.extend([Large::from(F3), Large::P21]);
    judge(&errors);
}

#[test]
fn types_whose_status_is_known_at_run_time() {
    judge(&[404, 470, 503, 600].map(|status| Upstream { status }));
    judge(&[400, 413, 500].map(|status| Computed::Body(Foreign(status))));
    judge(&[
        CatchAll::Slow(Duration::from_secs(3)),
        CatchAll::Silent,
        CatchAll::Maintenance,
        // Nobody has described a 402.
        CatchAll::Known(Err::<(), _>(std::fmt::Error).or_status(402).unwrap_err()),
        CatchAll::Other(anyhow::anyhow!("secret")),
    ]);
}

#[test]
fn types_of_crates_without_a_framework() {
    judge_all(&[DomainError::Missing, DomainError::Locked]);
    judge_all(&[ServiceError::from(DomainError::Locked), ServiceError::TooMany(7)]);
    judge_all(&[Borrowing { word: "x" }]);
    judge_all(&[Local { count: Rc::new(1) }]);
    judge_all(&[Generic("x")]);
}

#[test]
fn the_errors_of_the_demo() {
    let errors: Vec<OrderError> = orders::WHAT.iter().filter_map(|what| orders::fail(what).err()).collect();
    assert_eq!(errors.len(), orders::WHAT.len());
    judge_all(&errors);
    judge_all(&[orders::replace(), orders::cancel(7)]);
}

#[test]
fn answers_of_the_framework() {
    let described = Responses::of::<Infallible>().body::<JsonMessage>().framework().to_json();
    let responses = described.as_object().expect("an object").clone().into_iter().collect();
    document::write("answers of the framework", &responses);
    let server = Server::with_layer::<JsonMessage>();
    for (status, method, path) in [(404, "GET", "no/such/path"), (405, "DELETE", "1"), (400, "GET", "not-a-number")] {
        let sent = server.answer(method, path);
        assert_eq!((sent.status, faults(&sent, &responses)), (status, Vec::new()), "{sent:?}");
    }
}
