//! What the benchmarks measure: one measurement a process, so that nothing of another one is in it.
//!
//! ```text
//! bench-subjects list                  every measurement: group, subject, name, baseline
//! bench-subjects count NAME [TIMES]    does it over its inputs, which are taken TIMES times, and prints how many they are
//! bench-subjects allocations NAME      prints how many allocations there are for one input (feature `allocations`)
//! bench-subjects body NAME             prints the response, where the measurement makes one
//! ```
//!
//! `count` runs under callgrind, which counts what is executed in `measured` and in what that calls. What is counted for
//! the baseline, the same loop over the same inputs with nothing done, is to be subtracted.

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
    found.ok_or_else(|| format!("no measurement has the name `{name}`; `list` prints them"))
}

/// Does what the command line says, and gives what is to be printed.
fn run(arguments: &[&str]) -> Result<String, String> {
    match arguments {
        ["list"] => Ok(all().iter().map(Measurement::line).collect::<Vec<_>>().join("\n")),
        ["count", name] => Ok(named(name)?.count(1).to_string()),
        ["count", name, times] => {
            let times = times.parse().map_err(|_| format!("`{times}` is no number of times"))?;
            Ok(named(name)?.count(times).to_string())
        }
        ["allocations", name] => {
            let allocations = named(name)?.allocations().ok_or("this needs the feature `allocations`")?;
            Ok(allocations.to_string())
        }
        ["body", name] => named(name)?.response().ok_or_else(|| format!("`{name}` makes no response")),
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
