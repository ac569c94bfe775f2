//! What was measured last, kept beside the page that is made of it.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use serde::{Deserialize, Serialize};

use super::machine::Machine;
use super::measurements::MEASUREMENTS;
use super::workspace;

/// Everything that is on record.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct Results {
    sections: Vec<Section>,
}

/// One question and its answer.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct Section {
    #[serde(default)]
    pub(super) id: String,
    /// Where it was measured: sections may be of different days.
    #[serde(default)]
    pub(super) machine: Machine,
    pub(super) title: String,
    /// What was done, so that a reader can judge it.
    pub(super) how: String,
    pub(super) figures: Vec<Figure>,
    pub(super) goals: Vec<Goal>,
}

/// Numbers that belong together: a table and a picture.
#[derive(Serialize, Deserialize)]
pub(super) struct Figure {
    /// The name of the picture's file.
    pub(super) id: String,
    pub(super) title: String,
    /// Of the values: `ms`, `instructions`.
    pub(super) unit: String,
    pub(super) data: Data,
}

#[derive(Serialize, Deserialize)]
pub(super) enum Data {
    /// One value a subject.
    Bars(Vec<Bar>),
    /// One value a subject and size.
    Curves {
        /// What the sizes count: `variants`.
        sizes: String,
        curves: Vec<Curve>,
    },
}

#[derive(Serialize, Deserialize)]
pub(super) struct Bar {
    pub(super) subject: String,
    pub(super) value: f64,
    /// In units of what the subject is compared with, where there is such a thing.
    pub(super) ratio: Option<f64>,
    /// What else is to be known of it.
    pub(super) note: String,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Curve {
    pub(super) subject: String,
    pub(super) points: Vec<(f64, f64)>,
}

/// What was set out for, as a ratio.
#[derive(Serialize, Deserialize)]
pub(super) struct Goal {
    pub(super) what: String,
    pub(super) bound: Bound,
    pub(super) ratio: f64,
    /// What stands in the way, and what it would take; shown where the goal is missed.
    pub(super) obstacle: String,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
pub(super) enum Bound {
    AtMost(f64),
    AtLeast(f64),
}

impl Goal {
    /// A cost that is to stay below a multiple of another one.
    pub(super) fn at_most(limit: f64, ratio: f64, what: &str, obstacle: &str) -> Self {
        Self { what: what.to_owned(), bound: Bound::AtMost(limit), ratio, obstacle: obstacle.to_owned() }
    }

    /// A yield that is to reach a multiple of another one.
    pub(super) fn at_least(limit: f64, ratio: f64, what: &str, obstacle: &str) -> Self {
        Self { what: what.to_owned(), bound: Bound::AtLeast(limit), ratio, obstacle: obstacle.to_owned() }
    }

    /// By the figure as it is printed: nobody can tell 1.004 from 1.
    pub(super) fn met(&self) -> bool {
        let printed = (self.ratio * 100.0).round() / 100.0;
        match self.bound {
            Bound::AtMost(limit) => printed <= limit,
            Bound::AtLeast(limit) => printed >= limit,
        }
    }

    /// `0.59 × (goal: at most 0.70 ×)`
    pub(super) fn measured(&self) -> String {
        format!("{:.2} × (goal: {})", self.ratio, self.bound())
    }

    pub(super) fn bound(&self) -> String {
        match self.bound {
            Bound::AtMost(limit) => format!("at most {limit:.2} ×"),
            Bound::AtLeast(limit) => format!("at least {limit:.2} ×"),
        }
    }
}

impl Bar {
    pub(super) fn new(subject: &str, value: f64) -> Self {
        Self { subject: subject.to_owned(), value, ratio: None, note: String::new() }
    }

    pub(super) fn against(mut self, reference: f64) -> Self {
        self.ratio = Some(self.value / reference);
        self
    }

    pub(super) fn note(mut self, note: impl Into<String>) -> Self {
        self.note = note.into();
        self
    }
}

impl Results {
    pub(super) fn read() -> Result<Self> {
        let path = path();
        match fs::read_to_string(&path) {
            Ok(text) => serde_json::from_str(&text).with_context(|| {
                format!("{} is not what this xtask writes; remove it, then run `cargo xtask bench all`", path.display())
            }),
            Err(_) => Ok(Self::default()),
        }
    }

    pub(super) fn write(&self) -> Result<()> {
        let path = path();
        let text = serde_json::to_string_pretty(self)? + "\n";
        fs::write(&path, text).with_context(|| format!("{} cannot be written", path.display()))
    }

    /// The sections that there are, in the order of the page.
    pub(super) fn sections(&self) -> impl Iterator<Item = &Section> {
        let ids = MEASUREMENTS.iter().map(|measurement| measurement.id);
        ids.filter_map(|id| self.sections.iter().find(|section| section.id == id))
    }

    /// Takes the place of what was measured before.
    pub(super) fn put(&mut self, id: &str, mut section: Section) {
        id.clone_into(&mut section.id);
        section.machine = Machine::this();
        self.sections.retain(|other| other.id != id);
        self.sections.push(section);
    }
}

fn path() -> PathBuf {
    workspace::root().join("results.json")
}
