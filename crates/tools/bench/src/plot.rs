//! Plots as SVG, with both axes logarithmic.

use anyhow::ensure;
use plotters::coord::combinators::IntoLogRange;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use crate::figures::Figures;
use crate::numbers::{short, whole};

/// A plot of several lines.
pub struct Plot {
    /// The name of its file.
    pub file: &'static str,
    pub title: &'static str,
    /// What runs to the right.
    pub x: &'static str,
    /// What runs up.
    pub y: &'static str,
    pub lines: Vec<Line>,
}

/// A line through points, with its name at the end.
pub struct Line {
    name: &'static str,
    points: Vec<(f64, f64)>,
}

/// Each line's colour in the light, and in the dark.
const COLOURS: [(RGBColor, &str); 3] = [
    (RGBColor(5, 80, 174), "#79c0ff"),
    (RGBColor(164, 14, 38), "#ff7b72"),
    (RGBColor(17, 99, 41), "#56d364"),
];
const INK: RGBColor = RGBColor(31, 35, 40);
const GRID: RGBColor = RGBColor(208, 215, 222);
const FONT: &str = "system-ui, sans-serif";

impl Line {
    /// Creates a line through the medians of `measure.name`, over the counts. A logarithmic
    /// axis has no place for what is not above 0.
    pub fn new(figures: &Figures, measure: &str, name: &'static str) -> Self {
        let points = figures
            .over_counts(&format!("{measure}.{name}"))
            .into_iter()
            .map(|(count, median)| (count as f64, median))
            .filter(|&(x, y)| x > 0.0 && y > 0.0)
            .collect();
        Self { name, points }
    }
}

impl Plot {
    /// Draws it, for light and dark pages, with a text for who does not see it.
    pub fn draw(&self) -> anyhow::Result<String> {
        let mut svg = String::new();
        self.draw_into(&mut svg)?;
        let texts = format!(
            "<title>{}</title>\n<desc>{}</desc>\n{}",
            self.title,
            self.describe(),
            style(),
        );
        let (open, rest) = svg.split_once(">\n").unwrap_or(("", &svg));
        Ok(format!("{open} role=\"img\">\n{texts}{rest}"))
    }

    fn draw_into(&self, svg: &mut String) -> anyhow::Result<()> {
        let root = SVGBackend::with_string(svg, (720, 420)).into_drawing_area();
        root.fill(&WHITE)?;
        let points = || self.lines.iter().flat_map(|line| &line.points);
        ensure!(points().next().is_some(), "there is nothing to plot");
        let x = decades(points().map(|point| point.0));
        let y = decades(points().map(|point| point.1));
        let font = |size: i32| (FONT, size).into_font().color(&INK);
        let mut chart = ChartBuilder::on(&root)
            .caption(format!("{}, {}", self.title, self.y), font(22))
            .margin(16)
            .margin_right(120)
            .x_label_area_size(48)
            .y_label_area_size(64)
            .build_cartesian_2d(x.log_scale(), y.log_scale())?;
        // They are powers of ten.
        let label = |&n: &f64| if n < 1.0 { short(n) } else { whole(n) };
        chart
            .configure_mesh()
            .x_desc(self.x)
            .x_label_formatter(&label)
            .y_label_formatter(&label)
            .label_style(font(17))
            .axis_desc_style(font(17))
            .axis_style(INK)
            .bold_line_style(GRID)
            .light_line_style(TRANSPARENT)
            .draw()?;
        for (line, (colour, _)) in self.lines.iter().zip(COLOURS) {
            let style = colour.filled().stroke_width(3);
            chart.draw_series(LineSeries::new(line.points.iter().copied(), style).point_size(5))?;
            let anchor = Pos::new(HPos::Left, VPos::Center);
            let style = (FONT, 17).into_font().color(&colour).pos(anchor);
            let name = line
                .points
                .last()
                .map(|&at| EmptyElement::at(at) + Text::new(line.name, (12, 0), style));
            chart.draw_series(name)?;
        }
        root.present()?;
        Ok(())
    }

    /// All points in words.
    fn describe(&self) -> String {
        let mut text = format!("Both axes are logarithmic. {} over {}.", self.y, self.x);
        for Line { name, points } in &self.lines {
            let points: Vec<_> = points
                .iter()
                .map(|&(x, y)| format!("{} at {}", short(y), whole(x)))
                .collect();
            text += &format!(" {name}: {}.", points.join(", "));
        }
        text
    }
}

/// From the power of ten below the least to the one above the most.
fn decades(numbers: impl Iterator<Item = f64> + Clone) -> std::ops::Range<f64> {
    let exponents = numbers.map(f64::log10);
    let least = exponents.clone().fold(f64::INFINITY, f64::min).floor();
    let most = exponents
        .fold(f64::NEG_INFINITY, f64::max)
        .ceil()
        .max(least + 1.0);
    10f64.powf(least)..10f64.powf(most)
}

/// plotters writes colours as attributes; on a dark page, others go before them.
fn style() -> String {
    let rules: String = [(WHITE, "#0d1117"), (INK, "#e6edf3"), (GRID, "#3d444d")]
        .into_iter()
        .chain(COLOURS)
        .map(|(RGBColor(r, g, b), dark)| {
            let light = format!("#{r:02X}{g:02X}{b:02X}");
            format!(
                "[fill=\"{light}\"] {{ fill: {dark}; }} [stroke=\"{light}\"] {{ stroke: {dark}; }}\n"
            )
        })
        .collect();
    format!("<style>@media (prefers-color-scheme: dark) {{\n{rules}}}</style>\n")
}
