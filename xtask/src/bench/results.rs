//! The last results, from which the page is written.

use std::path::PathBuf;
use std::{fs, io};

use anyhow::{Context as _, Result};
use serde::{Deserialize, Serialize};

use super::machine::Machine;
use super::workspace;

/// All recorded sections.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct Results {
    sections: Vec<Section>,
}

/// One section of the page.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct Section {
    #[serde(default)]
    pub(super) id: String,
    /// Where it was measured. Sections may be from different runs.
    #[serde(default)]
    pub(super) machine: Machine,
    pub(super) title: String,
    /// How it was measured, so that a reader can judge it.
    pub(super) how: String,
    pub(super) figures: Vec<Figure>,
    pub(super) goals: Vec<Goal>,
}

/// Numbers that are shown together, as a table and a picture.
#[derive(Serialize, Deserialize)]
pub(super) struct Figure {
    /// The file name of the picture.
    pub(super) id: String,
    pub(super) title: String,
    /// The unit of the values: `ms`, `instructions`.
    pub(super) unit: String,
    /// Whether the picture shows the ratios.
    pub(super) relative: bool,
    pub(super) data: Data,
}

#[derive(Serialize, Deserialize)]
pub(super) enum Data {
    /// One value per subject.
    Bars(Vec<Bar>),
    /// One value per subject and size.
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
    /// The value divided by that of the reference, if there is one.
    pub(super) ratio: Option<f64>,
    /// Additional information.
    pub(super) note: String,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Curve {
    pub(super) subject: String,
    pub(super) points: Vec<(f64, f64)>,
}

/// A target for a measured value.
#[derive(Serialize, Deserialize)]
pub(super) struct Goal {
    /// The key of the explanation in `obstacles`.
    pub(super) id: String,
    pub(super) what: String,
    pub(super) bound: Bound,
    pub(super) value: f64,
    /// The unit of the value: `×` for a ratio.
    pub(super) unit: String,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
pub(super) enum Bound {
    AtMost(f64),
    AtLeast(f64),
}

impl Goal {
    /// A cost that should be at most a multiple of another one.
    pub(super) fn at_most(id: &str, limit: f64, ratio: f64, what: &str) -> Self {
        Self::new(id, Bound::AtMost(limit), ratio, what, "×")
    }

    /// A rate that should be at least a multiple of another one.
    pub(super) fn at_least(id: &str, limit: f64, ratio: f64, what: &str) -> Self {
        Self::new(id, Bound::AtLeast(limit), ratio, what, "×")
    }

    pub(super) fn new(id: &str, bound: Bound, value: f64, what: &str, unit: &str) -> Self {
        Self { id: id.to_owned(), what: what.to_owned(), bound, value, unit: unit.to_owned() }
    }

    /// Whether the goal is met, judged by the figure as printed.
    pub(super) fn met(&self) -> bool {
        let printed = (self.value * 100.0).round() / 100.0;
        match self.bound {
            Bound::AtMost(limit) => printed <= limit,
            Bound::AtLeast(limit) => printed >= limit,
        }
    }

    /// `0.59 ×`
    pub(super) fn measured(&self) -> String {
        format!("{:.2} {}", self.value, self.unit).trim_end().to_owned()
    }

    /// `at most 0.70 ×`
    pub(super) fn bound(&self) -> String {
        let (word, limit) = match self.bound {
            Bound::AtMost(limit) => ("at most", limit),
            Bound::AtLeast(limit) => ("at least", limit),
        };
        format!("{word} {limit:.2} {}", self.unit).trim_end().to_owned()
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
                format!(
                    "{} was written by another version; remove it, then run `cargo xtask bench all`",
                    path.display()
                )
            }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(error).with_context(|| format!("cannot read {}", path.display())),
        }
    }

    pub(super) fn write(&self) -> Result<()> {
        let path = path();
        let text = serde_json::to_string_pretty(self)? + "\n";
        fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))
    }

    /// Returns the recorded sections among some ids, in the order of the ids.
    pub(super) fn sections(&self, ids: impl Iterator<Item = &'static str>) -> Vec<&Section> {
        ids.filter_map(|id| self.sections.iter().find(|section| section.id == id)).collect()
    }

    /// Replaces the section that was measured before.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_goal_is_judged_as_it_is_printed() {
        assert!(Goal::at_most("", 1.0, 1.004, "").met());
        assert!(!Goal::at_most("", 1.0, 1.006, "").met());
        assert!(Goal::at_least("", 0.97, 0.966, "").met());
        assert!(!Goal::at_least("", 0.97, 0.96, "").met());
        assert!(!Goal::at_most("", 1.0, f64::NAN, "").met());
    }
}
