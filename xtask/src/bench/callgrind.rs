//! Instructions, counted by valgrind: the same figure whatever else the machine does.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use super::workspace;

/// A measurement that `bench-subjects` offers.
pub(super) struct Act {
    /// What is asked: `operation/from_u16`.
    pub(super) group: String,
    /// Whose it is.
    pub(super) subject: String,
    pub(super) name: String,
    /// What the same loop costs without it.
    baseline: String,
}

pub(super) fn is_here() -> bool {
    Command::new("valgrind").arg("--version").output().is_ok_and(|output| output.status.success())
}

/// All that the program can measure, in its own order.
pub(super) fn acts(program: &Path) -> Result<Vec<Act>> {
    let list = said(Command::new(program).arg("list"))?;
    let acts = list.lines().map(|line| {
        let mut columns = line.split('\t').map(str::to_owned);
        let mut column = || columns.next().with_context(|| format!("{line:?} lacks a column"));
        Ok(Act { group: column()?, subject: column()?, name: column()?, baseline: column()? })
    });
    acts.collect()
}

impl Act {
    /// Allocations of one act; the program has to be built with the feature `allocations`.
    pub(super) fn allocations(&self, program: &Path) -> Result<f64> {
        number(&said(Command::new(program).args(["allocations", &self.name]))?)
    }

    /// What a response sends: its media type, and the length of its body.
    pub(super) fn body(&self, program: &Path) -> Result<String> {
        let response = said(Command::new(program).args(["body", &self.name]))?;
        let (head, body) = response.split_once("\n\n").with_context(|| format!("{} has no body", self.name))?;
        let media_type = head.lines().find_map(|line| line.strip_prefix("content-type: ")).unwrap_or("no media type");
        Ok(format!("{media_type}, {} bytes", body.trim_end_matches('\n').len()))
    }
}

/// Counts instructions, each loop once.
pub(super) struct Counter<'p> {
    program: &'p Path,
    baselines: BTreeMap<String, f64>,
}

impl<'p> Counter<'p> {
    pub(super) fn new(program: &'p Path) -> Self {
        Self { program, baselines: BTreeMap::new() }
    }

    /// Instructions of one act, without the loop around it. It is never negative: inlined, an act may cost nothing.
    pub(super) fn instructions(&mut self, act: &Act) -> Result<f64> {
        let baseline = match self.baselines.get(&act.baseline) {
            Some(known) => *known,
            None => count(self.program, &act.baseline)?,
        };
        self.baselines.insert(act.baseline.clone(), baseline);
        Ok((count(self.program, &act.name)? - baseline).max(0.0))
    }
}

/// Instructions of one turn of the loop.
fn count(program: &Path, name: &str) -> Result<f64> {
    let file = workspace::scratch("callgrind")?.join("out");
    let turns = said(
        Command::new("valgrind")
            .args(["--tool=callgrind", "--toggle-collect=*measured*"])
            .arg(format!("--callgrind-out-file={}", file.display()))
            .arg(program)
            .args(["count", name]),
    )?;
    let text = fs::read_to_string(&file).with_context(|| format!("callgrind wrote nothing of {name}"))?;
    let total = text.lines().find_map(|line| line.strip_prefix("totals:"));
    let total = number(total.with_context(|| format!("callgrind counted nothing of {name}"))?)?;
    ensure!(total > 0.0, "callgrind saw no function `measured` in {name}; is the program stripped?");
    Ok(total / number(&turns)?)
}

/// What a program prints.
fn said(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| format!("{:?} does not start", command.get_program()))?;
    let complaint = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "{command:?} ended with {}:\n{complaint}", output.status);
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn number(text: &str) -> Result<f64> {
    text.trim().parse().with_context(|| format!("{text:?} is no number"))
}
