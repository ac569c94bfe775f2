//! Instruction counts by valgrind, which do not depend on the load of the machine.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use super::workspace;
use crate::script;

/// One measurement that `bench-subjects` can run.
pub(super) struct Act {
    /// What is measured: `operation/from_u16`.
    pub(super) group: String,
    /// The crate or the code that is measured.
    pub(super) subject: String,
    pub(super) name: String,
    /// The measurement of the same loop with nothing done in it.
    baseline: String,
}

pub(super) fn is_installed() -> bool {
    Command::new("valgrind").arg("--version").output().is_ok_and(|output| output.status.success())
}

/// Returns all measurements of the program, in its order.
pub(super) fn acts(program: &Path) -> Result<Vec<Act>> {
    let list = output_of(Command::new(program).arg("list"))?;
    let acts = list.lines().map(|line| {
        let mut columns = line.split('\t').map(str::to_owned);
        let mut column = || columns.next().with_context(|| format!("{line:?} does not have all columns"));
        Ok(Act { group: column()?, subject: column()?, name: column()?, baseline: column()? })
    });
    acts.collect()
}

impl Act {
    /// Returns the allocations of one act. The program must be built with the feature `allocations`.
    pub(super) fn allocations(&self, program: &Path) -> Result<f64> {
        number(&output_of(Command::new(program).args(["allocations", &self.name]))?)
    }

    /// Describes a response by its media type and the length of its body.
    pub(super) fn body(&self, program: &Path) -> Result<String> {
        let response = output_of(Command::new(program).args(["body", &self.name]))?;
        let (head, body) = response.split_once("\n\n").with_context(|| format!("{} has no body", self.name))?;
        let media_type = head.lines().find_map(|line| line.strip_prefix("content-type: ")).unwrap_or("no media type");
        Ok(format!("{media_type}, {} bytes", body.trim_end_matches('\n').len()))
    }
}

/// Counts instructions, and each baseline only once.
pub(super) struct Counter<'p> {
    program: &'p Path,
    baselines: BTreeMap<String, f64>,
}

impl<'p> Counter<'p> {
    pub(super) fn new(program: &'p Path) -> Self {
        Self { program, baselines: BTreeMap::new() }
    }

    /// Returns the instructions of one act, without the loop around it. An inlined act may cost nothing, so the result is cut
    /// off at zero.
    pub(super) fn instructions(&mut self, act: &Act) -> Result<f64> {
        let baseline = match self.baselines.get(&act.baseline) {
            Some(known) => *known,
            None => count(self.program, &act.baseline)?,
        };
        self.baselines.insert(act.baseline.clone(), baseline);
        Ok((count(self.program, &act.name)? - baseline).max(0.0))
    }
}

/// Returns the instructions of one turn of the loop.
fn count(program: &Path, name: &str) -> Result<f64> {
    let file = workspace::scratch("callgrind")?.join("out");
    let turns = output_of(
        Command::new("valgrind")
            .args(["--tool=callgrind", "--toggle-collect=*measured*"])
            .arg(format!("--callgrind-out-file={}", file.display()))
            .arg(program)
            .args(["count", name]),
    )?;
    let text = fs::read_to_string(&file).with_context(|| format!("callgrind did not write a result for {name}"))?;
    let total = text.lines().find_map(|line| line.strip_prefix("totals:"));
    let total = number(total.with_context(|| format!("callgrind did not count anything for {name}"))?)?;
    ensure!(total > 0.0, "callgrind did not find the function `measured` in {name}; is the program stripped?");
    Ok(total / number(&turns)?)
}

/// Returns the instructions of rustc for the one package of the workspace that cargo checks. Its dependencies are not counted.
pub(super) fn compiler(cargo: &mut Command) -> Result<f64> {
    let folder = workspace::fresh("compiler")?;
    let wrapper = folder.join("wrapper");
    // valgrind takes no options from its environment that say which tool is meant.
    let out = folder.join("out.%p");
    let count = "exec valgrind --tool=callgrind --trace-children=yes";
    script::write(&wrapper, &format!("{count} '--callgrind-out-file={}'", out.display()))?;
    output_of(cargo.env("RUSTC_WORKSPACE_WRAPPER", &wrapper))?;
    let mut most = 0.0;
    for entry in fs::read_dir(&folder)? {
        let text = fs::read_to_string(entry?.path())?;
        if let Some(total) = text.lines().find_map(|line| line.strip_prefix("totals:")) {
            // cargo also asks the compiler for its version.
            most = f64::max(most, number(total)?);
        }
    }
    ensure!(most > 0.0, "callgrind did not count anything for {cargo:?}");
    Ok(most)
}

/// Runs a program, and returns what it prints.
fn output_of(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| format!("cannot start {:?}", command.get_program()))?;
    let complaint = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "{command:?} ended with {}:\n{complaint}", output.status);
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn number(text: &str) -> Result<f64> {
    text.trim().parse().with_context(|| format!("{text:?} is not a number"))
}
