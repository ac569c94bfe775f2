//! Four services before and after they moved to the derive: `cargo run --example migrated --all-features -- notes after`.
//!
//! It prints its address and answers until it is stopped. Each service is a folder: `before` and `after` are the same service, and
//! what both use is beside them. `tests/migrated` asks both, and has every difference on the wire, line by line.

mod articles;
mod gateway;
mod notes;
mod serve;
mod tickets;

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let address = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["notes", "before"] => serve::axum(notes::before::router()),
        ["notes", "after"] => serve::axum(notes::after::router()),
        ["tickets", "before"] => serve::actix_web(tickets::before::routes),
        ["tickets", "after"] => serve::actix_web(tickets::after::routes),
        ["articles", "before"] => serve::axum(articles::before::router()),
        ["articles", "after"] => serve::axum(articles::after::router()),
        ["gateway", "before"] => serve::axum(gateway::before::router(serve::axum(gateway::upstream::router()))),
        ["gateway", "after"] => serve::axum(gateway::after::router(serve::axum(gateway::upstream::router()))),
        _ => {
            eprintln!("write `notes`, `tickets`, `articles` or `gateway`, and `before` or `after`");
            return ExitCode::FAILURE;
        }
    };
    println!("{address}");
    loop {
        std::thread::park();
    }
}
