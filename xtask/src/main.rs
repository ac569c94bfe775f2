//! `cargo xtask`: development tasks of the project.

mod bench;
mod demo;
mod examples;
mod orders;
mod progress;
mod regen;
mod script;
mod server;
mod soak;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(bin_name = "cargo xtask", about = "Development tasks of status-codes")]
struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Write the files that are generated from the table.
    Regen {
        /// Write nothing, and fail if a file is stale.
        #[arg(long)]
        check: bool,
    },
    /// Start a server whose errors are one enum, and show its responses.
    Demo {
        /// The framework of the server.
        #[arg(long, value_enum, default_value_t = orders::Framework::Axum)]
        framework: orders::Framework,
        /// Keep the server running instead of showing responses.
        #[arg(long)]
        serve: bool,
        /// Print the OpenAPI document of the server. With `--serve`, show it as a page, beside the server.
        #[arg(long)]
        openapi: bool,
        /// Show what a client of another server understands instead.
        #[arg(long, conflicts_with_all = ["framework", "openapi", "serve"])]
        client: bool,
    },
    /// Compare this crate with its peers, and write BENCHMARKS.md.
    Bench {
        #[command(subcommand)]
        bench: bench::Bench,
    },
    /// Put servers under load with errors on many kinds of connections, and check every answer.
    Soak(soak::Soak),
    /// List the public items without an example, and fail if there are any.
    Examples,
}

fn main() -> ExitCode {
    let done = match Args::parse().command {
        Command::Regen { check } => regen::run(check),
        Command::Demo { client: true, .. } => demo::client(),
        Command::Demo { framework, serve, openapi: false, .. } => demo::run(framework, serve),
        Command::Demo { framework, serve, openapi: true, .. } => demo::describe(framework, serve),
        Command::Bench { bench } => bench::run(bench),
        Command::Soak(soak) => soak::run(&soak),
        Command::Examples => examples::run(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            anstream::eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
