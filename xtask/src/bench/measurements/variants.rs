//! The cost of one more variant in every `cargo check`.

use std::fmt::Write as _;

use anyhow::{Context as _, Error, Result};

use crate::bench::cpu::Rounds;
use crate::bench::measurement::{Measurement, Part};
use crate::bench::results::{Bar, Data, Figure, Goal, Section};
use crate::bench::source::{Fields, Style};
use crate::bench::{source, workspace};
use crate::progress::Progress;

const ROUNDS: u64 = 15;
/// Small costs need more rounds.
const ROUNDS_OF_ONE: u64 = 45;
pub(super) const PLAIN: &str = "plain";
pub(super) const THISERROR: &str = "thiserror";

pub(super) const MEASUREMENT: Measurement = Measurement {
    id: "variants",
    part: Part::Compile,
    // One extra round builds the dependencies.
    steps: (ROUNDS + ROUNDS_OF_ONE + 1) * STYLES.len() as u64,
    take,
};

/// The enum alone, with thiserror's derive, and with another derive on top of that.
static STYLES: [Style; 9] = [
    Style {
        package: PLAIN,
        subject: "the enum alone",
        derives: "#[derive(Debug)]",
        attributes: |_, _, _| String::new(),
        written: nothing,
    },
    Style {
        package: THISERROR,
        subject: THISERROR,
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
        // In the other order, it removes thiserror's attributes.
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

/// The usual hand-written implementation for axum.
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

/// The number of enums and of variants that is measured, and the smallest one.
const MANY: (usize, usize) = (40, 25);
const ONE: (usize, usize) = (1, 1);

fn take(progress: &Progress) -> Result<Section> {
    let target = workspace::scratch("expand")?;
    for style in &STYLES {
        progress.step(format!("expansion: dependencies of {}", style.subject));
        style.check(&target, ONE.0, ONE.1)?;
    }
    let measure = |rounds, (enums, variants): (usize, usize)| {
        Rounds::take(rounds, STYLES.iter().map(|style| style.package).collect(), |package| {
            progress.step(format!("expansion: {enums} enums of {variants} variants, {package}"));
            style(package)?.check(&target, enums, variants)
        })
    };
    let (one, many) = (measure(ROUNDS_OF_ONE, ONE)?, measure(ROUNDS, MANY)?);
    // The cost of one more variant excludes the first, which includes what the compiler loads once per crate.
    let count = f64::from(u16::try_from(MANY.0 * MANY.1 - ONE.0 * ONE.1)?);
    let cost =
        |package: &str, base: &str| Ok::<_, Error>((many.net(package, base)? - one.net(package, base)?) / count * 1e6);
    let thiserror = cost(THISERROR, PLAIN)?;
    let mut variants = vec![Bar::new(THISERROR, thiserror).against(thiserror)];
    let mut first = vec![Bar::new(THISERROR, one.net(THISERROR, PLAIN)? * 1e3)];
    for Style { package, subject, .. } in &STYLES[2..] {
        variants.push(Bar::new(subject, cost(package, THISERROR)?).against(thiserror));
        first.push(Bar::new(subject, one.net(package, THISERROR)? * 1e3));
    }
    let figure = |id: &str, title: &str, unit: &str, bars| Figure {
        id: id.to_owned(),
        title: title.to_owned(),
        unit: unit.to_owned(),
        relative: false,
        data: Data::Bars(bars),
    };
    let what = "one more variant, relative to `thiserror`";
    let with_axum = "one more variant with axum, relative to `thiserror`";
    let goals = vec![
        Goal::at_most("variant", 0.7, cost("status-codes", THISERROR)? / thiserror, what),
        Goal::at_most("variant-axum", 1.0, cost("status-codes-axum", THISERROR)? / thiserror, with_axum),
    ];
    Ok(Section {
        title: "One more variant".to_owned(),
        how: format!(
            "User CPU time of `cargo check` for {} enums of {} variants with 0 to 2 fields, with dependencies already built, minus that \
             for one enum of one variant. All have thiserror's derive; its own cost is what it adds to an enum \
             without it, and the cost of the others is what they add to it. Median of {ROUNDS} interleaved rounds, and of \
             {ROUNDS_OF_ONE} for the one enum. The second figure is the cost of that one enum, once per crate.",
            MANY.0, MANY.1
        ),
        figures: vec![
            figure("variants", "Added by one more variant", "µs of user CPU", variants),
            figure("first-variant", "Added by the first error type of a crate", "ms of user CPU", first),
        ],
        goals,
        ..Section::default()
    })
}

/// Returns the style of a package.
pub(super) fn style(package: &str) -> Result<&'static Style> {
    STYLES.iter().find(|style| style.package == package).with_context(|| format!("`{package}` does not have a style"))
}
