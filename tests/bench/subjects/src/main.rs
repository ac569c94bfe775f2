//! The subjects of the benchmarks. A process runs one measurement, so that none affects another.
//!
//! ```text
//! bench-subjects list                  every measurement: group, subject, name, baseline
//! bench-subjects count NAME [TIMES]    runs it on its inputs, TIMES times, and prints the number of runs
//! bench-subjects allocations NAME      prints the number of allocations per input (feature `allocations`)
//! bench-subjects body NAME             prints the response, if the measurement makes one
//! ```
//!
//! `count` runs under callgrind, which counts the instructions of `measured` and of everything that it calls. Subtract the
//! count of the baseline, which is the same loop over the same inputs with nothing done.

mod measurement;
mod members;
mod operation;
mod response;
mod status;

use std::process::ExitCode;

use measurement::Measurement;

fn all() -> Vec<Measurement> {
    let all = [operation::measurements(), status::measurements(), response::measurements(), members::measurements()];
    all.into_iter().flatten().collect()
}

fn named(name: &str) -> Result<Measurement, String> {
    let found = all().into_iter().find(|measurement| measurement.name() == name);
    found.ok_or_else(|| format!("unknown measurement `{name}`; `list` prints all of them"))
}

/// Runs the command, and returns what to print.
fn run(arguments: &[&str]) -> Result<String, String> {
    match arguments {
        ["list"] => Ok(all().iter().map(Measurement::line).collect::<Vec<_>>().join("\n")),
        ["count", name] => Ok(named(name)?.count(1).to_string()),
        ["count", name, times] => {
            let times = times.parse().map_err(|_| format!("`{times}` is not a number"))?;
            Ok(named(name)?.count(times).to_string())
        }
        ["allocations", name] => {
            let allocations = named(name)?.allocations().ok_or("this needs the feature `allocations`")?;
            Ok(allocations.to_string())
        }
        ["body", name] => named(name)?.response().ok_or_else(|| format!("`{name}` does not make a response")),
        _ => Err("write `list`, `count NAME [TIMES]`, `allocations NAME` or `body NAME`".to_owned()),
    }
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&arguments) {
        Ok(text) => {
            println!("{text}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
