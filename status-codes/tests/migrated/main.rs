//! The services of the example `migrated`, before and after: what changes on the wire, and how many lines the errors take.
//!
//! A `.diff` has every request, the status line of the answer, and each line that is only in the answer before (`-`) or after
//! (`+`).

#[path = "../../examples/migrated/articles/mod.rs"]
mod articles;
mod connection;
mod difference;
#[path = "../../examples/migrated/gateway/mod.rs"]
mod gateway;

#[path = "../../examples/migrated/notes/mod.rs"]
mod notes;
mod page;
#[path = "../../examples/migrated/serve.rs"]
mod serve;
#[path = "../../examples/migrated/tickets/mod.rs"]
mod tickets;

use difference::compare;

#[test]
fn notes() {
    compare(include_str!("notes.diff"), serve::axum(notes::before::router()), serve::axum(notes::after::router()));
}

#[test]
fn tickets() {
    let (before, after) = (serve::actix_web(tickets::before::routes), serve::actix_web(tickets::after::routes));
    compare(include_str!("tickets.diff"), before, after);
}

#[test]
fn articles() {
    let (before, after) = (serve::axum(articles::before::router()), serve::axum(articles::after::router()));
    compare(include_str!("articles.diff"), before, after);
}

#[test]
fn gateway() {
    let upstream = serve::axum(gateway::upstream::router());
    let (before, after) = (gateway::before::router(upstream), gateway::after::router(upstream));
    compare(include_str!("gateway.diff"), serve::axum(before), serve::axum(after));
}
