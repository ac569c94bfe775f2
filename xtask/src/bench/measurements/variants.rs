//! What one more variant costs in every `cargo check`.

use std::fmt::Write as _;

use anyhow::Result;

use super::{Measurement, Part};
use crate::bench::cpu::Rounds;
use crate::bench::results::{Bar, Data, Figure, Goal, Section};
use crate::bench::source::{Fields, Style};
use crate::bench::{Progress, source, workspace};

const ROUNDS: u64 = 15;
const ENUMS: usize = 40;
const VARIANTS: usize = 25;

pub(super) const MEASUREMENT: Measurement = Measurement {
    id: "variants",
    part: Part::Compile,
    // Once more for what is built beforehand.
    steps: (ROUNDS + 1) * STYLES.len() as u64,
    take,
};

/// The enum alone, with thiserror's derive, and what goes on top of that.
pub(in crate::bench) const STYLES: [Style; 9] = [
    Style {
        package: "plain",
        subject: "the enum alone",
        derives: "#[derive(Debug)]",
        attributes: |_, _, _| String::new(),
        written: nothing,
    },
    Style {
        package: "thiserror",
        subject: "thiserror",
        derives: "#[derive(Debug, thiserror::Error)]",
        attributes: |_, text, _| format!("#[error({text:?})]"),
        written: nothing,
    },
    Style {
        package: "status-codes",
        subject: "status-codes",
        derives: "#[derive(Debug, thiserror::Error, status_codes::ApiError)]",
        attributes: |_, text, status| format!("#[error({text:?})] #[status({status})]"),
        written: nothing,
    },
    Style {
        package: "status-codes-axum",
        subject: "status-codes + axum",
        derives: "#[derive(Debug, thiserror::Error, status_codes::ApiError)]",
        attributes: |_, text, status| format!("#[error({text:?})] #[status({status})]"),
        written: nothing,
    },
    Style {
        package: "hand-written",
        subject: "`IntoResponse` by hand (axum)",
        derives: "#[derive(Debug, thiserror::Error)]",
        attributes: |_, text, _| format!("#[error({text:?})]"),
        written: into_response,
    },
    Style {
        package: "axum-problem",
        subject: "axum-problem (axum)",
        derives: "#[derive(Debug, thiserror::Error, axum_problem::AxumProblem)]",
        attributes: |_, text, status| format!("#[error({text:?})] #[problem(status = {status})]"),
        written: nothing,
    },
    Style {
        package: "api-error",
        subject: "api-error (axum)",
        derives: "#[derive(Debug, thiserror::Error, ApiError)]",
        attributes: |_, text, status| {
            format!("#[error({text:?})] #[api_error(message(inherit), status_code = {status})]")
        },
        written: nothing,
    },
    Style {
        package: "actix-web-error",
        subject: "actix-web-error (actix-web)",
        derives: "#[derive(Debug, thiserror::Error, actix_web_error::Json)]",
        attributes: |_, text, status| format!("#[error({text:?})] #[status({status})]"),
        written: nothing,
    },
    Style {
        package: "enum-status-code",
        subject: "enum-status-code",
        // The other way round it takes thiserror's attributes away.
        derives: "#[derive(Debug, thiserror::Error)]\n#[status_code]",
        attributes: |fields, text, status| {
            let pattern = match fields {
                Fields::None => String::new(),
                _ => format!("#[pattern({})] ", fields.pattern()),
            };
            format!("#[error({text:?})] {pattern}#[code(StatusCode::{})]", source::constant(status))
        },
        written: nothing,
    },
];

fn nothing(_: &str, _: &[(Fields, u16)]) -> String {
    String::new()
}

/// What people write for axum.
fn into_response(name: &str, kinds: &[(Fields, u16)]) -> String {
    let mut arms = String::new();
    for (variant, (fields, status)) in kinds.iter().enumerate() {
        let status = source::constant(*status);
        let _ = writeln!(arms, "            Self::Case{variant}{} => StatusCode::{status},", fields.pattern());
    }
    format!(
        "impl IntoResponse for {name} {{
    fn into_response(self) -> Response {{
        let status = match self {{
{arms}        }};
        (status, Json(json!({{ \"error\": self.to_string() }}))).into_response()
    }}
}}
"
    )
}

fn take(progress: &Progress) -> Result<Section> {
    let target = workspace::scratch("expand")?;
    for style in &STYLES {
        progress.step(format!("expansion: what {} needs", style.subject));
        style.check(&target, 1, 1)?;
    }
    let rounds = Rounds::take(ROUNDS, STYLES.len(), |subject| {
        progress.step(format!("expansion: {}", STYLES[subject].subject));
        STYLES[subject].check(&target, ENUMS, VARIANTS)
    })?;
    let thiserror = rounds.net(index("thiserror"), index("plain"));
    let cost = |package| rounds.net(index(package), index("thiserror"));
    let count = f64::from(u16::try_from(ENUMS * VARIANTS)?);
    let bar = |subject, cost: f64| Bar::new(subject, cost / count * 1e6).against(thiserror / count * 1e6);
    let mut bars = vec![bar("thiserror", thiserror)];
    bars.extend(STYLES[2..].iter().map(|style| bar(style.subject, cost(style.package))));
    Ok(Section {
        title: "One more variant".to_owned(),
        how: format!(
            "User CPU of `cargo check` on {ENUMS} enums of {VARIANTS} variants with 0 to 2 fields, dependencies built. \
             All have thiserror's derive; its own cost is less an enum without any, that of the others is what they add \
             to it. Median of {ROUNDS} interleaved rounds."
        ),
        figures: vec![Figure {
            id: "variants".to_owned(),
            title: "User CPU added for a variant".to_owned(),
            unit: "µs".to_owned(),
            data: Data::Bars(bars),
        }],
        goals: vec![
            Goal::at_most(0.7, cost("status-codes") / thiserror, "a variant, against `thiserror`", ""),
            Goal::at_most(1.0, cost("status-codes-axum") / thiserror, "a variant with axum, against `thiserror`", ""),
        ],
        ..Section::default()
    })
}

fn index(package: &str) -> usize {
    STYLES.iter().position(|style| style.package == package).unwrap_or(0)
}
