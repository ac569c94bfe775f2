//! Pictures of figures: bars for subjects, lines for growth.

use anyhow::{Result, anyhow};
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::results::{Bar, Curve, Data, Figure};

/// The colour scheme of a picture. The background is transparent.
#[derive(Clone, Copy)]
pub(super) enum Theme {
    Light,
    Dark,
}

impl Theme {
    pub(super) const ALL: [Self; 2] = [Self::Light, Self::Dark];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    fn text(self) -> RGBColor {
        match self {
            Self::Light => RGBColor(31, 35, 40),
            Self::Dark => RGBColor(230, 237, 243),
        }
    }

    fn grid(self) -> RGBColor {
        match self {
            Self::Light => RGBColor(216, 222, 228),
            Self::Dark => RGBColor(61, 68, 77),
        }
    }

    /// The colour of a subject. This crate is highlighted; in a picture of ratios, every bar is about this crate.
    fn subject(self, name: &str, relative: bool) -> RGBColor {
        match (self, relative || name.starts_with(OURS)) {
            (Self::Light, true) => RGBColor(9, 105, 218),
            (Self::Light, false) => RGBColor(140, 149, 159),
            (Self::Dark, true) => RGBColor(68, 147, 248),
            (Self::Dark, false) => RGBColor(118, 126, 136),
        }
    }
}

const OURS: &str = "status-codes";
const FONT: &str = "sans-serif";
const SIZE: u32 = 17;
const WIDTH: u32 = 800;

/// Draws the picture of a figure.
pub(super) fn svg(figure: &Figure, theme: Theme) -> Result<String> {
    let drawn = match &figure.data {
        Data::Bars(bars) => draw_bars(figure, bars, theme),
        Data::Curves { sizes, curves } => draw_curves(figure, sizes, curves, theme),
    };
    drawn.map_err(|error| anyhow!("cannot draw the picture of `{}`: {error}", figure.title))
}

/// Formats a number with its significant digits.
pub(super) fn number(value: f64) -> String {
    match value.abs() {
        large if large >= 100.0 => format!("{value:.0}"),
        middling if middling >= 10.0 => format!("{value:.1}"),
        _ => format!("{value:.2}"),
    }
}

/// Formats a number for an axis: `0.3`, `1500`.
fn short(value: f64) -> String {
    format!("{}", (value * 1e6).round() / 1e6)
}

/// The label of the value axis.
fn axis(figure: &Figure) -> String {
    let title = figure.title.replace('`', "");
    if figure.relative { format!("{title}, ratio") } else { format!("{title}, {}", figure.unit) }
}

type Drawn = Result<String, Box<dyn std::error::Error>>;

fn draw_bars(figure: &Figure, bars: &[Bar], theme: Theme) -> Drawn {
    let mut svg = String::new();
    {
        let count = u32::try_from(bars.len())?;
        let area = SVGBackend::with_string(&mut svg, (WIDTH, 70 + 28 * count)).into_drawing_area();
        let length = |bar: &Bar| if figure.relative { bar.ratio.unwrap_or_default() } else { bar.value };
        let longest = bars.iter().map(length).fold(0.0, f64::max);
        let mut chart = ChartBuilder::on(&area)
            .margin(8)
            .x_label_area_size(44)
            .y_label_area_size(300)
            // Leaves room for the number after the longest bar.
            .build_cartesian_2d(0.0..longest * 1.3, (0..count).into_segmented())?;
        let name = |place: &SegmentValue<u32>| match place {
            // The first subject is on top.
            SegmentValue::CenterOf(place) => bars.iter().rev().nth(*place as usize).map_or(String::new(), plain_name),
            _ => String::new(),
        };
        chart
            .configure_mesh()
            .disable_y_mesh()
            .y_labels(bars.len())
            .y_label_formatter(&name)
            .x_label_formatter(&|value| short(*value))
            .x_desc(axis(figure))
            .label_style((FONT, SIZE, &theme.text()))
            .axis_desc_style((FONT, SIZE, &theme.text()))
            .axis_style(theme.grid())
            .bold_line_style(theme.grid())
            .light_line_style(TRANSPARENT)
            .draw()?;
        let text = theme.text();
        let label_style = (FONT, SIZE).into_text_style(&area).color(&text).pos(Pos::new(HPos::Left, VPos::Center));
        for (place, bar) in (0..count).zip(bars.iter().rev()) {
            let corners = [(0.0, SegmentValue::Exact(place)), (length(bar), SegmentValue::Exact(place + 1))];
            let mut rectangle = Rectangle::new(corners, theme.subject(&bar.subject, figure.relative).filled());
            rectangle.set_margin(4, 4, 0, 0);
            chart.draw_series([rectangle])?;
            let label = match bar.ratio {
                Some(ratio) => format!("{}  ({ratio:.2} ×)", number(bar.value)),
                None => number(bar.value),
            };
            let end = (length(bar), SegmentValue::CenterOf(place));
            chart.draw_series([EmptyElement::at(end) + Text::new(label, (6, 0), label_style.clone())])?;
        }
        area.present()?;
    }
    Ok(svg)
}

fn plain_name(bar: &Bar) -> String {
    bar.subject.replace('`', "")
}

fn draw_curves(figure: &Figure, sizes: &str, curves: &[Curve], theme: Theme) -> Drawn {
    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, (WIDTH, 400)).into_drawing_area();
        let points = || curves.iter().flat_map(|curve| &curve.points);
        let right = points().map(|point| point.0).fold(0.0, f64::max);
        let top = points().map(|point| point.1).fold(0.0, f64::max);
        let bottom = points().map(|point| point.1).fold(0.0, f64::min);
        let mut chart = ChartBuilder::on(&area)
            .margin(8)
            .margin_right(30)
            .x_label_area_size(44)
            .y_label_area_size(70)
            .build_cartesian_2d(0.0..right, bottom..top * 1.1)?;
        chart
            .configure_mesh()
            .x_desc(sizes)
            .y_desc(axis(figure))
            .x_label_formatter(&|value| short(*value))
            .y_label_formatter(&|value| short(*value))
            .label_style((FONT, SIZE, &theme.text()))
            .axis_desc_style((FONT, SIZE, &theme.text()))
            .axis_style(theme.grid())
            .bold_line_style(theme.grid())
            .light_line_style(TRANSPARENT)
            .draw()?;
        for curve in curves {
            let colour = theme.subject(&curve.subject, false);
            let line = LineSeries::new(curve.points.iter().copied(), colour.stroke_width(2));
            chart
                .draw_series(line)?
                .label(curve.subject.as_str())
                .legend(move |(x, y)| PathElement::new([(x, y), (x + 20, y)], colour.stroke_width(2)));
            chart.draw_series(curve.points.iter().map(|point| Circle::new(*point, 3, colour.filled())))?;
        }
        chart
            .configure_series_labels()
            .position(SeriesLabelPosition::UpperLeft)
            .label_font((FONT, SIZE, &theme.text()))
            .draw()?;
        area.present()?;
    }
    Ok(svg)
}
