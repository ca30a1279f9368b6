//! Plots as SVG, with both axes logarithmic.

use anyhow::ensure;
use plotters::coord::combinators::IntoLogRange;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use crate::figure::Cell;
use crate::numbers::{short, whole};

/// A plot, and the name of its file.
pub type NamedPlot = (&'static str, String);

/// A plot of several lines.
pub struct Plot<'a> {
    pub title: &'a str,
    /// What runs to the right.
    pub x: &'a str,
    /// What runs up.
    pub y: &'a str,
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
    /// Creates a line through medians, over counts. A logarithmic axis has no place for
    /// what is not above 0.
    pub fn new(name: &'static str, points: impl Iterator<Item = (usize, Cell)>) -> Self {
        let points = points
            .filter_map(|(count, cell)| Some((count as f64, cell?.median)))
            .filter(|&(x, y)| x > 0.0 && y > 0.0)
            .collect();
        Self { name, points }
    }
}

impl Plot<'_> {
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
        let label = |&number: &f64| {
            if number < 1.0 {
                short(number)
            } else {
                whole(number)
            }
        };
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
            let stroke = colour.stroke_width(3);
            chart.draw_series(LineSeries::new(line.points.iter().copied(), stroke))?;
            let dots = line
                .points
                .iter()
                .map(|&at| Circle::new(at, 5, colour.filled()));
            chart.draw_series(dots)?;
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
        let describe_line = |line: &Line| {
            let points: Vec<_> = line
                .points
                .iter()
                .map(|&(x, y)| format!("{} at {}", short(y), whole(x)))
                .collect();
            format!(" {}: {}.", line.name, points.join(", "))
        };
        let lines: String = self.lines.iter().map(describe_line).collect();
        format!(
            "Both axes are logarithmic. {} over {}.{lines}",
            self.y, self.x
        )
    }
}

/// From the power of ten below the least to the one above the most.
fn decades(numbers: impl Iterator<Item = f64> + Clone) -> std::ops::Range<f64> {
    let least = numbers
        .clone()
        .fold(f64::INFINITY, f64::min)
        .log10()
        .floor();
    let most = numbers.fold(0.0, f64::max).log10().ceil();
    10f64.powf(least)..10f64.powf(most.max(least + 1.0))
}

/// plotters writes colours as attributes; on a dark page, others go before them.
fn style() -> String {
    let mut pairs = vec![(WHITE, "#0d1117"), (INK, "#e6edf3"), (GRID, "#3d444d")];
    pairs.extend(COLOURS);
    let rule = |(RGBColor(r, g, b), dark): &(RGBColor, &str)| {
        let light = format!("#{r:02X}{g:02X}{b:02X}");
        format!(
            "[fill=\"{light}\"] {{ fill: {dark}; }} [stroke=\"{light}\"] {{ stroke: {dark}; }}\n"
        )
    };
    let rules: String = pairs.iter().map(rule).collect();
    format!("<style>@media (prefers-color-scheme: dark) {{\n{rules}}}</style>\n")
}
