//! An order API whose errors are one enum, in five frameworks: `cargo xtask demo --framework poem`.
//!
//! It prints its address and answers until it is stopped. `errors` is what can go wrong, `orders` what the API does, and `document`
//! describes both; the other files are the same API in one framework each.

mod actix_web;
mod axum;
mod document;
mod errors;
mod hyper;
mod orders;
mod poem;
mod rocket;

use std::process::ExitCode;

fn main() -> ExitCode {
    let framework = std::env::args().nth(1);
    let served = match framework.as_deref().unwrap_or("axum") {
        "axum" => axum::serve(),
        "actix-web" => actix_web::serve(),
        "rocket" => rocket::serve(),
        "poem" => poem::serve(),
        "hyper" => hyper::serve(),
        other => {
            eprintln!("unknown framework `{other}`; write `axum`, `actix-web`, `rocket`, `poem` or `hyper`");
            return ExitCode::FAILURE;
        }
    };
    match served {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
